package dev.bellwether.alert.grpc;

import dev.bellwether.testkit.FreePort;
import dev.bellwether.testkit.Postgres;
import java.io.File;
import java.io.IOException;
import java.util.Map;

/** Starts the packaged service, as BELLWETHER_ALERT_JAR names it, in a process of its own. */
final class AlertProcess {

    private AlertProcess() {}

    /**
     * @param receiverPort that it may post to
     * @param log its file
     */
    static Process start(Postgres.Database database, int grpcPort, int sentimentPort, int receiverPort, File log)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder("java", "-jar", System.getenv("BELLWETHER_ALERT_JAR"));
        builder.environment()
                .putAll(Map.of(
                        "BELLWETHER_DATABASE_URL",
                        database.url(),
                        "BELLWETHER_DATABASE_USER",
                        database.user(),
                        "BELLWETHER_DATABASE_PASSWORD",
                        database.password(),
                        "BELLWETHER_GRPC_PORT",
                        String.valueOf(grpcPort),
                        "BELLWETHER_HTTP_PORT",
                        String.valueOf(FreePort.next()),
                        "BELLWETHER_UPSTREAM_ADDRESS",
                        "127.0.0.1:" + sentimentPort,
                        "BELLWETHER_NET_ALLOW_HTTP",
                        "true",
                        "BELLWETHER_NET_ALLOWED_PRIVATE",
                        "127.0.0.1:" + receiverPort,
                        "BELLWETHER_FOLLOWER_LEASE",
                        "3s",
                        "BELLWETHER_DELIVERY_LEASE",
                        "3s"));
        builder.environment().put("BELLWETHER_DELIVERY_TIMEOUT", "2s");
        builder.environment().put("BELLWETHER_DIGESTS_PATIENCE", "1s");
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }
}
