package dev.bellwether.sentiment.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalysisChange;
import dev.bellwether.api.sentiment.v1.ArticleErased;
import dev.bellwether.api.sentiment.v1.ArticleRetracted;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Evidence;
import dev.bellwether.api.sentiment.v1.Mention;
import dev.bellwether.api.sentiment.v1.Sentence;
import dev.bellwether.api.sentiment.v1.Sentiment;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.sentiment.analysis.Analyzed;
import dev.bellwether.sentiment.analysis.GivenText;
import dev.bellwether.sentiment.analysis.Retraction;
import dev.bellwether.sentiment.entity.LinkedEntity;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Between analyses and the wire. */
public final class AnalysisMapper {

    private static final String ARTICLES = "articles";

    private AnalysisMapper() {}

    /** The whole analysis of an article, without name, time and predecessor; tickers are those of the day of its publication. */
    public static Analysis content(Article article, Analyzed analyzed) {
        Analysis.Builder wire = analyzed.fold(
                scored -> scored(scored, day(article)),
                unsupported -> Analysis.newBuilder().setState(Analysis.State.STATE_UNSUPPORTED_LANGUAGE));
        return wire.setArticle(article).build();
    }

    /** The day of an article's publication, in UTC; empty: not known. */
    public static Optional<LocalDate> day(Article article) {
        return article.getPublishTime().hasLatest()
                ? Optional.of(Instant.ofEpochSecond(
                                article.getPublishTime().getLatest().getSeconds())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                : Optional.empty();
    }

    /** What a stored analysis is of. */
    static GivenText text(dev.bellwether.sentiment.analysis.Analysis stored) {
        Article article = parsed(stored).getArticle();
        return new GivenText(
                article.getTitle(), article.getBody(), article.getLanguage().getCode(), day(article));
    }

    static Analysis toWire(dev.bellwether.sentiment.analysis.Analysis stored, boolean full) {
        Analysis.Builder wire = (stored.isErased() ? tombstone(stored) : parsed(stored))
                .setName(ResourceName.of(dev.bellwether.sentiment.analysis.Analysis.COLLECTION, stored.id()))
                .setCreateTime(Timestamps.toWire(stored.createTime()));
        stored.supersedes()
                .map(id -> ResourceName.of(dev.bellwether.sentiment.analysis.Analysis.COLLECTION, id))
                .ifPresent(wire::setSupersedes);
        stored.articleRetractTime()
                .ifPresent(time -> wire.setArticleRetractTime(Timestamps.toWire(time))
                        .setArticleRetractReason(stored.articleRetractReason()));
        NoveltyMapper.add(stored, wire);
        if (!full) {
            wire.clearSentences();
            wire.getArticleBuilder().clearBody();
        }
        return wire.build();
    }

    static AnalysisChange toWire(dev.bellwether.sentiment.analysis.AnalysisChange change, boolean full) {
        return change.fold(made -> made(made, full), AnalysisMapper::articleRetracted, AnalysisMapper::articleErased);
    }

    private static AnalysisChange made(dev.bellwether.sentiment.analysis.AnalysisChange.Made change, boolean full) {
        Analysis analysis = toWire(change.analysis(), full);
        return switch (change.kind()) {
            case CREATED -> AnalysisChange.newBuilder().setCreated(analysis).build();
            case SUPERSEDED ->
                AnalysisChange.newBuilder().setSuperseded(analysis).build();
        };
    }

    private static AnalysisChange articleRetracted(
            dev.bellwether.sentiment.analysis.AnalysisChange.ArticleRetracted change) {
        Retraction retraction = change.retraction();
        return AnalysisChange.newBuilder()
                .setArticleRetracted(ArticleRetracted.newBuilder()
                        .setArticle(ResourceName.of(ARTICLES, retraction.article()))
                        .setArticleRevision(retraction.revision())
                        .setRetractTime(Timestamps.toWire(retraction.time()))
                        .setRetractReason(retraction.reason())
                        .addAllAnalyses(names(change.analyses())))
                .build();
    }

    private static List<String> names(List<UUID> analyses) {
        return analyses.stream()
                .map(id -> ResourceName.of(dev.bellwether.sentiment.analysis.Analysis.COLLECTION, id))
                .toList();
    }

    private static AnalysisChange articleErased(dev.bellwether.sentiment.analysis.AnalysisChange.ArticleErased erased) {
        ArticleErased.Builder wire = ArticleErased.newBuilder()
                .setArticle(ResourceName.of(ARTICLES, erased.article()))
                .setDeleteTime(Timestamps.toWire(erased.deleteTime()))
                .addAllAnalyses(names(erased.analyses()));
        return AnalysisChange.newBuilder().setArticleErased(wire).build();
    }

    private static Analysis.Builder tombstone(dev.bellwether.sentiment.analysis.Analysis erased) {
        Timestamp deleteTime = Timestamps.toWire(erased.deleteTime().orElseThrow());
        return Analysis.newBuilder()
                .setDeleteTime(deleteTime)
                .setArticle(Article.newBuilder()
                        .setName(ResourceName.of(ARTICLES, erased.article()))
                        .setRevision(erased.articleRevision())
                        .setOrigin(Origin.valueOf("ORIGIN_" + erased.origin()))
                        .setStory(StoryPosition.newBuilder().setStory(erased.story()))
                        .setDeleteTime(deleteTime));
    }

    private static Analysis.Builder parsed(dev.bellwether.sentiment.analysis.Analysis stored) {
        try {
            return Analysis.newBuilder().mergeFrom(stored.content());
        } catch (InvalidProtocolBufferException damaged) {
            throw new IllegalStateException("the content of analysis " + stored.id() + " is damaged", damaged);
        }
    }

    private static Analysis.Builder scored(Analyzed.Scored scored, Optional<LocalDate> day) {
        Analysis.Builder wire = Analysis.newBuilder()
                .setState(Analysis.State.STATE_ANALYZED)
                .setSentiment(sentiment(scored.sentiment()))
                .setModel(ModelMapper.toWire(scored.model()))
                .setTruncated(scored.truncated());
        wire.addAllEvidence(evidence(scored.evidence()));
        scored.entities().forEach(entity -> wire.addEntities(entity(entity, day)));
        scored.sentences()
                .forEach(one -> wire.addSentences(Sentence.newBuilder()
                        .setSpan(span(one.sentence().span()))
                        .setText(one.sentence().text())
                        .setSentiment(sentiment(one.sentiment()))));
        return wire;
    }

    private static EntitySentiment entity(
            dev.bellwether.sentiment.analysis.EntitySentiment entity, Optional<LocalDate> day) {
        LinkedEntity linked = entity.linked();
        EntitySentiment.Builder wire = EntitySentiment.newBuilder()
                .setEntity("entities/" + linked.entity().id())
                .setKind(EntityKind.valueOf("ENTITY_KIND_" + linked.entity().kind()))
                .setDisplayName(linked.entity().displayName())
                .setRelevance(linked.relevance())
                .setConfidence(linked.confidence())
                .setInTitle(linked.firstMention().span().part() == Part.TITLE)
                .setSentiment(sentiment(entity.sentiment()))
                .addAllTickers(linked.entity().tickers(day));
        wire.addAllEvidence(evidence(entity.evidence()));
        linked.mentions().forEach(mention -> wire.addMentions(mention(mention)));
        return wire.build();
    }

    private static Mention mention(dev.bellwether.sentiment.entity.Mention mention) {
        return Mention.newBuilder()
                .setSpan(span(mention.span()))
                .setText(mention.surface())
                .setReason(Mention.Reason.valueOf("REASON_" + mention.reason()))
                .setConfidence(mention.confidence())
                .build();
    }

    static List<Evidence> evidence(List<dev.bellwether.sentiment.analysis.Evidence> evidence) {
        return evidence.stream().map(AnalysisMapper::evidence).toList();
    }

    private static Evidence evidence(dev.bellwether.sentiment.analysis.Evidence evidence) {
        return Evidence.newBuilder()
                .setSpan(span(evidence.span()))
                .setQuote(evidence.quote())
                .setSentiment(sentiment(evidence.sentiment()))
                .setWeight(evidence.share())
                .setContribution(evidence.contribution())
                .build();
    }

    static Sentiment sentiment(dev.bellwether.sentiment.analysis.Sentiment sentiment) {
        return Sentiment.newBuilder()
                .setScore(sentiment.score())
                .setNegative(sentiment.probabilities().negative())
                .setNeutral(sentiment.probabilities().neutral())
                .setPositive(sentiment.probabilities().positive())
                .setLabel(ModelMapper.label(sentiment.label()))
                .build();
    }

    private static TextSpan span(Span span) {
        return TextSpan.newBuilder()
                .setPart(TextSpan.Part.valueOf("PART_" + span.part()))
                .setStart(span.start())
                .setEnd(span.end())
                .build();
    }
}
