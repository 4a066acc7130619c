package dev.bellwether.alert.store;

import dev.bellwether.alert.condition.NormalForm;
import dev.bellwether.alert.subscription.ArticleCondition;
import dev.bellwether.alert.subscription.Found;
import dev.bellwether.alert.subscription.Policy;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.subscription.SubscriptionCondition;
import dev.bellwether.alert.subscription.TimedCondition;
import dev.bellwether.alert.window.WindowCondition;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A subscription, deleted or not; without the columns that the follower keeps. */
@Entity
@Table(name = "subscription")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class SubscriptionRow {

    private static final String ARTICLE = "ARTICLE";

    @Id
    String name;

    @Column(name = "display_name")
    String displayName;

    /** {@value #ARTICLE}, or a kind of condition over time. */
    String kind;

    @Column(name = "window_condition")
    @JdbcTypeCode(SqlTypes.JSON)
    WindowConditionJson windowCondition;

    String expression;
    String critical;
    String warning;

    @Column(name = "max_age_nanos")
    long maxAgeNanos;

    @Column(name = "cooldown_nanos")
    long cooldownNanos;

    @Column(name = "every_copy")
    boolean everyCopy;

    @Column(name = "allow_unknown_time")
    boolean allowUnknownTime;

    boolean revisions;

    @JdbcTypeCode(SqlTypes.JSON)
    RestraintsJson restraints;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] endpoints;

    boolean disabled;
    int revision;

    @Column(name = "create_time")
    Instant createTime;

    @Column(name = "update_time")
    Instant updateTime;

    @Column(name = "delete_time")
    @Nullable
    Instant deleteTime;

    boolean broad;

    /** Ids. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] watchlists;

    @Column(name = "normal_form")
    byte[] normalForm;

    @Column(name = "normal_form_version")
    int normalFormVersion;

    static SubscriptionRow of(Subscription subscription, Found found) {
        SubscriptionRow row = of(subscription);
        row.watchlists = found.watchlists().stream().sorted().toArray(String[]::new);
        row.normalForm = found.normalForm();
        row.normalFormVersion = NormalForm.VERSION;
        return row;
    }

    /** Changed, with the same condition. */
    static SubscriptionRow of(Subscription subscription, SubscriptionRow old) {
        SubscriptionRow row = of(subscription);
        row.watchlists = old.watchlists;
        row.normalForm = old.normalForm;
        row.normalFormVersion = old.normalFormVersion;
        return row;
    }

    private static SubscriptionRow of(Subscription subscription) {
        SubscriptionRow row = new SubscriptionRow();
        row.broad = subscription.broad();
        row.name = subscription.name();
        row.displayName = subscription.displayName();
        subscription.condition().fold(row::setArticle, row::setTimed);
        row.maxAgeNanos = subscription.policy().maxAge().toNanos();
        row.cooldownNanos = subscription.policy().cooldown().toNanos();
        row.everyCopy = subscription.policy().everyCopy();
        row.allowUnknownTime = subscription.policy().allowUnknownTime();
        row.revisions = subscription.policy().revisions();
        row.restraints = RestraintsJson.of(subscription.policy().restraints());
        row.endpoints = subscription.endpoints().toArray(String[]::new);
        row.disabled = subscription.disabled();
        row.revision = subscription.revision();
        row.createTime = subscription.createTime();
        row.updateTime = subscription.updateTime();
        row.deleteTime = subscription.deleteTime().orElse(null);
        return row;
    }

    private SubscriptionRow setArticle(ArticleCondition condition) {
        kind = ARTICLE;
        windowCondition = WindowConditionJson.NONE;
        expression = condition.expression();
        critical = condition.critical();
        warning = condition.warning();
        return this;
    }

    private SubscriptionRow setTimed(WindowCondition condition) {
        kind = condition.kind().toUpperCase(Locale.ROOT);
        windowCondition = WindowConditionJson.of(condition);
        expression = "";
        critical = "";
        warning = "";
        return this;
    }

    /** From a row of the pool. */
    static Subscription read(Row row) {
        SubscriptionRow read = new SubscriptionRow();
        read.name = row.getString("name");
        read.displayName = row.getString("display_name");
        read.kind = row.getString("kind");
        read.windowCondition = WindowConditionJson.read(row.getJsonObject("window_condition"));
        read.expression = row.getString("expression");
        read.critical = row.getString("critical");
        read.warning = row.getString("warning");
        read.maxAgeNanos = row.getLong("max_age_nanos");
        read.cooldownNanos = row.getLong("cooldown_nanos");
        read.everyCopy = row.getBoolean("every_copy");
        read.allowUnknownTime = row.getBoolean("allow_unknown_time");
        read.revisions = row.getBoolean("revisions");
        read.restraints = RestraintsJson.of(row.getJsonObject("restraints"));
        read.endpoints = row.getArrayOfStrings("endpoints");
        read.disabled = row.getBoolean("disabled");
        read.revision = row.getInteger("revision");
        read.createTime = row.getOffsetDateTime("create_time").toInstant();
        read.updateTime = row.getOffsetDateTime("update_time").toInstant();
        read.broad = row.getBoolean("broad");
        return read.subscription();
    }

    private SubscriptionCondition condition() {
        return kind.equals(ARTICLE)
                ? new ArticleCondition(expression, critical, warning)
                : new TimedCondition(windowCondition.condition(kind));
    }

    Subscription subscription() {
        return new Subscription(
                name.substring(name.indexOf('/') + 1),
                displayName,
                condition(),
                new Policy(
                        Duration.ofNanos(maxAgeNanos),
                        Duration.ofNanos(cooldownNanos),
                        everyCopy,
                        allowUnknownTime,
                        revisions,
                        restraints.restraints()),
                List.of(endpoints),
                disabled,
                revision,
                createTime,
                updateTime,
                Optional.ofNullable(deleteTime),
                broad);
    }
}
