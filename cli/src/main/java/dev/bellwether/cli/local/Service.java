package dev.bellwether.cli.local;

import java.util.List;
import java.util.Optional;

/** The services in the order that news flows through them. */
public enum Service {
    ARTICLE("article-service", "article", "--article-port", "--article-http-port"),
    SENTIMENT("sentiment-service", "sentiment", "--sentiment-port", "--sentiment-http-port"),
    ALERT("alert-service", "alert", "--alert-port", "--alert-http-port");

    private final String label;
    private final String database;
    private final String grpcOption;
    private final String httpOption;

    Service(String label, String database, String grpcOption, String httpOption) {
        this.label = label;
        this.database = database;
        this.grpcOption = grpcOption;
        this.httpOption = httpOption;
    }

    /** The name of its module, as people know it. */
    public String label() {
        return label;
    }

    /** The name of its database. */
    String database() {
        return database;
    }

    String grpcOption() {
        return grpcOption;
    }

    String httpOption() {
        return httpOption;
    }

    /** The service that it follows; none for the first. */
    Optional<Service> upstream() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** In the order that they are stopped: those who follow first. */
    static List<Service> downstreamFirst() {
        return List.of(ALERT, SENTIMENT, ARTICLE);
    }
}
