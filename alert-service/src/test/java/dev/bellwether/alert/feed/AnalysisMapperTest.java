package dev.bellwether.alert.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.bellwether.alert.match.Arrival;
import dev.bellwether.alert.match.PublishTime;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.PublishTime.Flag;
import dev.bellwether.api.article.v1.PublishTime.Precision;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Sentence;
import dev.bellwether.api.sentiment.v1.Sentiment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalysisMapperTest {

    private static final long SECONDS = 1_772_452_800;
    private static final Optional<Instant> LATEST = Optional.of(Instant.ofEpochSecond(SECONDS));

    @Test
    void publishTime_ofEachPrecision_isPreciseFromTheHourUnlessFlagged() {
        assertThat(time(Precision.PRECISION_SECOND)).isEqualTo(new PublishTime(LATEST, true));
        assertThat(time(Precision.PRECISION_HOUR)).isEqualTo(new PublishTime(LATEST, true));
        assertThat(time(Precision.PRECISION_DAY)).isEqualTo(new PublishTime(LATEST, false));
        assertThat(time(Precision.PRECISION_HOUR, Flag.FLAG_TIME_ZONE_ASSUMED))
                .isEqualTo(new PublishTime(LATEST, false));
        assertThat(time(Precision.PRECISION_UNSPECIFIED)).isEqualTo(PublishTime.unknown());
    }

    @Test
    void publishTime_thatIsUnset_isUnknown() {
        assertThat(arrival(Analysis.getDefaultInstance()).analysis().article().publishTime())
                .isEqualTo(PublishTime.unknown());
    }

    @Test
    void sentiment_thatIsUnsetOrOfNoKnownLabelOrNoNumber_isNone() {
        Sentiment unlabelled = Sentiment.newBuilder().setScore(-1).build();
        Sentiment noNumber = Sentiment.newBuilder()
                .setScore(Double.NaN)
                .setLabel(Sentiment.Label.LABEL_NEGATIVE)
                .build();
        Analysis analysis = Analysis.newBuilder()
                .addEntities(EntitySentiment.getDefaultInstance())
                .addEntities(EntitySentiment.newBuilder().setSentiment(unlabelled))
                .addEntities(EntitySentiment.newBuilder().setSentiment(noNumber))
                .build();

        assertThat(arrival(analysis).analysis().entities())
                .hasSize(3)
                .allSatisfy(entity -> assertThat(entity.isJudged()).isFalse());
    }

    @Test
    void arrival_isKeptWithoutTheTextOfItsSentencesAndReadAgainTheSame() {
        Analysis analysis = Analysis.newBuilder()
                .setName("analyses/a")
                .setSupersedes("analyses/0")
                .addEntities(EntitySentiment.newBuilder().setEntity("entities/e"))
                .addSentences(Sentence.newBuilder().setText("A long text."))
                .build();

        Arrival arrival = arrival(analysis);

        assertThat(arrival.analysis().again()).isTrue();
        assertThat(arrival.wire().length()).isLessThan(analysis.getSerializedSize());
        assertThat(new AnalysisMapper().read(arrival.wire())).isEqualTo(arrival.analysis());
    }

    private static Arrival arrival(Analysis analysis) {
        return AnalysisMapper.arrival(analysis);
    }

    private static PublishTime time(Precision precision, Flag... flags) {
        Article article = Article.newBuilder()
                .setPublishTime(dev.bellwether.api.article.v1.PublishTime.newBuilder()
                        .setLatest(Timestamp.newBuilder().setSeconds(SECONDS))
                        .setPrecision(precision)
                        .addAllFlags(List.of(flags)))
                .build();
        return arrival(Analysis.newBuilder().setArticle(article).build())
                .analysis()
                .article()
                .publishTime();
    }
}
