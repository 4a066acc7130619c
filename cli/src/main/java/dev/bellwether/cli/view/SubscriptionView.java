package dev.bellwether.cli.view;

import com.google.protobuf.Duration;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Budget;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.QuietHours;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.DurationText;
import dev.bellwether.cli.time.InstantText;
import java.util.stream.Collectors;

/** Shows subscriptions. */
public final class SubscriptionView implements View<Subscription> {
    @Override
    public Table table() {
        return new Table(
                Column.fixed("NAME"),
                Column.number("REV"),
                Column.fixed("STATE"),
                Column.text("CALLED", 12),
                Column.text("CONDITION", 24));
    }

    @Override
    public void row(Subscription subscription, Table table) {
        table.row(
                Cell.of(subscription.getName()),
                Cell.of(Integer.toString(subscription.getRevision())),
                state(subscription),
                Cell.of(subscription.getDisplayName(), Style.STRONG),
                Cell.of(ConditionText.of(subscription.getCondition())));
    }

    @Override
    public void page(Subscription subscription, Console console) {
        ArticleCondition condition = subscription.getCondition().getArticle();
        Policy policy = subscription.getPolicy();
        new Sheet()
                .line("called", Cell.of(subscription.getDisplayName(), Style.STRONG))
                .line("name", subscription.getName())
                .line("revision", Integer.toString(subscription.getRevision()))
                .line("state", state(subscription))
                .line("condition", ConditionText.of(subscription.getCondition()))
                .line("asked of", subscription.getBroad() ? "every entity of every article" : "")
                .line("critical when", condition.getCritical())
                .line("warning when", condition.getWarning())
                .line("max age", policy.hasMaxAge() ? duration(policy.getMaxAge()) : "24h")
                .line("cooldown", policy.hasCooldown() ? duration(policy.getCooldown()) : "6h")
                .line("copies", policy.getEveryCopy() ? "every one may fire" : "once per story")
                .line("unknown time", policy.getAllowUnknownTime() ? "may fire" : "does not fire")
                .line("revisions", policy.getRevisions() ? "may fire again" : "do not fire again")
                .line("inhibited by", String.join(", ", policy.getInhibition().getSubscriptionsList()))
                .line("quiet hours", quietHours(policy.getQuietHours()))
                .line("budget", policy.hasBudget() ? budget(policy.getBudget()) : "")
                .line("grouped by", Words.of(policy.getGrouping().getBy(), "BY_"))
                .line("endpoints", String.join(", ", subscription.getEndpointsList()))
                .print(console);
    }

    /** "22:00-07:00 Europe/Berlin". */
    private static String quietHours(QuietHours hours) {
        return hours.getPeriodsList().stream()
                        .map(period -> period.getStart() + "-" + period.getEnd()
                                + period.getDaysList().stream()
                                        .map(day -> " " + Words.of(day, "DAY_"))
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining(", "))
                + (hours.getTimeZone().isEmpty() ? "" : " " + hours.getTimeZone());
    }

    private static String budget(Budget budget) {
        return budget.getAlerts() + " in " + duration(budget.getWindow());
    }

    private static Cell state(Subscription subscription) {
        if (subscription.hasDeleteTime()) {
            return Cell.of("deleted " + InstantText.format(subscription.getDeleteTime()), Style.FAINT);
        }
        return subscription.getDisabled() ? Cell.of("disabled", Style.FAINT) : Cell.of("on");
    }

    private static String duration(Duration duration) {
        return DurationText.format(java.time.Duration.ofSeconds(duration.getSeconds(), duration.getNanos()));
    }
}
