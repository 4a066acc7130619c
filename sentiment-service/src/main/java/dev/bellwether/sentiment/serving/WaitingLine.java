package dev.bellwether.sentiment.serving;

import dev.bellwether.kit.work.Caller;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The work of one workload: some of it runs, the rest waits in its order. How long one would wait is told from the characters
 * before it, and from how long a character took of late.
 */
final class WaitingLine {

    /** How much of what was measured before a piece of work still counts after it. */
    private static final double MEMORY = 0.9;

    /** What is expected is a mean: who has just as much time left would be late every other time. */
    private static final double MARGIN = 1.25;

    private static final Duration SOONEST = Duration.ofMillis(100);
    private static final Duration LATEST = Duration.ofSeconds(10);

    private final Executor executor;
    private final int places;
    private final LongSupplier clock;
    private final Deque<Work> waiting = new ArrayDeque<>();
    private int running;
    private long runningCharacters;
    private long waitingCharacters;
    private double measuredNanos;
    private double measuredCharacters;

    /** A piece of work. */
    interface Work {

        Caller caller();

        /** How long its text is, at least 1. */
        long characters();

        /** Does it, whether it succeeds or not; answers whether to its end. */
        boolean run();

        /** Nobody wants it any more. */
        void drop();
    }

    /**
     * What may wait.
     *
     * @param works that wait already
     * @param longestWait the longest that is expected
     */
    record Limits(int works, Duration longestWait) {}

    /**
     * A line in which nothing waits.
     *
     * @param places how much runs at once, at least 1
     * @param clock in nanoseconds, as of {@link System#nanoTime}
     */
    WaitingLine(Executor executor, int places, LongSupplier clock) {
        this.executor = executor;
        this.places = places;
        this.clock = clock;
    }

    /** Lets work in, however much waits. */
    synchronized void add(Work work) {
        if (running < places) {
            start(work);
        } else {
            waiting.addLast(work);
            waitingCharacters += work.characters();
        }
    }

    /** Lets work in, unless too much waits or it would be too late; then it answers when to come again. */
    synchronized Optional<Duration> offer(Work work, Limits limits) {
        Optional<Duration> refused = refusal(work.caller(), work.characters(), limits);
        if (refused.isEmpty()) {
            add(work);
        }
        return refused;
    }

    /** What {@link #offer} would answer. */
    synchronized Optional<Duration> refusal(Caller caller, long characters, Limits limits) {
        forgetGone();
        if (running < places) {
            return Optional.empty();
        }
        Duration wait = expected(runningCharacters + waitingCharacters);
        double answer = MARGIN * wait.plus(expected(characters * places)).toNanos();
        boolean isTooLate =
                caller.timeLeft().map(left -> left.toNanos() < answer).orElse(false);
        boolean isRefused = isTooLate || waiting.size() >= limits.works() || wait.compareTo(limits.longestWait()) > 0;
        return isRefused ? Optional.of(bounded(wait)) : Optional.empty();
    }

    /** How much waits now. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** How long so many characters take, when all places are at work on them. */
    private Duration expected(long characters) {
        return measuredCharacters == 0
                ? Duration.ZERO
                : Duration.ofNanos((long) (measuredNanos / measuredCharacters * characters / places));
    }

    private static Duration bounded(Duration wait) {
        Duration atLeast = wait.compareTo(SOONEST) < 0 ? SOONEST : wait;
        return atLeast.compareTo(LATEST) > 0 ? LATEST : atLeast;
    }

    private void start(Work work) {
        running++;
        runningCharacters += work.characters();
        executor.execute(() -> {
            if (work.caller().isGone()) {
                work.drop();
                ended(work);
                return;
            }
            long begin = clock.getAsLong();
            if (work.run()) {
                measured(work, clock.getAsLong() - begin);
            }
            ended(work);
        });
    }

    private synchronized void measured(Work work, long nanos) {
        measuredNanos = MEMORY * measuredNanos + nanos;
        measuredCharacters = MEMORY * measuredCharacters + work.characters();
    }

    private synchronized void ended(Work work) {
        running--;
        runningCharacters -= work.characters();
        forgetGone();
        Work next = waiting.pollFirst();
        if (next != null) {
            waitingCharacters -= next.characters();
            start(next);
        }
    }

    private void forgetGone() {
        for (Iterator<Work> works = waiting.iterator(); works.hasNext(); ) {
            Work work = works.next();
            if (work.caller().isGone()) {
                works.remove();
                waitingCharacters -= work.characters();
                executor.execute(work::drop);
            }
        }
    }
}
