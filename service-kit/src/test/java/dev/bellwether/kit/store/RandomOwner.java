package dev.bellwether.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bellwether.kit.error.SqlState;
import dev.bellwether.kit.owner.Owner;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Does things with notes at random as one owner, and knows from a map what must come of each: the others' notes do not exist. */
final class RandomOwner {

    private static final int NOTES = 200;
    private static final int LONGEST_BATCH = 60;

    private final Owner owner;
    private final OwnedTransactions transactions;
    private final long seed;
    private final Random random;
    private int place;
    private int owners = 1;
    private Map<Integer, Integer> notes = new HashMap<>();
    private int refused;
    private int operations;

    RandomOwner(Owner owner, OwnedTransactions transactions, long seed) {
        this.owner = owner;
        this.transactions = transactions;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Ids are shared out, so that no two wait for each other; each asks for the ids of all. */
    void meet(List<RandomOwner> all) {
        place = all.indexOf(this);
        owners = all.size();
    }

    String name() {
        return owner.name();
    }

    int size() {
        return notes.size();
    }

    int refused() {
        return refused;
    }

    /** Statements that were executed, each held against the map. */
    int operations() {
        return operations;
    }

    @Override
    public String toString() {
        return owner.name() + ", seed " + seed;
    }

    /** All at the same time, until each has done so many operations. */
    static void runAll(List<RandomOwner> all, int operations) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        List<Callable<Void>> works = new ArrayList<>();
        all.forEach(one -> works.add(() -> one.run(operations)));
        for (Future<Void> done : threads.invokeAll(works)) {
            done.get();
        }
        threads.shutdown();
    }

    private Void run(int most) {
        while (operations < most) {
            int length = Math.min(1 + random.nextInt(LONGEST_BATCH), most - operations);
            switch (random.nextInt(10)) {
                case 0 -> look();
                case 1 -> reach();
                case 2 -> read(length);
                default -> write(length, random.nextInt(5) == 0);
            }
        }
        return null;
    }

    private void write(int length, boolean rolledBack) {
        Map<Integer, Integer> draft = new HashMap<>();
        Throwable failed = catchThrowable(() -> OwnedTransactionsIT.as(
                owner,
                () -> transactions.write(List.of("notes/" + owner.name()), session -> {
                    draft.clear();
                    draft.putAll(notes);
                    return each(length, () -> operate(session, draft)).invoke(() -> {
                        if (rolledBack) {
                            throw new RolledBack();
                        }
                    });
                })));
        if (rolledBack) {
            assertThat(failed).as(toString()).isInstanceOf(RolledBack.class);
        } else {
            assertThat(failed).as(toString()).isNull();
            notes = draft;
        }
    }

    private void read(int length) {
        OwnedTransactionsIT.as(
                owner, () -> transactions.read(session -> each(length, () -> find(session, notes, anyId()))));
    }

    private static Uni<Void> each(int length, Supplier<Uni<Void>> operation) {
        return Multi.createFrom()
                .range(0, length)
                .onItem()
                .transformToUniAndConcatenate(i -> operation.get())
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> operate(Mutiny.StatelessSession session, Map<Integer, Integer> draft) {
        int id = anyId();
        int value = random.nextInt();
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                int own = id - id % owners + place;
                draft.put(own, value);
                yield execute(session, 1, """
                        insert into owned_note (id, value) values (?1, ?2)
                        on conflict (id) do update set value = excluded.value
                        """, own, value);
            }
            case 3, 4 ->
                execute(
                        session,
                        draft.replace(id, value) == null ? 0 : 1,
                        "update owned_note set value = ?2 where id = ?1",
                        id,
                        value);
            case 5 ->
                execute(
                        session,
                        draft.remove(id) == null ? 0 : 1,
                        "delete from owned_note where id = ?1 and cast(?2 as integer) is not null",
                        id,
                        value);
            default -> find(session, draft, id);
        };
    }

    private Uni<Void> execute(Mutiny.StatelessSession session, int expected, String sql, int id, int value) {
        return session.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, value)
                .executeUpdate()
                .invoke(rows -> {
                    assertThat(rows).as("%s of %d by %s", sql, id, this).isEqualTo(expected);
                    operations++;
                })
                .replaceWithVoid();
    }

    private Uni<Void> find(Mutiny.StatelessSession session, Map<Integer, Integer> draft, int id) {
        List<Integer> expected = draft.containsKey(id) ? List.of(draft.get(id)) : List.of();
        return session.createNativeQuery("select value from owned_note where id = ?1", Integer.class)
                .setParameter(1, id)
                .getResultList()
                .invoke(found -> {
                    assertThat(found).as("%d by %s", id, this).isEqualTo(expected);
                    operations++;
                })
                .replaceWithVoid();
    }

    /** At all there is, by one statement. */
    private void look() {
        Map<Integer, Integer> found = new HashMap<>();
        OwnedTransactionsIT.as(owner, () -> transactions.query("select id, value from owned_note", Tuple.tuple()))
                .forEach((Row row) -> found.put(row.getInteger(0), row.getInteger(1)));
        assertThat(found).as(toString()).isEqualTo(notes);
        operations++;
    }

    /** For another owner's id, or to put a note under another's name. */
    private void reach() {
        int foreign = NOTES * owners + random.nextInt(NOTES);
        Throwable failed = catchThrowable(() -> OwnedTransactionsIT.as(
                owner,
                () -> transactions.query(
                        "insert into owned_note (id, value, owner) values ($1, 0, $2)",
                        Tuple.of(foreign, owner.name() + "'s neighbour"))));
        assertThat(SqlState.of(failed)).as(toString()).contains("42501");
        refused++;
        operations++;
    }

    /** One's own or another's. */
    private int anyId() {
        return random.nextInt(NOTES * owners);
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
