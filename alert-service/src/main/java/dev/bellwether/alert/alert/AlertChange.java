package dev.bellwether.alert.alert;

import dev.bellwether.kit.owner.Owner;
import java.util.List;
import java.util.Optional;

/**
 * One change of an alert, or the telling of several at once.
 *
 * @param alerts as they stand after the change; one, unless a digest is told
 * @param digest that is told; there for DIGEST, and for nothing else
 * @param owner whose they are, to be told to nobody else
 */
public record AlertChange(Kind kind, List<Alert> alerts, Optional<Digest> digest, Owner owner) {

    /** What happened. */
    public enum Kind {
        OPENED,
        /**
         * Its article was corrected, retracted or erased, its state changed, or feedback was given; of an erased one the opening is told no
         * more.
         */
        CHANGED,
        /** It is over: as CHANGED, and by this. */
        RESOLVED,
        /** Alerts that were held back are told together. */
        DIGEST
    }

    public AlertChange {
        alerts = List.copyOf(alerts);
        if ((kind == Kind.DIGEST) != digest.isPresent() || (digest.isEmpty() && alerts.size() != 1)) {
            throw new IllegalArgumentException("a change is of one alert, or of a digest: " + kind);
        }
    }

    public static AlertChange of(Kind kind, Alert alert, Owner owner) {
        return new AlertChange(kind, List.of(alert), Optional.empty(), owner);
    }

    public static AlertChange of(Digest digest, Owner owner) {
        return new AlertChange(Kind.DIGEST, digest.alerts(), Optional.of(digest), owner);
    }

    /** The alert that was opened or changed. */
    public Alert alert() {
        return alerts.get(0);
    }

    /** About how many bytes it has. */
    public long bytes() {
        return alerts.stream().mapToLong(Alert::bytes).sum();
    }
}
