package dev.bellwether.cli.local;

import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out before anything is started whether a port is taken. */
final class FreePorts {
    private FreePorts() {}

    /** @throws Refused naming the first port that is taken and the option that chooses another */
    static void require(Plan plan) {
        for (Plan.Wanted wanted : plan.wanted()) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(wanted.host(), wanted.port()));
            } catch (IOException e) {
                throw new Refused(
                        "Port %d of %s cannot be opened (%s): choose another with %s."
                                .formatted(wanted.port(), wanted.host().getHostAddress(), reason(e), wanted.option()),
                        e);
            }
        }
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("in use") ? "another program has it" : message;
    }
}
