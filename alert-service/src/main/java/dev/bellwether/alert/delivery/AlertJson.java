package dev.bellwether.alert.delivery;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Digest;
import java.util.List;

/** Writes alerts and digests as JSON, the way the contract maps them, without what would make them long. */
public interface AlertJson {

    Lean write(Alert alert);

    /** With as many of its alerts as there is room for, each without reasons, mentions and evidence. */
    Lean write(Digest digest);

    /**
     * An alert, or a digest, as it is posted.
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
