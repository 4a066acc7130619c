package dev.bellwether.alert.delivery;

import java.time.Instant;
import java.util.Set;

/**
 * A change of some fields of an endpoint.
 *
 * @param fields which of the values count
 * @param etag that the endpoint must have; empty: any
 */
public record EndpointChange(String displayName, String uri, boolean disabled, Set<Field> fields, String etag) {

    /** What can be changed. */
    public enum Field {
        DISPLAY_NAME,
        URI,
        DISABLED
    }

    public EndpointChange {
        fields = Set.copyOf(fields);
    }

    boolean touches(Field field) {
        return fields.contains(field);
    }

    /** The endpoint's next revision. Another uri, or word that it is enabled, is another try at one that was gone. */
    Endpoint onto(Endpoint old, Instant now) {
        String newUri = touches(Field.URI) ? uri : old.uri();
        boolean isEnabled = touches(Field.DISABLED) && !disabled;
        return new Endpoint(
                old.id(),
                touches(Field.DISPLAY_NAME) ? displayName : old.displayName(),
                newUri,
                touches(Field.DISABLED) ? disabled : old.disabled(),
                old.gone() && !isEnabled && newUri.equals(old.uri()),
                old.secrets(),
                old.revision() + 1,
                old.createTime(),
                now);
    }
}
