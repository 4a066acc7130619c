package dev.bellwether.cli.remote;

import java.time.Duration;

/** The three services, each connected at its first call. */
public final class Remote implements AutoCloseable {
    private final Connection articles;
    private final Connection sentiment;
    private final Connection alerts;

    public Remote(ServiceAddress article, ServiceAddress sentiment, ServiceAddress alert, Duration timeout) {
        this.articles = new Connection("article-service", article, "--article-address", timeout);
        this.sentiment = new Connection("sentiment-service", sentiment, "--sentiment-address", timeout);
        this.alerts = new Connection("alert-service", alert, "--alert-address", timeout);
    }

    public Connection articles() {
        return articles;
    }

    public Connection sentiment() {
        return sentiment;
    }

    public Connection alerts() {
        return alerts;
    }

    @Override
    public void close() {
        articles.close();
        sentiment.close();
        alerts.close();
    }
}
