package dev.bellwether.alert.store;

import dev.bellwether.alert.condition.Reason;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Reasons as they are kept: an object, for the reactive driver takes no JSON arrays. */
record ReasonsJson(List<Item> items) {

    /** One of them. */
    record Item(String expression, String value) {}

    static ReasonsJson of(List<Reason> reasons) {
        return new ReasonsJson(
                reasons.stream().map(r -> new Item(r.expression(), r.value())).toList());
    }

    static List<Reason> read(JsonObject kept) {
        return kept.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .map(json -> new Reason(json.getString("expression"), json.getString("value")))
                .toList();
    }
}
