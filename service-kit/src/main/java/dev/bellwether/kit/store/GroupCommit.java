package dev.bellwether.kit.store;

import dev.bellwether.kit.error.SqlState;
import dev.bellwether.kit.work.Background;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Commits what arrives while the group before is being committed as the next group: many writers share one transaction, and
 * a lone one waits for nobody. Groups follow each other, and items are in the order of their arrival.
 *
 * <p>A group whose rows the database refuses is tried again by halves, so that a bad item fails alone.
 *
 * @param <I> what is written
 * @param <O> what became of it
 */
public final class GroupCommit<I, O> {

    /** Classes of errors that lie in what is written: data exception, violated constraint, limit exceeded. */
    private static final List<String> REFUSALS = List.of("22", "23", "54");

    private final Function<List<I>, Uni<List<O>>> commit;
    private final Limits<I> limits;
    private final Executor executor;
    private final Deque<Waiting<I, O>> waiting = new ArrayDeque<>();
    private boolean committing;
    /** Items of the next group at most: halved when the database refuses a group, doubled when it takes one. */
    private int largest;

    /**
     * How large a group may grow.
     *
     * @param weight of one item, in bytes; a single one may weigh more than a group may
     */
    public record Limits<I>(int items, long bytes, ToLongFunction<I> weight) {}

    /** One that waits, and where its caller wants to go on. */
    private static final class Waiting<I, O> {
        private final I item;
        private final UniEmitter<? super O> emitter;
        private final Executor caller = Background.currentContextOr(Runnable::run);
        private volatile boolean isGone;

        Waiting(I item, UniEmitter<? super O> emitter) {
            this.item = item;
            this.emitter = emitter;
            emitter.onTermination(() -> isGone = true);
        }

        void complete(O outcome) {
            caller.execute(() -> emitter.complete(outcome));
        }

        void fail(Throwable failure) {
            caller.execute(() -> emitter.fail(failure));
        }
    }

    /**
     * Groups of one kind of item.
     *
     * @param commit writes a group in one transaction. It answers for the first of the items, at least one, in their order;
     *     those left out lead the next group
     * @param executor on which it runs, such as that of {@link Background}
     */
    public GroupCommit(Function<List<I>, Uni<List<O>>> commit, Limits<I> limits, Executor executor) {
        this.commit = commit;
        this.limits = limits;
        this.executor = executor;
        this.largest = limits.items();
    }

    /** What became of the item, after the commit. One whose caller goes before its group has begun is not written. */
    public Uni<O> put(I item) {
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                waiting.addLast(new Waiting<>(item, emitter));
            }
            next();
        });
    }

    /** How many wait for their group to begin. */
    public synchronized int waiting() {
        return waiting.size();
    }

    private void next() {
        List<Waiting<I, O>> group = takeGroup();
        if (!group.isEmpty()) {
            executor.execute(() -> commit(group));
        }
    }

    private synchronized List<Waiting<I, O>> takeGroup() {
        List<Waiting<I, O>> group = new ArrayList<>();
        if (committing) {
            return group;
        }
        long bytes = 0;
        while (!waiting.isEmpty() && group.size() < largest) {
            bytes += limits.weight().applyAsLong(waiting.getFirst().item);
            if (!group.isEmpty() && bytes > limits.bytes()) {
                break;
            }
            Waiting<I, O> first = waiting.removeFirst();
            if (!first.isGone) {
                group.add(first);
            }
        }
        committing = !group.isEmpty();
        return group;
    }

    private void commit(List<Waiting<I, O>> group) {
        Uni.createFrom()
                .deferred(() ->
                        commit.apply(group.stream().map(entry -> entry.item).toList()))
                .subscribe()
                .with(outcomes -> committed(group, outcomes), failure -> failed(group, failure));
    }

    private void committed(List<Waiting<I, O>> group, List<O> outcomes) {
        goOn(group.subList(outcomes.size(), group.size()), Math.min(largest * 2, limits.items()));
        for (int i = 0; i < outcomes.size(); i++) {
            group.get(i).complete(outcomes.get(i));
        }
    }

    private void failed(List<Waiting<I, O>> group, Throwable failure) {
        if (group.size() > 1 && isRefusal(failure)) {
            goOn(group, group.size() / 2);
        } else {
            goOn(List.of(), largest);
            group.forEach(entry -> entry.fail(failure));
        }
    }

    /** Begins the next group, with those left over before all others. */
    private void goOn(List<Waiting<I, O>> leftOver, int largestNow) {
        synchronized (this) {
            for (int i = leftOver.size() - 1; i >= 0; i--) {
                waiting.addFirst(leftOver.get(i));
            }
            largest = largestNow;
            committing = false;
        }
        next();
    }

    private static boolean isRefusal(Throwable failure) {
        return SqlState.of(failure)
                .filter(state -> REFUSALS.contains(state.substring(0, 2)))
                .isPresent();
    }
}
