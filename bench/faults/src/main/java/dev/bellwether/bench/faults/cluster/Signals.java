package dev.bellwether.bench.faults.cluster;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sends signals to processes that this harness started. */
final class Signals {

    private Signals() {}

    /**
     * Sends one signal to all of them at once.
     *
     * @param name such as {@code STOP}
     */
    static void send(String name, List<Long> pids) {
        StringBuilder command = new StringBuilder("kill -").append(name);
        pids.forEach(pid -> command.append(' ').append(pid));
        try {
            // One that has just ended makes kill complain, which changes nothing for the others.
            Process kill = new ProcessBuilder("sh", "-c", command.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!kill.waitFor(10, TimeUnit.SECONDS)) {
                kill.destroyForcibly();
                throw new IllegalStateException("'" + command + "' does not end");
            }
        } catch (IOException e) {
            throw new IllegalStateException("'" + command + "' cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
