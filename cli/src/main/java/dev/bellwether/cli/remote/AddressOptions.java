package dev.bellwether.cli.remote;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say where the services are, the same in every command that asks them. */
public final class AddressOptions {
    @Option(
            names = "--article-address",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:BELLWETHER_ARTICLE_ADDRESS:-127.0.0.1:9101}",
            description = "Where article-service listens. Default: $BELLWETHER_ARTICLE_ADDRESS, else 127.0.0.1:9101.")
    private ServiceAddress article = new ServiceAddress("127.0.0.1", 9101);

    @Option(
            names = "--sentiment-address",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:BELLWETHER_SENTIMENT_ADDRESS:-127.0.0.1:9102}",
            description =
                    "Where sentiment-service listens. Default: $BELLWETHER_SENTIMENT_ADDRESS, else 127.0.0.1:9102.")
    private ServiceAddress sentiment = new ServiceAddress("127.0.0.1", 9102);

    @Option(
            names = "--alert-address",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:BELLWETHER_ALERT_ADDRESS:-127.0.0.1:9103}",
            description = "Where alert-service listens. Default: $BELLWETHER_ALERT_ADDRESS, else 127.0.0.1:9103.")
    private ServiceAddress alert = new ServiceAddress("127.0.0.1", 9103);

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "30s",
            description = "How long one request may take, retries included, such as 500ms, 10s or 2m. Default: 30s.")
    private Duration timeout = Duration.ofSeconds(30);

    /** The services at these addresses; nothing is connected before the first call. */
    public Remote connect() {
        return new Remote(article, sentiment, alert, timeout);
    }

    /** How long one request may take. */
    public Duration timeout() {
        return timeout;
    }
}
