package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.alert.DigestWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That an alert is held back, and for which window. */
@Entity
@Table(name = "held_alert")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class HeldAlertRow {

    @Id
    UUID id;

    String subscription;
    String cause;

    @Column(name = "group_key")
    String groupKey;

    @Column(name = "start_time")
    Instant startTime;

    @Column(name = "due_time")
    Instant dueTime;

    static HeldAlertRow of(Decision decision) {
        DigestWindow window = decision.window().orElseThrow();
        HeldAlertRow row = new HeldAlertRow();
        row.id = decision.id();
        row.subscription = decision.match().subscription().name();
        row.cause = window.cause().name();
        row.groupKey = window.group();
        row.startTime = window.startTime();
        row.dueTime = window.dueTime();
        return row;
    }
}
