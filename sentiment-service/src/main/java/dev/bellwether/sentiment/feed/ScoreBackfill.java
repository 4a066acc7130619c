package dev.bellwether.sentiment.feed;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Model;
import dev.bellwether.kit.work.Background;
import dev.bellwether.sentiment.analysis.SentenceKey;
import dev.bellwether.sentiment.store.EntityScore;
import dev.bellwether.sentiment.store.ModelVersion;
import dev.bellwether.sentiment.store.UnscoredAnalyses;
import dev.bellwether.sentiment.store.UnscoredAnalyses.Content;
import dev.bellwether.sentiment.store.UnscoredAnalyses.Unscored;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Gives the analyses of earlier releases their scores over time: once, after the start, some at a time. */
@ApplicationScoped
class ScoreBackfill {

    private static final Logger LOG = Logger.getLogger(ScoreBackfill.class);
    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final UnscoredAnalyses analyses;
    private final Background background;

    ScoreBackfill(UnscoredAnalyses analyses, Background background) {
        this.analyses = analyses;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background
                .executor()
                .execute(() -> round().onFailure()
                        .invoke(failure -> LOG.warnf(
                                "Scores of earlier analyses were not written (%s); trying again in %s",
                                failure.getMessage(), PAUSE))
                        .onFailure()
                        .retry()
                        .withBackOff(PAUSE, PAUSE)
                        .indefinitely()
                        .repeat()
                        .until(done -> done == 0)
                        .collect()
                        .with(Collectors.summingInt(Integer::intValue))
                        .subscribe()
                        .with(done -> LOG.debugf("%d analyses of earlier releases have their scores over time", done)));
    }

    /** How many it gave their scores. */
    private Uni<Integer> round() {
        return analyses.next(AT_ONCE)
                .chain(next -> next.isEmpty()
                        ? Uni.createFrom().item(0)
                        : analyses.score(next, ScoreBackfill::content).replaceWith(next.size()));
    }

    private static Content content(Unscored unscored) {
        Analysis told = parsed(unscored);
        Model model = told.getModel();
        return new Content(
                ArticleApplication.time(told.getArticle()),
                new ModelVersion(model.getSha256(), model.getName(), model.getVersion()),
                told.getEntitiesList().stream().map(ScoreBackfill::entityScore).toList(),
                told.getSentencesList().stream()
                        .map(sentence -> SentenceKey.of(sentence.getText()))
                        .toList());
    }

    private static EntityScore entityScore(EntitySentiment entity) {
        return new EntityScore(
                entity.getEntity(),
                entity.getSentiment().getScore(),
                entity.getSentiment().getLabel().name().substring("LABEL_".length()),
                entity.getRelevance());
    }

    private static Analysis parsed(Unscored unscored) {
        try {
            return Analysis.parseFrom(unscored.content());
        } catch (InvalidProtocolBufferException damaged) {
            throw new IllegalStateException("the content of analysis " + unscored.id() + " is damaged", damaged);
        }
    }
}
