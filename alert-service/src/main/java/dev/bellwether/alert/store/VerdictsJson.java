package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Verdict;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Verdicts as they are kept: an object, for the reactive driver takes no JSON arrays. */
record VerdictsJson(List<Item> items) {

    /** One of them. */
    record Item(String stage, String outcome, String detail) {}

    static VerdictsJson of(List<Verdict> verdicts) {
        return new VerdictsJson(verdicts.stream()
                .map(v -> new Item(v.stage().name(), v.outcome().name(), v.detail()))
                .toList());
    }

    static List<Verdict> read(JsonObject kept) {
        return kept.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .map(json -> new Verdict(
                        Verdict.Stage.valueOf(json.getString("stage")),
                        Verdict.Outcome.valueOf(json.getString("outcome")),
                        json.getString("detail")))
                .toList();
    }
}
