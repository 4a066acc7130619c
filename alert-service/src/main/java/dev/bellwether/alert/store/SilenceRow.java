package dev.bellwether.alert.store;

import dev.bellwether.alert.silence.Silence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A silence as it stands; its revisions are in a table of their own. */
@Entity
@Table(name = "silence")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class SilenceRow {

    @Id
    String name;

    String expression;
    String author;
    String reason;

    @Column(name = "start_time")
    Instant startTime;

    @Column(name = "end_time")
    Instant endTime;

    int revision;

    @Column(name = "create_time")
    Instant createTime;

    @Column(name = "update_time")
    Instant updateTime;

    static SilenceRow of(Silence silence) {
        SilenceRow row = new SilenceRow();
        row.name = silence.name();
        row.expression = silence.expression();
        row.author = silence.author();
        row.reason = silence.reason();
        row.startTime = silence.startTime();
        row.endTime = silence.endTime();
        row.revision = silence.revision();
        row.createTime = silence.createTime();
        row.updateTime = silence.updateTime();
        return row;
    }

    Silence silence() {
        return new Silence(
                name.substring(name.indexOf('/') + 1),
                expression,
                author,
                reason,
                startTime,
                endTime,
                revision,
                createTime,
                updateTime);
    }
}
