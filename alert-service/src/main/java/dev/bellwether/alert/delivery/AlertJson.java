package dev.bellwether.alert.delivery;

import dev.bellwether.alert.alert.Alert;

/** Writes an alert as JSON, the way the contract maps it, without what would make it long. */
@FunctionalInterface
public interface AlertJson {
    String write(Alert alert);
}
