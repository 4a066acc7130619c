package dev.bellwether.bench.faults.cluster;

import java.util.Optional;

/** The services in the order that news flows through them. */
public enum Service {
    ARTICLE("article-service", "article", "512m"),
    SENTIMENT("sentiment-service", "sentiment", "1g"),
    ALERT("alert-service", "alert", "512m");

    private final String label;
    private final String database;
    private final String heap;

    Service(String label, String database, String heap) {
        this.label = label;
        this.database = database;
        this.heap = heap;
    }

    /** The name of its module, as people know it. */
    public String label() {
        return label;
    }

    /** The name of its database. */
    public String database() {
        return database;
    }

    /** The most heap that one process is given. */
    String heap() {
        return heap;
    }

    /** The service that it follows; none for the first. */
    public Optional<Service> upstream() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
