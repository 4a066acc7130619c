package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.AlertChange;
import dev.bellwether.kit.change.ChangeLog;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes the alerts of an article, and tells of each but those that are held back. */
@ApplicationScoped
class AlertChanger {

    private static final String CHANGE =
            "update alert a set revision = revision + 1, %s where %s returning a.id, a.revision, a.sequence is not null";

    /** Through the matches, which are found by analysis. */
    private static final String OF_ARTICLE =
            "a.id in (select m.id from subscription_match m join analysis s on s.name = m.analysis where s.article = ?1) and ";

    private static final String DROP_HELD = "delete from held_alert where id in (?1) and digest is null";

    private final ChangeLog log;

    AlertChanger(ChangeLog log) {
        this.log = log;
    }

    /**
     * The alerts that were changed.
     *
     * @param set columns and their values
     * @param condition which alerts {@code a} of the article
     * @param parameters in the order of their numbers; the first is the article
     */
    Uni<List<UUID>> change(Mutiny.StatelessSession session, String set, String condition, List<Object> parameters) {
        return changeAny(session, set, OF_ARTICLE + condition, parameters);
    }

    /** The same of any alerts: the first parameter is no article. */
    Uni<List<UUID>> changeAny(Mutiny.StatelessSession session, String set, String condition, List<Object> parameters) {
        return changeAny(session, AlertChange.Kind.CHANGED, set, condition, parameters);
    }

    /** An alert that its condition has ended; answers none where it was over. */
    Uni<List<UUID>> resolve(Mutiny.StatelessSession session, UUID alert, Instant time) {
        return changeAny(
                session,
                AlertChange.Kind.RESOLVED,
                "state = 'RESOLVED', resolve_time = ?2",
                "a.id = ?1 and a.state <> 'RESOLVED'",
                List.of(alert, time));
    }

    private Uni<List<UUID>> changeAny(
            Mutiny.StatelessSession session,
            AlertChange.Kind kind,
            String set,
            String condition,
            List<Object> parameters) {
        Mutiny.SelectionQuery<Object[]> query =
                session.createNativeQuery(CHANGE.formatted(set, condition), Object[].class);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query.getResultList()
                .call(changed -> Multi.createFrom()
                        .iterable(changed)
                        .filter(row -> (Boolean) row[2])
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> log.append(session, kind.name(), (UUID) row[0], ((Number) row[1]).intValue()))
                        .onItem()
                        .ignoreAsUni())
                .map(changed -> changed.stream().map(row -> (UUID) row[0]).toList());
    }

    /** Those of some alerts that are held back are never told: there is nothing left to tell of them. */
    static Uni<Void> dropHeld(Mutiny.StatelessSession session, List<UUID> alerts) {
        return alerts.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(DROP_HELD)
                        .setParameter(1, alerts)
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
