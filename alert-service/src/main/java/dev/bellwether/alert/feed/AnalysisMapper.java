package dev.bellwether.alert.feed;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.AnalysisFormat;
import dev.bellwether.alert.match.Arrival;
import dev.bellwether.alert.match.Article;
import dev.bellwether.alert.match.ArticleErased;
import dev.bellwether.alert.match.ArticleRetracted;
import dev.bellwether.alert.match.Entity;
import dev.bellwether.alert.match.Incoming;
import dev.bellwether.alert.match.Novelty;
import dev.bellwether.alert.match.PublishTime;
import dev.bellwether.alert.match.Sentiment;
import dev.bellwether.alert.match.Story;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.api.article.v1.Genre;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.PublishTime.Precision;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.SimilarArticles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads analyses of the sentiment contract. */
@ApplicationScoped
class AnalysisMapper implements AnalysisFormat {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final String KIND_PREFIX = "ENTITY_KIND_";
    private static final String COPY_PREFIX = "COPY_";
    private static final String GENRE_PREFIX = "GENRE_";

    @Override
    public Analysis read(Wire wire) {
        try {
            return analysis(dev.bellwether.api.sentiment.v1.Analysis.parseFrom(wire.bytes()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a stored analysis cannot be read", e);
        }
    }

    /** From a listing, in which the article of a tombstone counts as erased, and that of a retracted text as retracted. */
    static List<Incoming> listed(dev.bellwether.api.sentiment.v1.Analysis wire) {
        if (wire.hasDeleteTime()) {
            return List.of(new ArticleErased(wire.getArticle().getName(), instant(wire.getDeleteTime())));
        }
        return wire.hasArticleRetractTime()
                ? List.of(
                        arrival(wire),
                        new ArticleRetracted(
                                wire.getArticle().getName(),
                                wire.getArticle().getRevision() + 1,
                                instant(wire.getArticleRetractTime()),
                                wire.getArticleRetractReason()))
                : List.of(arrival(wire));
    }

    static ArticleRetracted retracted(dev.bellwether.api.sentiment.v1.ArticleRetracted wire) {
        return new ArticleRetracted(
                wire.getArticle(), wire.getArticleRevision(), instant(wire.getRetractTime()), wire.getRetractReason());
    }

    static ArticleErased erased(dev.bellwether.api.sentiment.v1.ArticleErased wire) {
        return new ArticleErased(wire.getArticle(), instant(wire.getDeleteTime()));
    }

    /** To be decided, and kept with the places of the sentences only: their text is in the article. */
    static Arrival arrival(dev.bellwether.api.sentiment.v1.Analysis wire) {
        dev.bellwether.api.sentiment.v1.Analysis.Builder builder = wire.toBuilder();
        builder.getSentencesBuilderList()
                .forEach(sentence -> sentence.clearText().clearSentiment().clearSeenBefore());
        byte[] kept = builder.build().toByteArray();
        return new Arrival(analysis(wire), Wire.of(kept));
    }

    private static Analysis analysis(dev.bellwether.api.sentiment.v1.Analysis wire) {
        return new Analysis(
                wire.getName(),
                article(wire.getArticle()),
                !wire.getSupersedes().isEmpty(),
                wire.getEntitiesList().stream().map(AnalysisMapper::entity).toList(),
                wire.getSentencesList().stream()
                        .map(sentence -> sentence(sentence.getSpan()))
                        .toList(),
                instant(wire.getCreateTime()),
                wire.hasArticleRetractTime() ? Optional.of(instant(wire.getArticleRetractTime())) : Optional.empty());
    }

    private static WordIndex.Sentence sentence(TextSpan span) {
        int text = span.getPart() == TextSpan.Part.PART_TITLE ? 0 : 1;
        return new WordIndex.Sentence(text, span.getStart(), span.getEnd());
    }

    private static Article article(dev.bellwether.api.article.v1.Article wire) {
        return new Article(
                wire.getName(),
                wire.getRevision(),
                wire.getTitle(),
                wire.getBody(),
                wire.getLanguage().getCode(),
                wire.getSource(),
                wire.getUri(),
                wire.getSection(),
                genre(wire.getGenre()),
                wire.getOrigin() == Origin.ORIGIN_BACKFILL,
                publishTime(wire.getPublishTime()),
                story(wire.getStory()),
                instant(wire.getCreateTime()),
                instant(wire.getUpdateTime()));
    }

    /** Of what is older than genres: plain news. */
    private static String genre(Genre genre) {
        return genre == Genre.GENRE_UNSPECIFIED ? "NEWS" : without(GENRE_PREFIX, genre.name());
    }

    private static PublishTime publishTime(dev.bellwether.api.article.v1.PublishTime wire) {
        boolean isKnown = wire.hasLatest() && wire.getPrecision() != Precision.PRECISION_UNSPECIFIED;
        if (!isKnown) {
            return PublishTime.unknown();
        }
        boolean isPrecise = wire.getPrecision() != Precision.PRECISION_DAY && wire.getFlagsCount() == 0;
        return new PublishTime(Optional.of(instant(wire.getLatest())), isPrecise);
    }

    private static Story story(StoryPosition wire) {
        String copy = wire.getCopy() == StoryPosition.Copy.COPY_UNSPECIFIED
                ? "NONE"
                : without(COPY_PREFIX, wire.getCopy().name());
        return new Story(wire.getStory(), wire.getFirst(), wire.getArticles(), wire.getSources(), copy);
    }

    private static Entity entity(EntitySentiment wire) {
        return new Entity(
                wire.getEntity(),
                without(KIND_PREFIX, wire.getKind().name()),
                wire.getTickersList(),
                wire.getRelevance(),
                wire.getConfidence(),
                wire.getInTitle(),
                wire.hasSentiment() ? sentiment(wire.getSentiment()) : Optional.empty(),
                wire.hasNovelty() ? Optional.of(novelty(wire.getNovelty())) : Optional.empty(),
                Wire.of(wire.toByteArray()));
    }

    private static Novelty novelty(dev.bellwether.api.sentiment.v1.Novelty wire) {
        return new Novelty(
                wire.getFirstInStory(),
                new Novelty.Similar(
                        similar(wire, HALF_A_DAY),
                        similar(wire, HALF_A_DAY.multipliedBy(2)),
                        similar(wire, HALF_A_DAY.multipliedBy(6)),
                        similar(wire, HALF_A_DAY.multipliedBy(10)),
                        similar(wire, HALF_A_DAY.multipliedBy(14))));
    }

    private static int similar(dev.bellwether.api.sentiment.v1.Novelty wire, Duration window) {
        return wire.getSimilarList().stream()
                .filter(similar -> similar.getWindow().getSeconds() == window.getSeconds())
                .mapToInt(SimilarArticles::getArticles)
                .findFirst()
                .orElse(0);
    }

    /** Empty where there is no label that we know, or no number: what cannot be judged does not fire. */
    private static Optional<Sentiment> sentiment(dev.bellwether.api.sentiment.v1.Sentiment wire) {
        Optional<Sentiment.Label> label = switch (wire.getLabel()) {
            case LABEL_NEGATIVE -> Optional.of(Sentiment.Label.NEGATIVE);
            case LABEL_NEUTRAL -> Optional.of(Sentiment.Label.NEUTRAL);
            case LABEL_POSITIVE -> Optional.of(Sentiment.Label.POSITIVE);
            case LABEL_UNCERTAIN -> Optional.of(Sentiment.Label.UNCERTAIN);
            default -> Optional.empty();
        };
        return label.filter(known -> !Double.isNaN(wire.getScore()))
                .map(known -> new Sentiment(
                        Math.max(-1, Math.min(1, wire.getScore())),
                        wire.getNegative(),
                        wire.getNeutral(),
                        wire.getPositive(),
                        known));
    }

    private static String without(String prefix, String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static Instant instant(Timestamp wire) {
        return Instant.ofEpochSecond(wire.getSeconds(), wire.getNanos());
    }
}
