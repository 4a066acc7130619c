package dev.bellwether.cli.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes, politely first. */
final class Ending {
    private Ending() {}

    /** Sends SIGTERM, waits, then kills; returns whether it is gone. */
    static boolean of(ProcessHandle process, Duration patience) {
        process.destroy();
        if (isGone(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        return isGone(process, Duration.ofSeconds(5));
    }

    /**
     * Ends a PostgreSQL server: first without its clients' consent (SIGINT, a fast shutdown), then without a checkpoint
     * (SIGQUIT), which its next start makes good. It is never killed alone, for its children would outlive it.
     */
    static boolean ofPostgres(ProcessHandle postgres) {
        signal("INT", postgres);
        if (isGone(postgres, Duration.ofSeconds(20))) {
            return true;
        }
        signal("QUIT", postgres);
        return isGone(postgres, Duration.ofSeconds(10));
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean sent = kill.waitFor(5, TimeUnit.SECONDS);
            if (!sent) {
                kill.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroy(); // no shell: at least a smart shutdown, once its clients are gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isGone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
