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
import java.time.ZoneOffset;

/** Makes the body of a message: a CloudEvents 1.0 event in structured JSON, the alert as its data. */
public final class EventBody {

    static final String CONTENT_TYPE = JsonFormat.CONTENT_TYPE;
    private static final String OPENED = "dev.bellwether.alert.v1.opened";
    private static final String RETRACTED = "dev.bellwether.alert.v1.retracted";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AlertJson json;
    private final EventFormat format = new JsonFormat();

    public EventBody(AlertJson json) {
        this.json = json;
    }

    /** UTF-8; an event's id is made of the alert's, so that one who gets it twice, or at two endpoints, knows. */
    public byte[] of(Delivery.Event event, Alert alert) {
        return switch (event) {
            case OPENED ->
                written(OPENED, alert.id().toString(), alert.timeline().alertTime(), alert);
            case RETRACTED ->
                written(
                        RETRACTED,
                        alert.id() + "/retracted",
                        alert.aftermath().retractTime().orElseThrow(),
                        alert);
        };
    }

    private byte[] written(String type, String id, Instant time, Alert alert) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/" + alert.subscription()))
                .withType(type)
                .withSubject(alert.name())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withData("application/json", data(alert));
        String traceparent = TraceParent.current();
        if (!traceparent.isEmpty()) {
            event.withExtension(TraceParent.HEADER, traceparent);
        }
        return format.serialize(event.build());
    }

    private JsonCloudEventData data(Alert alert) {
        try {
            return JsonCloudEventData.wrap(MAPPER.readTree(json.write(alert)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the mapping wrote what is not JSON", e);
        }
    }
}
