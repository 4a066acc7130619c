package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Endpoint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An endpoint with its secrets as they are stored. What the sending counts of it is not mapped: no update may turn that back. */
@Entity
@Table(name = "endpoint")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class EndpointRow {

    private static final String ACTIVE = "ACTIVE";
    private static final String GONE = "GONE";

    @Id
    String name;

    @Column(name = "display_name")
    String displayName;

    String uri;
    boolean disabled;
    String state;
    String secret;

    @Column(name = "secret_create_time")
    Instant secretCreateTime;

    @Column(name = "previous_secret")
    String previousSecret = "";

    @Column(name = "previous_secret_expire_time")
    @Nullable
    Instant previousSecretExpireTime;

    int revision;

    @Column(name = "create_time")
    Instant createTime;

    @Column(name = "update_time")
    Instant updateTime;

    /** A new one. */
    static EndpointRow of(Endpoint endpoint, String secret) {
        EndpointRow row = new EndpointRow();
        row.name = endpoint.name();
        row.createTime = endpoint.createTime();
        row.secret = secret;
        row.set(endpoint);
        return row;
    }

    /** All but the secrets themselves. */
    void set(Endpoint endpoint) {
        displayName = endpoint.displayName();
        uri = endpoint.uri();
        disabled = endpoint.disabled();
        state = endpoint.gone() ? GONE : ACTIVE;
        secretCreateTime = endpoint.secrets().createTime();
        previousSecretExpireTime = endpoint.secrets().previousExpireTime().orElse(null);
        revision = endpoint.revision();
        updateTime = endpoint.updateTime();
    }

    Endpoint endpoint() {
        return new Endpoint(
                name.substring(name.indexOf('/') + 1),
                displayName,
                uri,
                disabled,
                state.equals(GONE),
                new Endpoint.Secrets(secretCreateTime, Optional.ofNullable(previousSecretExpireTime)),
                revision,
                createTime,
                updateTime);
    }
}
