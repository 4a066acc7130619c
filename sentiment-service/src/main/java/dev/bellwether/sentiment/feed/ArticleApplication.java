package dev.bellwether.sentiment.feed;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.kit.change.Application;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.trace.Traces;
import dev.bellwether.sentiment.analysis.Analyses;
import dev.bellwether.sentiment.analysis.AnalysisConfig;
import dev.bellwether.sentiment.analysis.AnalysisDraft;
import dev.bellwether.sentiment.analysis.Erasure;
import dev.bellwether.sentiment.analysis.Retraction;
import dev.bellwether.sentiment.analysis.Subject;
import dev.bellwether.sentiment.grpc.AnalysisMapper;
import dev.bellwether.sentiment.scoring.SentimentModel;
import dev.bellwether.sentiment.store.AnalysisWriter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes an analysis of each article, marks those of a retracted one, and erases those of a tombstone. */
@ApplicationScoped
class ArticleApplication implements Application<Article> {

    private final Analyses analyses;
    private final SentimentModel model;
    private final AnalysisWriter writer;
    private final AnalysisConfig config;
    private final Traces traces;

    ArticleApplication(
            Analyses analyses, SentimentModel model, AnalysisWriter writer, AnalysisConfig config, Traces traces) {
        this.analyses = analyses;
        this.model = model;
        this.writer = writer;
        this.config = config;
        this.traces = traces;
    }

    @Override
    public int changesAtOnce() {
        return config.articlesAtOnce();
    }

    @Override
    public Uni<Write> prepare(List<Article> articles) {
        List<Erasure> erasures = articles.stream()
                .filter(Article::hasDeleteTime)
                .map(ArticleApplication::erasure)
                .toList();
        Set<String> erased = articles.stream()
                .filter(Article::hasDeleteTime)
                .map(Article::getName)
                .collect(Collectors.toSet());
        List<Article> live = articles.stream()
                .filter(article -> !erased.contains(article.getName()))
                .toList();
        List<Retraction> retractions = live.stream()
                .filter(Article::hasRetractTime)
                .map(ArticleApplication::retraction)
                .toList();
        List<Uni<AnalysisDraft>> drafts = live.stream()
                .filter(article -> !article.hasRetractTime())
                .map(this::draft)
                .toList();
        return inOrder(drafts).map(done -> new Batch(done, retractions, erasures, writer));
    }

    /** In the order of the articles, whichever is done first: a revision must not be written before the one that it follows. */
    private Uni<List<AnalysisDraft>> inOrder(List<Uni<AnalysisDraft>> drafts) {
        return drafts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(drafts)
                        .usingConcurrencyOf(config.articlesAtOnce())
                        .andFailFast();
    }

    private static Erasure erasure(Article tombstone) {
        return new Erasure(id(tombstone), tombstone.getRevision(), instant(tombstone.getDeleteTime()));
    }

    private static Retraction retraction(Article retracted) {
        return new Retraction(
                id(retracted),
                retracted.getRevision(),
                instant(retracted.getRetractTime()),
                retracted.getRetractReason());
    }

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    private static UUID id(Article article) {
        return ResourceName.uuid("name", "articles", article.getName());
    }

    private Uni<AnalysisDraft> draft(Article article) {
        Subject subject = subject(article);
        return traces.span("analyze article", article.getName(), () -> analyses.analyze(subject))
                .map(analyzed -> new AnalysisDraft(
                        subject,
                        analyzed,
                        model.info().sha256(),
                        AnalysisMapper.content(article, analyzed).toByteArray()));
    }

    private static Subject subject(Article article) {
        return new Subject(
                id(article),
                article.getRevision(),
                Timestamps.toDomain("update_time", article.getUpdateTime()),
                article.getTitle(),
                article.getBody(),
                article.getLanguage().getCode(),
                article.getSource(),
                article.getOrigin().name().substring("ORIGIN_".length()),
                article.getStory().getStory(),
                time(article),
                AnalysisMapper.day(article));
    }

    /** When it was published, or stored where that is not known; never later than it was stored. */
    static Instant time(Article article) {
        Instant stored = instant(article.hasCreateTime() ? article.getCreateTime() : article.getUpdateTime());
        Instant published = article.getPublishTime().hasLatest()
                ? instant(article.getPublishTime().getLatest())
                : stored;
        return published.isBefore(stored) ? published : stored;
    }

    private record Batch(
            List<AnalysisDraft> drafts, List<Retraction> retractions, List<Erasure> erasures, AnalysisWriter writer)
            implements Write {

        @Override
        public Set<String> resources() {
            return Stream.of(
                            drafts.stream().map(draft -> draft.subject().article()),
                            retractions.stream().map(Retraction::article),
                            erasures.stream().map(Erasure::article))
                    .flatMap(Function.identity())
                    .map(AnalysisWriter::lock)
                    .collect(Collectors.toSet());
        }

        @Override
        public Uni<Void> apply(Mutiny.StatelessSession session) {
            return each(drafts, draft -> writer.write(session, draft))
                    .chain(() -> each(retractions, retraction -> writer.retract(session, retraction)))
                    .chain(() -> each(erasures, erasure -> writer.erase(session, erasure)));
        }

        /** One after another: a session takes one statement at a time. */
        private static <T> Uni<Void> each(List<T> items, Function<T, Uni<? extends Void>> write) {
            return Multi.createFrom()
                    .iterable(items)
                    .onItem()
                    .transformToUniAndConcatenate(write)
                    .onItem()
                    .ignoreAsUni();
        }
    }
}
