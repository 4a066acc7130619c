package dev.bellwether.cli.watch;

import com.google.protobuf.Message;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Refusal;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Follows one feed, from a token on and across lost connections. */
final class Watching<R, C extends Message> {
    /** A service sends something at least every 15 s; after three times that the connection is taken for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Feed<R, C> feed;
    private final Connection connection;
    private final String filter;
    private final Reader<C> reader;
    private volatile String token;
    private boolean wasConnected;

    Watching(Feed<R, C> feed, Connection connection, Start start, Reader<C> reader) {
        this.feed = feed;
        this.connection = connection;
        this.filter = start.filter();
        this.token = start.token();
        this.reader = reader;
    }

    /** Who is told. */
    interface Reader<C> {
        void change(C change);

        /** The connection was lost; why, and what is done about it. */
        void lost(String why);

        /** Whether nobody reads any more. */
        boolean isGone();
    }

    /**
     * Where to begin.
     *
     * @param token empty: from now on
     * @param filter empty: everything
     */
    record Start(String token, String filter) {}

    /** Everything up to it has been read; empty before the first message. */
    String token() {
        return token;
    }

    /**
     * Follows until nobody reads any more or the thread is interrupted.
     *
     * @throws dev.bellwether.cli.failure.CommandFailure when the service refuses, or never answered at all
     */
    void run() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!reader.isGone()) {
                String before = token;
                String lost = follow();
                if (reader.isGone()) {
                    return;
                }
                pause = before.equals(token) ? longer(pause) : FIRST_PAUSE;
                reader.lost(
                        lost + "; trying again" + (token.isEmpty() ? " from now on" : " from the last change read"));
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads one stream to its end; says why it ended. */
    private String follow() throws InterruptedException {
        Inbox<R> inbox = new Inbox<>();
        feed.open().open(connection.channel(), token, filter, inbox);
        try {
            while (true) {
                Inbox.Event<R> event = inbox.next(SILENCE);
                if (event == null) {
                    return connection.service() + " has been silent for " + SILENCE.toSeconds() + " s";
                }
                R message = event.message();
                if (message == null) {
                    return ending(event.failure());
                }
                wasConnected = true;
                feed.changes().apply(message).forEach(reader::change);
                token = feed.token().apply(message);
                if (reader.isGone()) {
                    return "";
                }
                inbox.more();
            }
        } finally {
            inbox.cancel();
        }
    }

    private String ending(@Nullable Throwable failure) {
        if (!(failure instanceof StatusRuntimeException status)) {
            return connection.service() + " ended the stream";
        }
        Refusal refusal = Refusal.of(status, connection);
        boolean isPassing = refusal.isPassing() || refusal.code() == Status.Code.CANCELLED;
        if (!isPassing || !wasConnected) {
            throw refusal.code() == Status.Code.OUT_OF_RANGE
                    ? new Refused(
                            refusal.message() + "\n  List " + feed.plural() + " afresh, then watch without --resume.")
                    : refusal.asFailure();
        }
        return connection.service() + " is away";
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
