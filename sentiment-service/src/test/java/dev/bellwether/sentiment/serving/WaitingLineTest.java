package dev.bellwether.sentiment.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.kit.work.Caller;
import dev.bellwether.sentiment.serving.WaitingLine.Limits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingLineTest {
    private static final Limits ROOMY = new Limits(100, Duration.ofMinutes(1));

    private long now;

    /** What the line has started, to be run when the test says so. */
    private final Deque<Runnable> started = new ArrayDeque<>();

    private final WaitingLine line = new WaitingLine(started::add, 2, () -> now);
    private final List<String> done = new ArrayList<>();

    @Test
    void offer_asManyAsMayWait_refusesTheNext() {
        Limits two = new Limits(2, Duration.ofMinutes(1));
        for (int i = 0; i < 4; i++) {
            assertThat(line.offer(new Piece("w" + i), two)).isEmpty();
        }

        Optional<Duration> refused = line.offer(new Piece("late"), two);

        assertThat(refused)
                .hasValueSatisfying(
                        retry -> assertThat(retry).isBetween(Duration.ofMillis(100), Duration.ofSeconds(10)));
        runAll();
        assertThat(done).containsExactly("w0", "w1", "w2", "w3");
    }

    @Test
    void offer_whoWouldWaitTooLong_isRefusedAndToldHowLong() {
        measure(Duration.ofMillis(100));
        Limits limits = new Limits(100, Duration.ofMillis(250));
        int admitted = 0;
        while (line.offer(new Piece("w"), limits).isEmpty()) {
            admitted++;
        }

        // Two at once take 100 ms: of the sixth it is expected that it waits for 250 ms, of the next for 300.
        assertThat(admitted).isEqualTo(6);
        assertThat(line.offer(new Piece("late"), limits)).hasValue(Duration.ofMillis(300));
    }

    @Test
    void offer_deadlineNearerThanTheTurn_isRefusedWhileAnotherIsNot() {
        measure(Duration.ofMillis(100));
        for (int i = 0; i < 4; i++) {
            line.add(new Piece("w"));
        }

        assertThat(line.offer(new Piece("hasty", Optional.of(Duration.ofMillis(150))), ROOMY))
                .isPresent();
        assertThat(line.offer(new Piece("calm", Optional.of(Duration.ofSeconds(5))), ROOMY))
                .isEmpty();
    }

    @Test
    void offer_freePlace_isTakenWhateverWasMeasured() {
        measure(Duration.ofHours(1));

        assertThat(line.offer(new Piece("w", Optional.of(Duration.ofMillis(1))), new Limits(0, Duration.ZERO)))
                .isEmpty();
    }

    @Test
    void workWhoseCallerHasGone_isDroppedAndMakesRoom() {
        Limits one = new Limits(1, Duration.ofMinutes(1));
        Piece gone = new Piece("gone");
        line.add(new Piece("a"));
        line.add(new Piece("b"));
        line.add(gone);
        gone.isGone = true;

        assertThat(line.offer(new Piece("next"), one)).isEmpty();
        runAll();

        assertThat(done).containsExactlyInAnyOrder("a", "b", "dropped gone", "next");
    }

    @Test
    void callerThatGoesBeforeItsWorkBegins_isNotWorkedFor() {
        Piece gone = new Piece("gone");
        line.add(gone);
        gone.isGone = true;

        runAll();

        assertThat(done).containsExactly("dropped gone");
    }

    /** Lets the line know how long a work of 1,000 characters takes. */
    private void measure(Duration time) {
        line.add(new Piece("measured") {
            @Override
            public boolean run() {
                now += time.toNanos();
                return true;
            }
        });
        runAll();
    }

    private void runAll() {
        while (!started.isEmpty()) {
            started.removeFirst().run();
        }
    }

    private class Piece implements WaitingLine.Work, Caller {
        private final String name;
        private final Optional<Duration> timeLeft;
        private boolean isGone;

        Piece(String name) {
            this(name, Optional.empty());
        }

        Piece(String name, Optional<Duration> timeLeft) {
            this.name = name;
            this.timeLeft = timeLeft;
        }

        @Override
        public Caller caller() {
            return this;
        }

        @Override
        public long characters() {
            return 1_000;
        }

        @Override
        public boolean run() {
            done.add(name);
            return true;
        }

        @Override
        public void drop() {
            done.add("dropped " + name);
        }

        @Override
        public boolean isGone() {
            return isGone;
        }

        @Override
        public Optional<Duration> timeLeft() {
            return timeLeft;
        }

        @Override
        public RuntimeException gone() {
            return new IllegalStateException();
        }
    }
}
