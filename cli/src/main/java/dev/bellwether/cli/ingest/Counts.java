package dev.bellwether.cli.ingest;

import dev.bellwether.api.article.v1.IngestArticleResponse;

/** How many documents came to what; thread-safe. */
final class Counts {
    private int created;
    private int revised;
    private int unchanged;
    private int refused;

    synchronized void add(IngestArticleResponse.Outcome outcome) {
        switch (outcome) {
            case OUTCOME_CREATED -> created++;
            case OUTCOME_REVISED -> revised++;
            default -> unchanged++;
        }
    }

    synchronized void addRefused() {
        refused++;
    }

    synchronized boolean hasRefused() {
        return refused > 0;
    }

    synchronized int done() {
        return created + revised + unchanged + refused;
    }

    @Override
    public synchronized String toString() {
        return "%d created, %d revised, %d unchanged, %d refused".formatted(created, revised, unchanged, refused);
    }
}
