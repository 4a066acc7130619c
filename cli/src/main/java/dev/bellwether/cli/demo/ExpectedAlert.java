package dev.bellwether.cli.demo;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.cli.view.Words;
import java.util.Comparator;

/**
 * An alert by what makes it the one that is meant.
 *
 * @param subscription its id
 * @param page the id of the seed page
 * @param entity its id
 * @param severity info, warning or critical
 */
record ExpectedAlert(String subscription, String page, String entity, String severity)
        implements Comparable<ExpectedAlert> {
    private static final Comparator<ExpectedAlert> ORDER = Comparator.comparing(ExpectedAlert::page)
            .thenComparing(ExpectedAlert::subscription)
            .thenComparing(ExpectedAlert::entity)
            .thenComparing(ExpectedAlert::severity);

    /** What an alert is, told of that page. */
    static ExpectedAlert of(Alert alert, String page) {
        return new ExpectedAlert(
                id(alert.getSubscription()),
                page,
                id(alert.getEntity().getEntity()),
                Words.of(alert.getSeverity(), "SEVERITY_"));
    }

    @Override
    public int compareTo(ExpectedAlert other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return subscription + " on page '" + page + "' about " + entity + ", " + severity;
    }

    private static String id(String name) {
        return name.substring(name.indexOf('/') + 1);
    }
}
