package dev.bellwether.cli.local;

import dev.bellwether.cli.failure.WrongUsage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of the commands that run the topology on this machine. */
public final class LocalOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".bellwether",
            description = {
                "Where the database, the logs and the password are kept.",
                "Default: .bellwether in the current folder."
            })
    private Path data = Path.of(".bellwether");

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address that the services listen on; another than loopback needs --trusted-network. "
                    + "PostgreSQL stays on 127.0.0.1. Default: 127.0.0.1.")
    private String host = "127.0.0.1";

    @Option(
            names = "--trusted-network",
            description =
                    "Says that everybody who can reach --host may use the services: there is no authentication yet.")
    private boolean trustedNetwork;

    @Option(names = "--database-port", paramLabel = "PORT", defaultValue = "15432", description = "Default: 15432.")
    private int databasePort = 15_432;

    @Option(names = "--article-port", paramLabel = "PORT", defaultValue = "9101", description = "gRPC. Default: 9101.")
    private int articlePort = 9101;

    @Option(
            names = "--sentiment-port",
            paramLabel = "PORT",
            defaultValue = "9102",
            description = "gRPC. Default: 9102.")
    private int sentimentPort = 9102;

    @Option(names = "--alert-port", paramLabel = "PORT", defaultValue = "9103", description = "gRPC. Default: 9103.")
    private int alertPort = 9103;

    @Option(
            names = "--article-http-port",
            paramLabel = "PORT",
            defaultValue = "8101",
            description = "Health and metrics. Default: 8101.")
    private int articleHttpPort = 8101;

    @Option(
            names = "--sentiment-http-port",
            paramLabel = "PORT",
            defaultValue = "8102",
            description = "Health and metrics. Default: 8102.")
    private int sentimentHttpPort = 8102;

    @Option(
            names = "--alert-http-port",
            paramLabel = "PORT",
            defaultValue = "8103",
            description = "Health and metrics. Default: 8103.")
    private int alertHttpPort = 8103;

    @Option(
            names = "--start-timeout",
            paramLabel = "DURATION",
            defaultValue = "3m",
            description = "How long PostgreSQL and the services may take to become ready, such as 90s. Default: 3m.")
    private Duration startTimeout = Duration.ofMinutes(3);

    /** These options as one plan; the address and the ports are checked for sense, not for being free. */
    public Plan plan(Path home, Pace pace) {
        return new Plan(
                home, data.toAbsolutePath().normalize(), address(), databasePort, startTimeout, pace, service -> {
                    return switch (service) {
                        case ARTICLE -> new Plan.Ports(articlePort, articleHttpPort);
                        case SENTIMENT -> new Plan.Ports(sentimentPort, sentimentHttpPort);
                        case ALERT -> new Plan.Ports(alertPort, alertHttpPort);
                    };
                });
    }

    private InetAddress address() {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new WrongUsage("--host: '" + host + "' is not an address of this machine");
        }
        if (!address.isLoopbackAddress() && !trustedNetwork) {
            throw new WrongUsage(
                    "--host " + host + ": whoever reaches that address could use the services, for there is no"
                            + " authentication yet. Add --trusted-network where the network lets nobody else in.");
        }
        return address;
    }
}
