package dev.bellwether.cli.demo;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.sentiment.v1.Analysis;
import java.util.List;
import java.util.Map;

/**
 * What came of the seeds.
 *
 * @param analyses by the id of the page
 * @param alerts of the seeds' subscriptions about the seeds' pages, in the order they were made
 */
record Outcome(List<LoadedPage> pages, Map<String, Analysis> analyses, List<Alert> alerts) {
    Outcome {
        pages = List.copyOf(pages);
        alerts = List.copyOf(alerts);
    }

    /** The alerts by what makes each the one that is meant. */
    List<ExpectedAlert> fired() {
        return alerts.stream()
                .map(alert -> ExpectedAlert.of(alert, pageOf(alert.getArticle())))
                .toList();
    }

    /** The id of the page that an article was made of. */
    String pageOf(String article) {
        return pages.stream()
                .filter(page -> page.article().getName().equals(article))
                .map(LoadedPage::id)
                .findFirst()
                .orElse("");
    }
}
