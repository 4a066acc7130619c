package dev.bellwether.cli.view;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.WindowEvidence;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.InstantText;
import java.util.stream.Collectors;

/** Shows alerts. */
public final class AlertView implements View<Alert> {
    @Override
    public Table table() {
        return new Table(
                Column.fixed("SEVERITY"),
                Column.text("ALERT", 43),
                Column.text("SUBSCRIPTION", 12),
                Column.text("ABOUT", 10),
                Column.text("SENTIMENT", 8));
    }

    @Override
    public void row(Alert alert, Table table) {
        table.row(
                severity(alert.getSeverity()),
                Cell.of(title(alert) + "\n" + alert.getName() + (alert.hasArticleRetractTime() ? "\nretracted" : "")
                        + (alert.getState() == Alert.State.STATE_RESOLVED ? "\nresolved" : "")),
                Cell.of(subscription(alert)),
                Cell.of(Words.entity(alert.getEntity())),
                Words.sentimentCell(alert.getEntity().getSentiment()));
    }

    @Override
    public void page(Alert alert, Console console) {
        Alert.Timeline times = alert.getTimeline();
        new Sheet()
                .line("title", Cell.of(title(alert), Style.STRONG))
                .line("severity", severity(alert.getSeverity()))
                .line("subscription", subscription(alert) + ", " + alert.getSubscription())
                .line("about", Words.entity(alert.getEntity()))
                .line("sentiment", Words.sentimentCell(alert.getEntity().getSentiment()))
                .line("because", AnalysisView.because(alert.getEntity().getEvidenceList(), 4))
                .line("condition", reasons(alert))
                .line("state", state(alert))
                .line("feedback", feedback(alert.getFeedback()))
                .line("retracted", Words.retraction(alert.getArticleRetractTime(), alert.getArticleRetractReason()))
                .line("superseded by", alert.getSupersededBy())
                .line("source", alert.getSource())
                .line("uri", alert.getUri())
                .line("name", alert.getName())
                .line("article", article(alert))
                .line("stories", stories(alert))
                .line("analysis", alert.getAnalysis())
                .line("story", alert.getStory())
                .line("digest", alert.getDigest())
                .line("sequence", Long.toString(alert.getSequence()))
                .line("fresh as of", InstantText.format(times.getEventTime()))
                .line("alerted", InstantText.format(times.getAlertTime()))
                .print(console);
    }

    /** Of the article, or what was counted over time. */
    public static String title(Alert alert) {
        if (!alert.hasWindow()) {
            return Words.title(alert.getTitle(), alert.getArticleDeleteTime());
        }
        WindowEvidence window = alert.getWindow();
        return window.getStories() + (window.getStories() == 1 ? " story" : " stories") + " from "
                + InstantText.format(window.getStartTime()) + " to " + InstantText.format(window.getEndTime());
    }

    /** Where it stands, and by whose word: "acknowledged by M. Ito". */
    private static String state(Alert alert) {
        String author = switch (alert.getState()) {
            case STATE_ACKNOWLEDGED -> alert.getAcknowledgement().getAuthor();
            case STATE_RESOLVED -> alert.getResolvedBy();
            default -> "";
        };
        String since = alert.hasResolveTime() ? " " + InstantText.format(alert.getResolveTime()) : "";
        return Words.of(alert.getState(), "STATE_") + since + (author.isEmpty() ? "" : " by " + author);
    }

    private static String feedback(Alert.Feedback feedback) {
        String worth = Words.of(feedback.getWorth(), "WORTH_");
        return worth + (feedback.getComment().isEmpty() ? "" : ": " + feedback.getComment());
    }

    private static String article(Alert alert) {
        return alert.getArticle().isEmpty() ? "" : alert.getArticle() + ", revision " + alert.getArticleRevision();
    }

    private static String stories(Alert alert) {
        return alert.getWindow().getTopStoriesList().stream()
                .map(story ->
                        InstantText.format(story.getEventTime()) + " " + story.getSource() + " " + story.getArticle())
                .collect(Collectors.joining("\n"));
    }

    /** Each part of the condition and what it came to, one a line. */
    public static String reasons(Alert alert) {
        return alert.getReasonsList().stream().map(Words::reason).collect(Collectors.joining("\n"));
    }

    /** The severity in its colour. */
    public static Cell severity(Alert.Severity severity) {
        Style style = switch (severity) {
            case SEVERITY_CRITICAL -> Style.BAD;
            case SEVERITY_WARNING -> Style.WARNING;
            default -> Style.PLAIN;
        };
        return Cell.of(Words.of(severity, "SEVERITY_"), style);
    }

    /** What a person calls the subscription. */
    public static String subscription(Alert alert) {
        return alert.getSubscriptionDisplayName().isEmpty()
                ? alert.getSubscription()
                : alert.getSubscriptionDisplayName();
    }
}
