package dev.bellwether.alert.store;

import dev.bellwether.alert.condition.Reason;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A reason as it is kept. */
record ReasonJson(String expression, String value) {

    static List<ReasonJson> of(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> new ReasonJson(r.expression(), r.value()))
                .toList();
    }

    static List<Reason> read(JsonArray array) {
        return array.stream()
                .map(JsonObject.class::cast)
                .map(json -> new Reason(json.getString("expression"), json.getString("value")))
                .toList();
    }
}
