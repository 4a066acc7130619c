package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Verdict;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A verdict as it is kept. */
record VerdictJson(String stage, String outcome, String detail) {

    static List<VerdictJson> of(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(v -> new VerdictJson(v.stage().name(), v.outcome().name(), v.detail()))
                .toList();
    }

    static List<Verdict> read(JsonArray array) {
        return array.stream()
                .map(JsonObject.class::cast)
                .map(json -> new Verdict(
                        Verdict.Stage.valueOf(json.getString("stage")),
                        Verdict.Outcome.valueOf(json.getString("outcome")),
                        json.getString("detail")))
                .toList();
    }
}
