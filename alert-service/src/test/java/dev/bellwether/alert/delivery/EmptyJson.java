package dev.bellwether.alert.delivery;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Digest;
import java.util.List;

/** Writes nothing of alerts and digests. */
final class EmptyJson implements AlertJson {

    @Override
    public Lean write(Alert alert) {
        return new Lean("{}", List.of());
    }

    @Override
    public Lean write(Digest digest) {
        return new Lean("{}", List.of());
    }
}
