package dev.bellwether.sentiment.feed;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.kit.change.Application;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.sentiment.analysis.Analyses;
import dev.bellwether.sentiment.analysis.AnalysisConfig;
import dev.bellwether.sentiment.analysis.AnalysisDraft;
import dev.bellwether.sentiment.analysis.Subject;
import dev.bellwether.sentiment.grpc.AnalysisMapper;
import dev.bellwether.sentiment.scoring.SentimentModel;
import dev.bellwether.sentiment.store.AnalysisWriter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes an analysis of each article. */
@ApplicationScoped
class ArticleApplication implements Application<Article> {

    private final Analyses analyses;
    private final SentimentModel model;
    private final AnalysisWriter writer;
    private final AnalysisConfig config;

    ArticleApplication(Analyses analyses, SentimentModel model, AnalysisWriter writer, AnalysisConfig config) {
        this.analyses = analyses;
        this.model = model;
        this.writer = writer;
        this.config = config;
    }

    @Override
    public int changesAtOnce() {
        return config.articlesAtOnce();
    }

    @Override
    public Uni<Write> prepare(List<Article> articles) {
        return Multi.createFrom()
                .iterable(articles)
                .onItem()
                .transformToUni(this::draft)
                .merge(config.articlesAtOnce())
                .collect()
                .asList()
                .map(drafts -> new Drafts(drafts, writer));
    }

    private Uni<AnalysisDraft> draft(Article article) {
        Subject subject = subject(article);
        return analyses.analyze(subject)
                .map(analyzed -> new AnalysisDraft(
                        subject,
                        analyzed,
                        model.info().sha256(),
                        AnalysisMapper.content(article, analyzed).toByteArray()));
    }

    private static Subject subject(Article article) {
        Optional<LocalDate> day = article.getPublishTime().hasLatest()
                ? Optional.of(Instant.ofEpochSecond(
                                article.getPublishTime().getLatest().getSeconds())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                : Optional.empty();
        return new Subject(
                ResourceName.uuid("name", "articles", article.getName()),
                article.getRevision(),
                article.getTitle(),
                article.getBody(),
                article.getLanguage().getCode(),
                article.getSource(),
                article.getOrigin().name().substring("ORIGIN_".length()),
                article.getStory().getStory(),
                day);
    }

    private record Drafts(List<AnalysisDraft> drafts, AnalysisWriter writer) implements Write {

        @Override
        public Set<String> resources() {
            return drafts.stream()
                    .map(draft -> AnalysisWriter.lock(draft.subject()))
                    .collect(Collectors.toSet());
        }

        @Override
        public Uni<Void> apply(Mutiny.StatelessSession session) {
            // One after another: a session takes one statement at a time.
            return Multi.createFrom()
                    .iterable(drafts)
                    .onItem()
                    .transformToUniAndConcatenate(draft -> writer.write(session, draft))
                    .collect()
                    .last();
        }
    }
}
