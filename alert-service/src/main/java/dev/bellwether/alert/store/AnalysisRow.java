package dev.bellwether.alert.store;

import dev.bellwether.alert.match.Arrival;
import dev.bellwether.alert.window.LogClock;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An analysis that was decided, as it came; {@link ArticleEraser} takes the content back. */
@Entity
@Table(name = "analysis")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class AnalysisRow {

    @Id
    String name;

    String article;

    @Column(name = "create_time")
    Instant createTime;

    byte[] content;

    @Column(name = "retract_time")
    @Nullable
    Instant retractTime;

    @Column(name = "log_time")
    Instant logTime;

    @Column(name = "heard_time")
    Instant heardTime;

    /** @param clock of conditions over time, after it */
    static AnalysisRow of(Arrival arrival, LogClock clock) {
        AnalysisRow row = new AnalysisRow();
        row.name = arrival.analysis().name();
        row.article = arrival.analysis().article().name();
        row.createTime = arrival.analysis().createTime();
        row.content = arrival.wire().bytes();
        row.retractTime = arrival.analysis().articleRetractTime().orElse(null);
        row.logTime = clock.logTime();
        row.heardTime = clock.heard();
        return row;
    }
}
