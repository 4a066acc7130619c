package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.AlertChange;
import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.change.NewChange;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.request.GivenAnswer;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.OwnedTransactions;
import dev.bellwether.kit.trace.TraceParent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes where alerts stand, by the word of a person, and tells of it. */
@ApplicationScoped
class AlertStates {

    private static final String CHANGED = "CHANGED";

    private static final String LOCK =
            "select " + AlertRows.COLUMNS + " from alert a where a.id = $1 and a.sequence is not null for update";

    private static final String CHANGE = """
            update alert set revision = revision + 1, state = $2, resolve_time = $3, resolved_by = $4, acknowledge_time = $5,
              acknowledged_by = $6, feedback = $7, feedback_comment = $8, feedback_by = $9, feedback_time = $10
            where id = $1 returning revision
            """;

    private final OwnedTransactions transactions;
    private final RequestMemory requests;
    private final ChangeLog log;
    private final DeliveryWriter deliveries;

    AlertStates(OwnedTransactions transactions, RequestMemory requests, ChangeLog log, DeliveryWriter deliveries) {
        this.transactions = transactions;
        this.requests = requests;
        this.log = log;
        this.deliveries = deliveries;
    }

    /**
     * Under the lock of the article, which whoever changes the alert for it holds too.
     *
     * @param alert as it was a moment ago
     * @param change of the alert as it stands; may throw
     */
    Uni<Void> change(Alert alert, Optional<RequestKey> request, Function<Alert, Alert.Lifecycle> change) {
        List<String> locks =
                new ArrayList<>(List.of(alert.name(), alert.source().article()));
        request.ifPresent(key -> locks.add(key.lock()));
        return transactions.writeMany(
                locks,
                connection -> request.map(key -> once(connection, alert, key, change))
                        .orElseGet(() -> changeNow(connection, alert.id(), change)));
    }

    private Uni<Void> once(
            SqlConnection connection, Alert alert, RequestKey key, Function<Alert, Alert.Lifecycle> change) {
        return requests.recall(connection, List.of(key.requestId())).chain(given -> {
            if (given.isEmpty()) {
                GivenAnswer answer = new GivenAnswer(key, new RequestMemory.Answer(alert.name(), CHANGED));
                return changeNow(connection, alert.id(), change)
                        .chain(() -> requests.remember(connection, List.of(answer)));
            }
            if (!key.isSame(given.get(0).key())) {
                throw new FailureException(
                        new Failure.RequestIdReused(key.requestId().toString()));
            }
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> changeNow(SqlConnection connection, UUID id, Function<Alert, Alert.Lifecycle> change) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(rows -> AlertRows.alert(rows.iterator().next()))
                .chain(alert -> write(connection, alert, change.apply(alert)));
    }

    private Uni<Void> write(SqlConnection connection, Alert before, Alert.Lifecycle after) {
        boolean isResolved =
                after.state() == Alert.State.RESOLVED && before.lifecycle().state() != Alert.State.RESOLVED;
        AlertChange.Kind kind = isResolved ? AlertChange.Kind.RESOLVED : AlertChange.Kind.CHANGED;
        return connection
                .preparedQuery(CHANGE)
                .execute(columns(before.id(), after))
                .chain(rows -> log.append(
                        connection,
                        List.of(new NewChange(
                                kind.name(),
                                before.id(),
                                rows.iterator().next().getInteger("revision"),
                                TraceParent.current()))))
                .chain(() -> isResolved
                        ? deliveries.insertResolved(connection, before.id())
                        : Uni.createFrom().voidItem());
    }

    private static Tuple columns(UUID id, Alert.Lifecycle lifecycle) {
        Optional<Alert.Acknowledgement> acknowledgement = lifecycle.acknowledgement();
        Optional<Alert.Feedback> feedback = lifecycle.feedback();
        return Tuple.tuple()
                .addUUID(id)
                .addString(lifecycle.state().name())
                .addValue(time(lifecycle.resolveTime()))
                .addString(lifecycle.resolvedBy())
                .addValue(time(acknowledgement.map(Alert.Acknowledgement::createTime)))
                .addString(acknowledgement.map(Alert.Acknowledgement::author).orElse(""))
                .addString(feedback.map(said -> said.worth().name()).orElse(""))
                .addString(feedback.map(Alert.Feedback::comment).orElse(""))
                .addString(feedback.map(Alert.Feedback::author).orElse(""))
                .addValue(time(feedback.map(Alert.Feedback::createTime)));
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> time) {
        return time.map(there -> there.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
