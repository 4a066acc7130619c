package dev.bellwether.article.grpc;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.FieldClaim;
import dev.bellwether.api.article.v1.Genre;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.PublishTime;
import dev.bellwether.api.article.v1.RemovedBlock;
import dev.bellwether.api.article.v1.SearchArticlesResponse;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.article.article.Ingested;
import dev.bellwether.article.article.View;
import dev.bellwether.article.extract.Extraction;
import dev.bellwether.article.search.ArticleSearch;
import dev.bellwether.article.story.Story;
import dev.bellwether.article.time.Evidence;
import dev.bellwether.article.time.Precision;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import java.time.Instant;
import java.util.List;

/** From articles to the wire. */
final class ArticleMapper {

    /** A page made of furniture alone must not make an answer that no client can read. */
    private static final int MOST_REMOVED_BLOCKS = 1_000;

    private ArticleMapper() {}

    static Article toWire(dev.bellwether.article.article.Article article, View view) {
        return article.deleteTime()
                .map(deleteTime -> tombstone(article, deleteTime))
                .orElseGet(() -> live(article, view));
    }

    private static Article tombstone(dev.bellwether.article.article.Article article, Instant deleteTime) {
        return Article.newBuilder()
                .setName(ResourceName.of(dev.bellwether.article.article.Article.COLLECTION, article.id()))
                .setRevision(article.revision())
                .setOrigin(Origin.valueOf("ORIGIN_" + article.origin()))
                .setStory(story(article.story()))
                .setCreateTime(Timestamps.toWire(article.createTime()))
                .setUpdateTime(Timestamps.toWire(article.updateTime()))
                .setDeleteTime(Timestamps.toWire(deleteTime))
                .build();
    }

    private static Article live(dev.bellwether.article.article.Article article, View view) {
        Article.Builder wire = Article.newBuilder()
                .setName(ResourceName.of(dev.bellwether.article.article.Article.COLLECTION, article.id()))
                .setRevision(article.revision())
                .setTitle(article.title())
                .addAllAuthors(article.authors())
                .setLanguage(language(article.language()))
                .setPublishTime(publishTime(article.publishTime()))
                .setSection(article.section())
                .setGenre(Genre.valueOf("GENRE_" + article.genre()))
                .setSource(article.source())
                .setUri(article.uri().map(Object::toString).orElse(""))
                .addAllAliases(article.aliases().stream().map(Object::toString).toList())
                .setExternalId(article.externalId().orElse(""))
                .setOrigin(Origin.valueOf("ORIGIN_" + article.origin()))
                .setStory(story(article.story()))
                .setContentSha256(article.contentSha256())
                .setCreateTime(Timestamps.toWire(article.createTime()))
                .setUpdateTime(Timestamps.toWire(article.updateTime()))
                .putAllLabels(article.labels());
        article.fetchTime().map(Timestamps::toWire).ifPresent(wire::setFetchTime);
        article.retraction()
                .ifPresent(retraction -> wire.setRetractTime(Timestamps.toWire(retraction.time()))
                        .setRetractReason(retraction.reason()));
        if (view == View.FULL) {
            wire.setBody(article.body());
        }
        return wire.build();
    }

    /** What a dry run tells: no name, story or store times. */
    static Article toWire(Extraction extraction) {
        return Article.newBuilder()
                .setTitle(extraction.title())
                .setBody(extraction.body())
                .addAllAuthors(extraction.authors())
                .setLanguage(language(extraction.language()))
                .setPublishTime(publishTime(extraction.publishTime()))
                .setSection(extraction.section())
                .setGenre(Genre.valueOf("GENRE_" + extraction.genre()))
                .build();
    }

    static List<RemovedBlock> removed(Extraction extraction) {
        return extraction.removed().stream()
                .limit(MOST_REMOVED_BLOCKS)
                .map(block -> RemovedBlock.newBuilder()
                        .setReason(RemovedBlock.Reason.valueOf("REASON_" + block.reason()))
                        .setSpan(span(block.span()))
                        .setText(block.text())
                        .build())
                .toList();
    }

