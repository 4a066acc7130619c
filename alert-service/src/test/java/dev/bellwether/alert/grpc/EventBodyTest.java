package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.delivery.Correction;
import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.delivery.EventBody;
import dev.bellwether.alert.delivery.EventBody.Telling;
import dev.bellwether.alert.match.NamedId;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Evidence;
import dev.bellwether.api.sentiment.v1.Mention;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventBodyTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private final EventBody body = new EventBody(new LeanAlert());

    @Test
    void body_ofTheLargestAlert_staysUnderTwentyKilobytes() {
        String wide = "😀";
        EntitySentiment entity = EntitySentiment.newBuilder()
                .setEntity("entities/" + "e".repeat(60))
                .setDisplayName(wide.repeat(200))
                .addAllTickers(Collections.nCopies(20, "ABCDEFGH"))
                .addMentions(Mention.newBuilder().setText("x"))
                .addAllEvidence(Collections.nCopies(
                        100, Evidence.newBuilder().setQuote(wide.repeat(1_000)).build()))
                .build();
        List<Reason> reasons = Collections.nCopies(20, new Reason("x".repeat(1_900), "\"" + wide.repeat(200) + "\""));

        byte[] written = body.of(
                Delivery.Event.RETRACTED,
                new Telling(Long.MAX_VALUE, true, TRACEPARENT),
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
                                Optional.of(NOON),
                                wide.repeat(1_000),
                                "analyses/" + "a".repeat(36),
                                Optional.empty())));

        assertThat(written.length).isLessThan(20_000);
        CloudEvent event = read(written);
        assertThat(event.getExtension("omitted"))
                .isEqualTo("entity.mentions,article_retract_reason,reasons,entity.evidence");
    }

    @Test
    void body_withRoomForSomeOfTheEvidence_hasItsBeginningAndSaysThatThereIsMore() throws IOException {
        EntitySentiment.Builder entity = EntitySentiment.newBuilder().setEntity("entities/e");
        for (int i = 0; i < 40; i++) {
            entity.addEvidence(Evidence.newBuilder().setQuote("Quote " + i + " " + "x".repeat(900)));
        }

        byte[] written = body.of(Delivery.Event.OPENED, telling(7), plain(entity.build()));

        JsonNode evidence = data(written).get("entity").get("evidence");
        assertThat(written.length).isLessThan(20_000);
        assertThat(evidence.size()).isBetween(10, 20);
        assertThat(evidence.get(0).get("quote").asText()).startsWith("Quote 0 ");
        assertThat(read(written).getExtension("omitted")).isEqualTo("entity.evidence");
    }

    @Test
    void body_ofAShortAlert_hasAllOfItsEvidenceAndOmitsNothing() throws IOException {
        EntitySentiment entity = EntitySentiment.newBuilder()
                .setEntity("entities/e")
                .addEvidence(Evidence.newBuilder().setQuote("Shares fell."))
                .build();

        byte[] written = body.of(Delivery.Event.OPENED, telling(7), plain(entity));

        assertThat(data(written)
                        .get("entity")
                        .get("evidence")
                        .get(0)
                        .get("quote")
                        .asText())
                .isEqualTo("Shares fell.");
        assertThat(read(written).getExtensionNames()).containsExactly("sequence");
    }

    @Test
    void body_asTheCloudEventsSdkReadsIt_isAnEventOfVersionOneWithItsNumber() throws IOException {
        Alert alert = plain(EntitySentiment.newBuilder().setEntity("entities/e").build());

        CloudEvent event = read(body.of(Delivery.Event.OPENED, telling(42), alert));

        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getId()).isEqualTo(alert.id().toString());
        assertThat(event.getSource()).hasToString("/subscriptions/watch");
        assertThat(event.getType()).isEqualTo("dev.bellwether.alert.v1.opened");
        assertThat(event.getSubject()).isEqualTo(alert.name());
        assertThat(event.getTime()).isEqualTo(NOON.atOffset(ZoneOffset.UTC));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("sequence")).isEqualTo("0000000000000000042");
    }

    private static Telling telling(long sequence) {
        return new Telling(sequence, false, "");
    }

    private static CloudEvent read(byte[] body) {
        return new JsonFormat().deserialize(body);
    }

    private static JsonNode data(byte[] body) throws IOException {
        return new ObjectMapper().readTree(body).get("data");
    }

    private static Alert plain(EntitySentiment entity) {
        return alert(
                "Test", new Alert.Source("articles/a", 1, "Title", "example.com", "", "stories/s"), entity, List.of());
    }

    @Test
    void body_ofAnAlert_isACloudEventWithTheAlertAsItsData() throws IOException {
        Alert alert = alert(
                "Test",
                new Alert.Source(
                        "articles/a", 1, "Title & <more>", "example.com", "https://example.com/a?b=c", "stories/s"),
                EntitySentiment.newBuilder().setEntity("entities/e").build(),
                List.of(new Reason("sentiment.score", "-0.62")));

        JsonNode event = new ObjectMapper().readTree(body.of(Delivery.Event.OPENED, telling(7), alert));

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

        JsonNode opened = new ObjectMapper().readTree(body.of(Delivery.Event.OPENED, telling(7), alert));
        JsonNode retracted = new ObjectMapper().readTree(body.of(Delivery.Event.RETRACTED, telling(8), alert));

        assertThat(opened.get("type").asText()).isEqualTo("dev.bellwether.alert.v1.opened");
        assertThat(retracted.get("type").asText()).isEqualTo("dev.bellwether.alert.v1.retracted");
        assertThat(retracted.get("id").asText()).isEqualTo(opened.get("id").asText() + "/retracted");
        assertThat(retracted.get("subject")).isEqualTo(opened.get("subject"));
        assertThat(retracted.get("time").asText()).isEqualTo("2026-03-02T12:01:00Z");
        assertThat(retracted.get("data").get("articleRetractReason").asText()).isEqualTo("never said");
    }

    @Test
    void body_ofACorrection_isAnEventForEachAnalysisThatTookThePlace() throws IOException {
        Alert alert = alert(
                "Test",
                new Alert.Source("articles/a", 1, "Title", "example.com", "", "stories/s"),
                EntitySentiment.newBuilder().setEntity("entities/e").build(),
                List.of(),
                new Alert.Aftermath(Optional.empty(), "", "analyses/c", Optional.empty()));

        JsonNode opened = new ObjectMapper().readTree(body.of(Delivery.Event.OPENED, telling(7), alert));
        JsonNode first = new ObjectMapper()
                .readTree(body.of(
                        new Correction("analyses/b", NOON.plusSeconds(60)), new Telling(8, false, TRACEPARENT), alert));
        JsonNode second = new ObjectMapper()
                .readTree(body.of(new Correction("analyses/c", NOON.plusSeconds(90)), telling(9), alert));

        assertThat(first.get("type").asText()).isEqualTo("dev.bellwether.alert.v1.corrected");
        assertThat(first.get("id").asText()).isEqualTo(opened.get("id").asText() + "/corrected/analyses/b");
        assertThat(second.get("id").asText()).isEqualTo(opened.get("id").asText() + "/corrected/analyses/c");
        assertThat(first.get("subject")).isEqualTo(opened.get("subject"));
        assertThat(first.get("sequence").asText()).isEqualTo("0000000000000000008");
        assertThat(first.get("traceparent").asText()).isEqualTo(TRACEPARENT);
        assertThat(second.get("time").asText()).isEqualTo("2026-03-02T12:01:30Z");
        assertThat(second.get("data").get("supersededBy").asText()).isEqualTo("analyses/c");
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
                aftermath,
                Alert.Lifecycle.OPEN,
                Optional.empty());
    }
}
