package dev.bellwether.alert.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Digest;
import dev.bellwether.kit.trace.TraceParent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Makes the body of a message: a CloudEvents 1.0 event in structured JSON, the alert or the digest as its data. */
public final class EventBody {

    static final String CONTENT_TYPE = JsonFormat.CONTENT_TYPE;
    private static final String OPENED = "dev.bellwether.alert.v1.opened";
    private static final String RETRACTED = "dev.bellwether.alert.v1.retracted";
    private static final String RESOLVED = "dev.bellwether.alert.v1.resolved";
    private static final String CORRECTED = "dev.bellwether.alert.v1.corrected";
    private static final String DIGEST = "dev.bellwether.alert.v1.digest";

    /** All digits of a long. */
    private static final String SEQUENCE = "%019d";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AlertJson json;
    private final EventFormat format = new JsonFormat();

    public EventBody(AlertJson json) {
        this.json = json;
    }

    /**
     * What is said of the telling itself.
     *
     * @param sequence of the delivery
     * @param isLate whether what is told has waited so long that it may no longer be news
     * @param traceparent of the trace that it is sent in; empty: of none
     */
    public record Telling(long sequence, boolean isLate, String traceparent) {}

    /** UTF-8; an event's id is made of the alert's, so that one who gets it twice, or at two endpoints, knows. */
    public byte[] of(Delivery.Event event, Telling telling, Alert alert) {
        return switch (event) {
            case DIGEST -> throw new IllegalArgumentException("a digest is not told of one alert: " + alert.id());
            case CORRECTED -> throw new IllegalArgumentException("it is not said what took its place: " + alert.id());
            case OPENED ->
                written(
                        event(alert, telling)
                                .withType(OPENED)
                                .withId(alert.id().toString())
                                .withTime(utc(alert.timeline().alertTime())),
                        json.write(alert));
            case RETRACTED ->
                written(
                        event(alert, telling)
                                .withType(RETRACTED)
                                .withId(alert.id() + "/retracted")
                                .withTime(utc(alert.aftermath().retractTime().orElseThrow())),
                        json.write(alert));
            case RESOLVED ->
                written(
                        event(alert, telling)
                                .withType(RESOLVED)
                                .withId(alert.id() + "/resolved")
                                .withTime(utc(alert.lifecycle().resolveTime().orElseThrow())),
                        json.write(alert));
        };
    }

    /** UTF-8; the event's id is made of the alert's and the analysis's, for an article can be corrected again. The rest is as in the other. */
    public byte[] of(Correction correction, Telling telling, Alert alert) {
        return written(
                event(alert, telling)
                        .withType(CORRECTED)
                        .withId(alert.id() + "/corrected/" + correction.analysis())
                        .withTime(utc(correction.time())),
                json.write(alert));
    }

    /** UTF-8; the event's id is the digest's. The rest is as in the other. */
    public byte[] of(Telling telling, Digest digest) {
        return written(
                event(digest.key().subscription(), digest.name(), telling)
                        .withType(DIGEST)
                        .withId(digest.id().toString())
                        .withTime(utc(digest.createTime())),
                json.write(digest));
    }

    private static CloudEventBuilder event(Alert alert, Telling telling) {
        return event(alert.subscription(), alert.name(), telling);
    }

    /** {@code sequence} is an extension that CloudEvents describes: text that sorts. */
    private static CloudEventBuilder event(String subscription, String subject, Telling telling) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withSource(URI.create("/" + subscription))
                .withSubject(subject)
                .withExtension("sequence", SEQUENCE.formatted(telling.sequence()));
        if (telling.isLate()) {
            event.withExtension("late", true);
        }
        return telling.traceparent().isEmpty() ? event : event.withExtension(TraceParent.HEADER, telling.traceparent());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private byte[] written(CloudEventBuilder event, AlertJson.Lean lean) {
        if (!lean.omitted().isEmpty()) {
            event.withExtension("omitted", String.join(",", lean.omitted()));
        }
        return format.serialize(
                event.withData("application/json", data(lean.json())).build());
    }

    private static JsonCloudEventData data(String json) {
        try {
            return JsonCloudEventData.wrap(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the mapping wrote what is not JSON", e);
        }
    }
}
