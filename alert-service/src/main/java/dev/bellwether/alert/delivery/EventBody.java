package dev.bellwether.alert.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.alert.alert.Alert;
import dev.bellwether.kit.trace.TraceParent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Makes the body of a message: a CloudEvents 1.0 event in structured JSON, the alert as its data. */
public final class EventBody {

    static final String CONTENT_TYPE = JsonFormat.CONTENT_TYPE;
    private static final String OPENED = "dev.bellwether.alert.v1.opened";
    private static final String RETRACTED = "dev.bellwether.alert.v1.retracted";

    /** All digits of a long. */
    private static final String SEQUENCE = "%019d";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AlertJson json;
    private final EventFormat format = new JsonFormat();

    public EventBody(AlertJson json) {
        this.json = json;
    }

    /**
     * UTF-8; an event's id is made of the alert's, so that one who gets it twice, or at two endpoints, knows.
     *
     * @param sequence of the delivery
     * @param traceparent of the trace that it is sent in; empty: of none
     */
    public byte[] of(Delivery.Event event, long sequence, Alert alert, String traceparent) {
        return switch (event) {
            case OPENED ->
                written(
                        event(alert, sequence, traceparent)
                                .withType(OPENED)
                                .withId(alert.id().toString())
                                .withTime(utc(alert.timeline().alertTime())),
                        alert);
            case RETRACTED ->
                written(
                        event(alert, sequence, traceparent)
                                .withType(RETRACTED)
                                .withId(alert.id() + "/retracted")
                                .withTime(utc(alert.aftermath().retractTime().orElseThrow())),
                        alert);
        };
    }

    /** {@code sequence} is an extension that CloudEvents describes: text that sorts. */
    private static CloudEventBuilder event(Alert alert, long sequence, String traceparent) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withSource(URI.create("/" + alert.subscription()))
                .withSubject(alert.name())
                .withExtension("sequence", SEQUENCE.formatted(sequence));
        return traceparent.isEmpty() ? event : event.withExtension(TraceParent.HEADER, traceparent);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private byte[] written(CloudEventBuilder event, Alert alert) {
        AlertJson.Lean lean = json.write(alert);
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