    static SearchArticlesResponse.Result toWire(ArticleSearch.Found found, View view) {
        return SearchArticlesResponse.Result.newBuilder()
                .setArticle(toWire(found.article(), view))
                .setScore(found.score())
                .addAllHighlights(
                        found.highlights().stream().map(ArticleMapper::span).toList())
                .build();
    }

    private static TextSpan span(dev.bellwether.article.extract.TextSpan span) {
        return TextSpan.newBuilder()
                .setPart(TextSpan.Part.valueOf("PART_" + span.part()))
                .setStart(span.start())
                .setEnd(span.end())
                .build();
    }

    static List<FieldClaim> claims(Extraction extraction) {
        return extraction.claims().stream()
                .map(claim -> FieldClaim.newBuilder()
                        .setField(FieldClaim.Field.valueOf("FIELD_" + claim.field()))
                        .setMethod(FieldClaim.Method.valueOf("METHOD_" + claim.method()))
                        .setValue(claim.value())
                        .setConfidence(claim.confidence())
                        .build())
                .toList();
    }

    static IngestArticleResponse toWire(Ingested ingested) {
        return IngestArticleResponse.newBuilder()
                .setArticle(toWire(ingested.article(), View.BASIC))
                .setOutcome(IngestArticleResponse.Outcome.valueOf("OUTCOME_" + ingested.outcome()))
                .build();
    }

    static ArticleChange toWire(dev.bellwether.article.article.ArticleChange change, View view) {
        Article article = toWire(change.article(), view);
        return switch (change.kind()) {
            case CREATED -> ArticleChange.newBuilder().setCreated(article).build();
            case REVISED -> ArticleChange.newBuilder().setRevised(article).build();
            case RETRACTED -> ArticleChange.newBuilder().setRetracted(article).build();
            case ERASED -> ArticleChange.newBuilder().setErased(article).build();
        };
    }

    private static Language language(dev.bellwether.article.extract.Language language) {
        return Language.newBuilder()
                .setCode(language.code())
                .setConfidence(language.confidence())
                .build();
    }

    private static StoryPosition story(dev.bellwether.article.article.StoryPosition story) {
        StoryPosition.Builder wire = StoryPosition.newBuilder()
                .setStory(ResourceName.of(Story.COLLECTION, story.story()))
                .setFirst(story.isFirst())
                .setArticles(story.articles())
                .setSources(story.sources());
        story.repeat()
                .ifPresent(repeat -> wire.setCopy(StoryPosition.Copy.valueOf("COPY_" + repeat.copy()))
                        .setShared(repeat.shared())
                        .setOriginal(
                                ResourceName.of(dev.bellwether.article.article.Article.COLLECTION, repeat.original())));
        return wire.build();
    }

    private static PublishTime publishTime(dev.bellwether.article.time.PublishTime time) {
        PublishTime.Builder wire = PublishTime.newBuilder().setPrecision(precision(time.precision()));
        time.interval()
                .ifPresent(interval -> wire.setEarliest(Timestamps.toWire(interval.earliest()))
                        .setLatest(Timestamps.toWire(interval.latest())));
        time.evidence().forEach(evidence -> wire.addEvidence(evidence(evidence)));
        time.flags().stream().sorted().forEach(flag -> wire.addFlags(PublishTime.Flag.valueOf("FLAG_" + flag)));
        return wire.build();
    }

    private static PublishTime.Precision precision(Precision precision) {
        return PublishTime.Precision.valueOf("PRECISION_" + precision);
    }

    private static PublishTime.Evidence evidence(Evidence evidence) {
        PublishTime.Evidence.Builder wire = PublishTime.Evidence.newBuilder()
                .setMethod(PublishTime.Evidence.Method.valueOf("METHOD_" + evidence.method()))
                .setText(evidence.text())
                .setUsed(evidence.used());
        evidence.interval()
                .ifPresent(interval -> wire.setEarliest(Timestamps.toWire(interval.earliest()))
                        .setLatest(Timestamps.toWire(interval.latest())));
        return wire.build();
    }
}
