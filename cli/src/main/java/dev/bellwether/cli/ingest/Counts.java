package dev.bellwether.cli.ingest;

import dev.bellwether.api.article.v1.IngestArticleResponse;

/** How many documents came to what. */
final class Counts {
    private int created;
    private int revised;
    private int unchanged;
    private int refused;

    void add(IngestArticleResponse.Outcome outcome) {
        switch (outcome) {
            case OUTCOME_CREATED -> created++;
            case OUTCOME_REVISED -> revised++;
            default -> unchanged++;
        }
    }

    void addRefused() {
        refused++;
    }

    int refused() {
        return refused;
    }

    int done() {
        return created + revised + unchanged + refused;
    }

    @Override
    public String toString() {
        return "%d created, %d revised, %d unchanged, %d refused".formatted(created, revised, unchanged, refused);
    }
}
