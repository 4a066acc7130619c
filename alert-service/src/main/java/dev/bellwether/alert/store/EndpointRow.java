package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Endpoint;
import dev.bellwether.alert.delivery.WebhookSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An endpoint with its secret. */
@Entity
@Table(name = "endpoint")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class EndpointRow {

    @Id
    String name;

    @Column(name = "display_name")
    String displayName;

    String uri;
    String secret;
    String state;
    int revision;

    @Column(name = "create_time")
    Instant createTime;

    @Column(name = "update_time")
    Instant updateTime;

    static EndpointRow of(Endpoint endpoint) {
        EndpointRow row = new EndpointRow();
        row.name = endpoint.name();
        row.displayName = endpoint.displayName();
        row.uri = endpoint.uri();
        row.secret = endpoint.secret().text();
        row.state = endpoint.state().name();
        row.revision = endpoint.revision();
        row.createTime = endpoint.createTime();
        row.updateTime = endpoint.updateTime();
        return row;
    }

    Endpoint endpoint() {
        return new Endpoint(
                name.substring(name.indexOf('/') + 1),
                displayName,
                uri,
                WebhookSecret.parse(secret).orElseThrow(),
                Endpoint.State.valueOf(state),
                revision,
                createTime,
                updateTime);
    }
}
