package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.Retraction;
import dev.bellwether.article.article.StoryPosition;
import dev.bellwether.article.extract.Extraction;
import dev.bellwether.article.extract.Language;
import dev.bellwether.article.genre.Genre;
import dev.bellwether.article.identity.Copy;
import dev.bellwether.article.intake.Plan;
import dev.bellwether.article.time.Evidence;
import dev.bellwether.article.time.Precision;
import dev.bellwether.article.time.PublishTime;
import dev.bellwether.article.time.TimeInterval;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between rows and articles. */
final class ArticleRows {

    private ArticleRows() {}

    static Article tombstone(ArticleRow row) {
        return Article.tombstone(
                row.id,
                row.revision,
                Article.Origin.valueOf(row.origin),
                story(row),
                row.createTime,
                Objects.requireNonNull(row.deleteTime));
    }

    static Article article(ArticleRow row, ArticleRevisionRow text) {
        return new Article(
                row.id,
                text.key.revision(),
                text.title,
                text.body,
                Arrays.asList(text.authors),
                new Language(text.language, text.languageConfidence),
                publishTime(text),
                Optional.ofNullable(text.fetchTime),
                text.section,
                Genre.valueOf(text.genre),
                row.source,
                row.uri.isEmpty() ? Optional.empty() : Optional.of(URI.create(row.uri)),
                Arrays.stream(row.aliases).map(URI::create).toList(),
                row.externalId.isEmpty() ? Optional.empty() : Optional.of(row.externalId),
                Article.Origin.valueOf(row.origin),
                story(row),
                text.contentSha256,
                row.createTime,
                text.createTime,
                row.labels,
                Optional.empty(),
                Optional.ofNullable(text.retractTime).map(time -> new Retraction(time, text.retractReason)));
    }

    static ArticleRow newArticle(Plan.NewArticle made, Instant now) {
        Draft draft = made.draft();
        StoryPosition story = made.story();
        ArticleRow row = new ArticleRow();
        row.id = made.id();
        row.revision = 1;
        row.source = draft.submission().sourceOrHost();
        row.uri = draft.uri().map(URI::toString).orElse("");
        row.aliases = draft.aliases().stream().map(URI::toString).toArray(String[]::new);
        row.externalId = draft.submission().externalId().orElse("");
        row.origin = draft.submission().origin().name();
        row.labels = Map.copyOf(draft.submission().labels());
        row.story = story.story();
        row.storyFirst = story.isFirst();
        row.storyCopy = story.repeat().map(repeat -> repeat.copy().name()).orElse("");
        row.storyShared = story.repeat().map(StoryPosition.Repeat::shared).orElse(0.0);
        row.storyOriginal = story.repeat().map(StoryPosition.Repeat::original).orElse(null);
        row.storyTime = made.storyTime();
        row.storyArticles = story.articles();
        row.storySources = story.sources();
        row.contentSha256 = draft.contentSha256();
        row.createTime = now;
        row.updateTime = now;
        return row;
    }

    static ArticleRevisionRow newRevision(UUID article, int revision, Draft draft, Instant now) {
        Extraction extraction = draft.extraction();
        PublishTime time = extraction.publishTime();
        ArticleRevisionRow row = new ArticleRevisionRow();
        row.key = new ArticleRevisionRow.Key(article, revision);
        row.title = extraction.title();
        row.body = extraction.body();
        row.authors = extraction.authors().toArray(String[]::new);
        row.language = extraction.language().code();
        row.languageConfidence = extraction.language().confidence();
        row.publishEarliest = time.interval().map(TimeInterval::earliest).orElse(null);
        row.publishLatest = time.interval().map(TimeInterval::latest).orElse(null);
        row.publishPrecision = time.precision().name();
        row.publishEvidence = new ArticleRevisionRow.EvidenceJson(
                time.evidence().stream().map(ArticleRows::json).toList());
        row.publishFlags = time.flags().stream().map(Enum::name).sorted().toArray(String[]::new);
        row.fetchTime = draft.submission().fetchTime().orElse(null);
        row.section = extraction.section();
        row.genre = extraction.genre().name();
        row.contentSha256 = draft.contentSha256();
        row.createTime = now;
        return row;
    }

    private static StoryPosition story(ArticleRow row) {
        Optional<StoryPosition.Repeat> repeat = Optional.ofNullable(row.storyOriginal)
                .map(original -> new StoryPosition.Repeat(Copy.valueOf(row.storyCopy), row.storyShared, original));
        return new StoryPosition(row.story, repeat, row.storyArticles, row.storySources);
    }

    private static PublishTime publishTime(ArticleRevisionRow text) {
        return new PublishTime(
                interval(text.publishEarliest, text.publishLatest),
                Precision.valueOf(text.publishPrecision),
                text.publishEvidence.items().stream().map(ArticleRows::evidence).toList(),
                Arrays.stream(text.publishFlags)
                        .map(PublishTime.Flag::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Evidence evidence(ArticleRevisionRow.EvidenceJson.Item json) {
        return new Evidence(
                Evidence.Method.valueOf(json.method()),
                json.text(),
                interval(parsed(json.earliest()), parsed(json.latest())),
                json.used());
    }

    private static ArticleRevisionRow.EvidenceJson.Item json(Evidence evidence) {
        return new ArticleRevisionRow.EvidenceJson.Item(
                evidence.method().name(),
                evidence.text(),
                evidence.interval()
                        .map(interval -> interval.earliest().toString())
                        .orElse(null),
                evidence.interval()
                        .map(interval -> interval.latest().toString())
                        .orElse(null),
                evidence.used());
    }

    private static Optional<TimeInterval> interval(@Nullable Instant earliest, @Nullable Instant latest) {
        return earliest == null || latest == null ? Optional.empty() : Optional.of(new TimeInterval(earliest, latest));
    }

    private static @Nullable Instant parsed(@Nullable String instant) {
        return instant == null ? null : Instant.parse(instant);
    }
}
