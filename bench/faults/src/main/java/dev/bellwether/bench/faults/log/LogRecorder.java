package dev.bellwether.bench.faults.log;

import dev.bellwether.bench.faults.cluster.Pause;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads a log on a thread of its own and keeps all that it was told, with the tokens; a broken stream is resumed from the last
 * token, with which nothing may be lost or told twice.
 */
final class LogRecorder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WatchedLog log;
    private final Supplier<Channel> channels;
    private final List<LogStream.Message> messages = new ArrayList<>();
    private final Thread thread;
    private String token;
    private int changes;
    private int resumes;
    private volatile boolean closed;
    private volatile LogStream open;
    private volatile String refusal = "";

    private LogRecorder(WatchedLog log, Supplier<Channel> channels, String token) {
        this.log = log;
        this.channels = channels;
        this.token = token;
        this.open = log.watch(channels.get(), token);
        this.thread = new Thread(this::read, "recorder");
        this.thread.setDaemon(true);
    }

    /**
     * Begins to read.
     *
     * @param channels asked for one at each resume, so that replicas may take turns
     * @param token empty: from now on
     */
    public static LogRecorder start(WatchedLog log, Supplier<Channel> channels, String token) {
        LogRecorder recorder = new LogRecorder(log, channels, token);
        recorder.thread.start();
        return recorder;
    }

    /** Waits for the first message: from then on nothing is missed. */
    public LogRecorder awaitStart() {
        if (!Pause.until(() -> !messages().isEmpty(), PATIENCE)) {
            throw new IllegalStateException("a watch of " + log + " is told nothing " + refusal);
        }
        return this;
    }

    /** Breaks the stream; it is resumed at once. */
    public void interrupt() {
        open.close();
    }

    public synchronized int changeCount() {
        return changes;
    }

    public synchronized int resumeCount() {
        return resumes;
    }

    /** Empty while the service has refused nothing. */
    public String refusal() {
        return refusal;
    }

    public synchronized List<LogStream.Message> messages() {
        return List.copyOf(messages);
    }

    /** All changes told, in order. */
    public List<LogChange> changes() {
        return messages().stream()
                .flatMap(message -> message.changes().stream())
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        open.close();
    }

    private void read() {
        while (!closed) {
            try {
                keep(open.next());
            } catch (StatusRuntimeException broken) {
                resume(broken.getStatus());
            }
        }
        open.close();
    }

    private void resume(Status status) {
        boolean mends = switch (status.getCode()) {
            case CANCELLED, UNAVAILABLE, DEADLINE_EXCEEDED -> true;
            default -> false;
        };
        if (!mends) {
            refusal = status.getCode() + ": " + status.getDescription();
            closed = true;
        }
        if (!closed) {
            synchronized (this) {
                resumes++;
                open = log.watch(channels.get(), token);
            }
        }
    }

    private synchronized void keep(LogStream.Message message) {
        messages.add(message);
        changes += message.changes().size();
        token = message.token();
    }
}
