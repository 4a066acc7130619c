package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.AlertChange;
import dev.bellwether.kit.change.ChangeLoader;
import dev.bellwether.kit.change.LoggedChange;
import dev.bellwether.kit.owner.Owner;
import dev.bellwether.kit.store.SystemWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Loads the alerts that the log names, with whose they are. */
@ApplicationScoped
@SystemWork("all watchers share one reader of the log, and each is told of its owner's")
class AlertLoader implements ChangeLoader<AlertChange> {

    private static final String BY_IDS = "select a.owner, " + AlertRows.COLUMNS + " from alert a where a.id = any($1)";

    private final Pool pool;

    AlertLoader(Pool pool) {
        this.pool = pool;
    }

    private record Owned(Alert alert, Owner owner) {}

    @Override
    public Uni<List<Optional<AlertChange>>> load(List<LoggedChange> rows) {
        List<UUID> ids = rows.stream().map(LoggedChange::resource).toList();
        return byIds(ids)
                .map(found -> rows.stream().map(row -> change(row, found)).toList());
    }

    private static Optional<AlertChange> change(LoggedChange row, Map<UUID, Owned> alerts) {
        AlertChange.Kind kind = AlertChange.Kind.valueOf(row.kind());
        Owned found = Objects.requireNonNull(
                alerts.get(row.resource()), () -> "the log names " + row.resource() + ", which is not there");
        return found.alert().isErased() && kind == AlertChange.Kind.OPENED
                ? Optional.empty()
                : Optional.of(new AlertChange(kind, found.alert(), found.owner()));
    }

    private Uni<Map<UUID, Owned>> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery(BY_IDS)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Owned> alerts = new HashMap<>();
                    rows.forEach(row -> alerts.put(
                            row.getUUID("id"), new Owned(AlertRows.alert(row), new Owner(row.getString("owner")))));
                    return alerts;
                });
    }

    @Override
    public Set<UUID> erased(AlertChange change) {
        return change.alert().isErased() ? Set.of(change.alert().id()) : Set.of();
    }

    @Override
    public long weight(AlertChange change) {
        return change.alert().bytes();
    }
}
