package dev.bellwether.alert.delivery;

import dev.bellwether.alert.alert.Alert;
import java.util.List;

/** Writes an alert as JSON, the way the contract maps it, without what would make it long. */
@FunctionalInterface
public interface AlertJson {

    Lean write(Alert alert);

    /**
     * An alert as it is posted.
     *
     * @param json at most 19,000 bytes in UTF-8, however the writer escapes
     * @param omitted what was left out of it, whole or in part, by the names of the contract
     */
    record Lean(String json, List<String> omitted) {
        public Lean {
            omitted = List.copyOf(omitted);
        }
    }
}
