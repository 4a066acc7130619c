package dev.bellwether.kit.change;

import dev.bellwether.kit.store.Transactions;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Writes notes and their changes, and tells changes as "text@revision". */
@ApplicationScoped
class Notes implements ChangeLoader<String> {

    static final String ERASED = "erased ";

    private final Set<UUID> erased = ConcurrentHashMap.newKeySet();
    private final Transactions transactions;
    private final ChangeLog log;

    Notes(Transactions transactions, ChangeLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    Uni<UUID> create(String text) {
        UUID id = UUID.randomUUID();
        return transactions.write(
                List.of("notes/" + id),
                session -> session.insert(Note.of(id, text))
                        .chain(() -> log.append(session, text, id, 1))
                        .replaceWith(id));
    }

    /** One more revision; the revision that it became. */
    Uni<Integer> revise(UUID id) {
        return transactions.write(
                List.of("notes/" + id),
                session -> session.createNativeQuery(
                                "update note set revision = revision + 1 where id = ?1 returning revision",
                                Integer.class)
                        .setParameter(1, id)
                        .getSingleResult()
                        .call(revision -> log.append(session, "revised", id, revision)));
    }

    /** From its commit on the log tells of the note only this. */
    Uni<Void> erase(UUID id) {
        return transactions
                .write(
                        List.of("notes/" + id),
                        session -> session.createNativeQuery("delete from note where id = ?1")
                                .setParameter(1, id)
                                .executeUpdate()
                                .chain(() -> log.append(session, ERASED, id, 2)))
                .invoke(() -> erased.add(id));
    }

    void createAll(String prefix, int count) {
        IntStream.range(0, count).forEach(i -> await(() -> create(prefix + i)));
    }

    @Override
    public Uni<List<Optional<String>>> load(List<LoggedChange> rows) {
        return Uni.createFrom().item(rows.stream().map(this::told).toList());
    }

    private Optional<String> told(LoggedChange row) {
        UUID note = row.resource();
        if (row.kind().equals(ERASED)) {
            return Optional.of(ERASED + note);
        }
        return erased.contains(note) ? Optional.empty() : Optional.of(row.kind() + "@" + row.revision());
    }

    @Override
    public Set<UUID> erased(String change) {
        return change.startsWith(ERASED) ? Set.of(UUID.fromString(change.substring(ERASED.length()))) : Set.of();
    }

    @Override
    public long weight(String change) {
        return change.length();
    }
}
