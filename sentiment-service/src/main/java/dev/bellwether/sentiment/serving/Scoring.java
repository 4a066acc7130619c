package dev.bellwether.sentiment.serving;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.work.Background;
import dev.bellwether.kit.work.Caller;
import dev.bellwether.sentiment.scoring.SentimentModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Lets in all work that scores, and gives each piece its turns at the processors. Made at the start, so that metrics are there. */
@Startup
@ApplicationScoped
public class Scoring {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ExecutorService executor = Executors.newCachedThreadPool(Scoring::thread);
    private final Map<Workload, WaitingLine> lines = new EnumMap<>(Workload.class);
    private final FairTurns turns;
    private final ScoreCache cache;
    private final ScoringMetrics metrics;
    private final WaitingLine.Limits limits;
    private final int texts;

    Scoring(ScoringConfig config, MeterRegistry registry) {
        texts = config.texts()
                .orElseGet(() -> Math.max(1, Runtime.getRuntime().availableProcessors() / config.threadsPerText()));
        require(texts >= 1 && config.streamTexts() >= 1, "texts and stream-texts must be at least 1");
        require(config.waitingCalls() >= 0 && config.comparisons() >= 0, "no number may be negative");
        turns = new FairTurns(texts);
        cache = new ScoreCache(config.cache().asLongValue());
        limits = new WaitingLine.Limits(config.waitingCalls(), config.longestWait());
        metrics = new ScoringMetrics(registry);
        for (Workload workload : Workload.values()) {
            WaitingLine line = new WaitingLine(executor, texts, System::nanoTime);
            lines.put(workload, line);
            metrics.watch(workload, line);
        }
        metrics.watch(cache);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("bellwether.scoring: " + message);
        }
    }

    /** How many texts are scored at once; more documents of one workload at once only wait for each other. */
    public int texts() {
        return texts;
    }

    /** Fails with OVERLOADED where {@link #run} would: a look before anything is spent on a call. */
    public Uni<Void> checkRoom(Job job) {
        return job.workload() == Workload.CALLS
                ? Uni.createFrom()
                        .item(() -> line(job).refusal(job.caller(), job.characters(), limits))
                        .invoke(refused -> refused.ifPresent(this::refuse))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /**
     * Does work that blocks, off the event loop, and goes on where the caller was. The work is let in at subscription; it
     * ends early, with what {@link Caller#gone} says, once nobody waits for it. A call fails with OVERLOADED when too many wait.
     *
     * @param work given the model to score with
     */
    public <T> Uni<T> run(Job job, Function<SentimentModel, T> work) {
        return Uni.createFrom().emitter(emitter -> {
            Task<T> task = new Task<>(job, work, emitter);
            emitter.onTermination(task::end);
            if (job.workload() == Workload.CALLS) {
                line(job).offer(task, limits).ifPresent(retry -> task.fail(overloaded(retry)));
            } else {
                line(job).add(task);
            }
        });
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }

    private void refuse(Duration retry) {
        throw overloaded(retry);
    }

    private FailureException overloaded(Duration retry) {
        metrics.refused();
        return new FailureException(new Failure.Overloaded(retry));
    }

    private WaitingLine line(Job job) {
        return Objects.requireNonNull(lines.get(job.workload()));
    }

    /** Daemons: a document that is under way does not hold up the end of the process. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "scoring-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** A job in its line, and who is to be answered; who no longer listens has gone as well. */
    private final class Task<T> implements WaitingLine.Work, Caller {

        private final Job job;
        private final Function<SentimentModel, T> work;
        private final UniEmitter<? super T> emitter;
        private final Executor origin = Background.currentContextOr(Runnable::run);
        private volatile boolean isOver;

        Task(Job job, Function<SentimentModel, T> work, UniEmitter<? super T> emitter) {
            this.job = job;
            this.work = work;
            this.emitter = emitter;
        }

        @Override
        public Caller caller() {
            return this;
        }

        @Override
        public long characters() {
            return job.characters();
        }

        @Override
        public boolean run() {
            try {
                T result = work.apply(new AdmittedModel(job.model(), job.workload(), this, turns, cache, metrics));
                origin.execute(() -> emitter.complete(result));
                return true;
            } catch (Throwable failure) { // whatever it is, somebody waits for an answer
                fail(failure);
                return false;
            }
        }

        @Override
        public void drop() {
            fail(gone());
        }

        void fail(Throwable failure) {
            origin.execute(() -> emitter.fail(failure));
        }

        void end() {
            isOver = true;
        }

        @Override
        public boolean isGone() {
            return isOver || job.caller().isGone();
        }

        @Override
        public Optional<Duration> timeLeft() {
            return job.caller().timeLeft();
        }

        @Override
        public RuntimeException gone() {
            metrics.dropped();
            return job.caller().isGone() ? job.caller().gone() : new IllegalStateException("nobody listens any more");
        }
    }
}
