package dev.bellwether.bench.faults.client;

import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.history.Event;
import dev.bellwether.bench.faults.history.History;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A reader that watches without end: it keeps the token after the changes it came with, and resumes from it whenever the
 * stream breaks. After 40 s of silence it takes the stream for dead.
 */
public final class Watcher implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(40);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** One of the services' watches. */
    public interface Stream<M> {

        /** {@code articles}, {@code analyses} or {@code alerts}. */
        String of();

        /** Opens it; messages are awaited one by one. */
        Iterator<M> open(Channel channel, String resumeToken);

        String token(M message);

        /** Writes its changes down. */
        void record(M message, String watcher, History history);
    }

    private final Runnable work;
    private final Thread thread;
    private final Caller caller;
    private final ScheduledExecutorService silence = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread timer = new Thread(task, "silence");
        timer.setDaemon(true);
        return timer;
    });
    private volatile String token;
    private volatile boolean isClosed;
    private volatile Context.CancellableContext open = Context.current().withCancellation();

    private <M> Watcher(String name, int port, Stream<M> stream, String resumeToken, History history) {
        this.caller = new Caller(port);
        this.token = resumeToken;
        this.work = () -> run(name, stream, history);
        this.thread = new Thread(work, name);
        thread.setDaemon(true);
    }

    /**
     * Begins to watch.
     *
     * @param name under which the record names it
     * @param port of the service, on loopback
     * @param resumeToken empty: from now on
     */
    public static <M> Watcher start(String name, int port, Stream<M> stream, String resumeToken, History history) {
        history.add(new Event.Watching(name, stream.of()));
        Watcher watcher = new Watcher(name, port, stream, resumeToken, history);
        watcher.thread.start();
        return watcher;
    }

    /** Up to where it has read; empty before the first message. */
    public String token() {
        return token;
    }

    /** Waits for the first message: from then on nothing is missed. */
    public Watcher awaitStart() {
        if (!Pause.until(() -> !token.isEmpty(), Duration.ofSeconds(60))) {
            throw new IllegalStateException(thread.getName() + " is told nothing");
        }
        return this;
    }

    private <M> void run(String name, Stream<M> stream, History history) {
        Duration pause = SHORTEST_PAUSE;
        while (!isClosed) {
            String before = token;
            String end = readOn(name, stream, history);
            if (!isClosed) {
                history.note(name + ": stream ended: " + end);
                pause = token.equals(before) ? longer(pause) : SHORTEST_PAUSE;
                caller.retryNow();
                Pause.of(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Reads until the stream breaks; why it did. */
    private <M> String readOn(String name, Stream<M> stream, History history) {
        Context.CancellableContext context = Context.ROOT.withCancellation();
        open = context;
        Context previous = context.attach();
        ScheduledFuture<?> watchdog = arm(context);
        try {
            Iterator<M> messages = stream.open(caller.channel(), token);
            while (messages.hasNext() && !isClosed) {
                M message = messages.next();
                watchdog.cancel(false);
                watchdog = arm(context);
                stream.record(message, name, history);
                token = stream.token(message);
            }
            return "by the server";
        } catch (StatusRuntimeException e) {
            return text(e.getStatus());
        } finally {
            watchdog.cancel(false);
            context.detach(previous);
            context.cancel(null);
        }
    }

    private ScheduledFuture<?> arm(Context.CancellableContext context) {
        return silence.schedule(
                () -> context.cancel(new IllegalStateException("silent for " + SILENCE.toSeconds() + " s")),
                SILENCE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static String text(Status status) {
        return status.getCode() + " " + status.getDescription();
    }

    @Override
    public void close() {
        isClosed = true;
        open.cancel(null);
        caller.close();
        silence.shutdownNow();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
