package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.delivery.EventBody;
import dev.bellwether.alert.match.NamedId;
import dev.bellwether.alert.match.Severity;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Evidence;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventBodyTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final EventBody body = new EventBody(new AlertMapper());

    @Test
    void body_ofTheLargestAlert_staysUnderTwentyKilobytes() {
        String wide = "😀";
        EntitySentiment entity = EntitySentiment.newBuilder()
                .setEntity("entities/" + "e".repeat(60))
                .setDisplayName(wide.repeat(200))
                .addAllTickers(Collections.nCopies(20, "ABCDEFGH"))
                .addAllEvidence(Collections.nCopies(
                        100, Evidence.newBuilder().setQuote(wide.repeat(1_000)).build()))
                .build();
        List<Reason> reasons = Collections.nCopies(20, new Reason("x".repeat(1_900), "\"" + wide.repeat(200) + "\""));

        byte[] written = body.of(
                Delivery.Event.RETRACTED,
                alert(
                        wide.repeat(200),
                        new Alert.Source(
                                "articles/a",
                                1,
                                wide.repeat(500),
                                wide.repeat(200),
                                "https://example.com/?" + "&".repeat(2_060),
                                "stories/s"),
                        entity,
                        reasons,
                        new Alert.Aftermath(
                                Optional.of(NOON), wide.repeat(500), "analyses/" + "a".repeat(36), Optional.empty())));

        assertThat(written.length).isLessThan(20_000);
    }

    @Test
    void body_ofAnAlert_isACloudEventWithTheAlertAsItsData() throws IOException {
        Alert alert = alert(
                "Test",
                new Alert.Source(
                        "articles/a", 1, "Title & <more>", "example.com", "https://example.com/a?b=c", "stories/s"),
                EntitySentiment.newBuilder().setEntity("entities/e").build(),
                List.of(new Reason("sentiment.score", "-0.62")));

        JsonNode event = new ObjectMapper().readTree(body.of(Delivery.Event.OPENED, alert));

        assertThat(event.get("id").asText()).isEqualTo(alert.id().toString());
        assertThat(event.get("source").asText()).isEqualTo("/subscriptions/watch");
        assertThat(event.get("time").asText()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(event.get("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(event.get("data").get("title").asText()).isEqualTo("Title & <more>");
        assertThat(event.get("data").get("sequence").asText()).isEqualTo("7");
        assertThat(event.get("data").get("reasons").get(0).get("value").asText())
                .isEqualTo("-0.62");
        assertThat(event.get("data").get("timeline").get("analysisTime").asText())
                .isEqualTo("2026-03-02T12:00:00Z");
    }

    @Test
    void body_ofARetraction_isAnEventOfItsOwnWithTheReason() throws IOException {
        Alert alert = alert(
                "Test",
                new Alert.Source("articles/a", 1, "Title", "example.com", "", "stories/s"),
                EntitySentiment.newBuilder().setEntity("entities/e").build(),
                List.of(),
                new Alert.Aftermath(Optional.of(NOON.plusSeconds(60)), "never said", "", Optional.empty()));

        JsonNode opened = new ObjectMapper().readTree(body.of(Delivery.Event.OPENED, alert));
        JsonNode retracted = new ObjectMapper().readTree(body.of(Delivery.Event.RETRACTED, alert));

        assertThat(opened.get("type").asText()).isEqualTo("dev.bellwether.alert.v1.opened");
        assertThat(retracted.get("type").asText()).isEqualTo("dev.bellwether.alert.v1.retracted");
        assertThat(retracted.get("id").asText()).isEqualTo(opened.get("id").asText() + "/retracted");
        assertThat(retracted.get("subject")).isEqualTo(opened.get("subject"));
        assertThat(retracted.get("time").asText()).isEqualTo("2026-03-02T12:01:00Z");
        assertThat(retracted.get("data").get("articleRetractReason").asText()).isEqualTo("never said");
    }

    private static Alert alert(String displayName, Alert.Source source, EntitySentiment entity, List<Reason> reasons) {
        return alert(displayName, source, entity, reasons, Alert.Aftermath.NONE);
    }

    private static Alert alert(
            String displayName,
            Alert.Source source,
            EntitySentiment entity,
            List<Reason> reasons,
            Alert.Aftermath aftermath) {
        return new Alert(
                NamedId.of("test"),
                "subscriptions/watch",
                1,
                displayName,
                Severity.CRITICAL,
                7,
                "analyses/a",
                source,
                entity.getEntity(),
                -0.62,
                Wire.of(entity.toByteArray()),
                reasons,
                new Alert.Timeline(NOON, NOON, NOON, NOON),
                aftermath);
    }
}
