package dev.bellwether.cli.ingest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets Ctrl-C end the command in order: what was sent is answered and counted before the process goes. */
final class Interruption implements AutoCloseable {

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "interruption");
    private volatile boolean isAsked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether nothing more is to be begun. */
    boolean isAsked() {
        return isAsked;
    }

    private void ask() {
        isAsked = true;
        try {
            boolean isInTime = done.await(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
            if (!isInTime) {
                return; // the process goes; what was sent may be stored all the same
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has said all that it had to say. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            return; // the hook runs, and waits for this
        }
    }
}
