package dev.bellwether.alert.store;

import dev.bellwether.alert.watchlist.Watchlist;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A watchlist; without the column that the follower reads by. */
@Entity
@Table(name = "watchlist")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class WatchlistRow {

    @Id
    String name;

    @Column(name = "display_name")
    String displayName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] entities;

    int revision;

    @Column(name = "create_time")
    Instant createTime;

    @Column(name = "update_time")
    Instant updateTime;

    static WatchlistRow of(Watchlist watchlist) {
        WatchlistRow row = new WatchlistRow();
        row.name = watchlist.name();
        row.displayName = watchlist.displayName();
        row.entities = watchlist.entities().toArray(String[]::new);
        row.revision = watchlist.revision();
        row.createTime = watchlist.createTime();
        row.updateTime = watchlist.updateTime();
        return row;
    }

    Watchlist watchlist() {
        return new Watchlist(
                name.substring(name.indexOf('/') + 1),
                displayName,
                List.of(entities),
                revision,
                createTime,
                updateTime);
    }
}
