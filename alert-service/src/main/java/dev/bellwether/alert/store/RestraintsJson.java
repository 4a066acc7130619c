package dev.bellwether.alert.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bellwether.alert.subscription.Budget;
import dev.bellwether.alert.subscription.Grouping;
import dev.bellwether.alert.subscription.Inhibition;
import dev.bellwether.alert.subscription.QuietHours;
import dev.bellwether.alert.subscription.Restraints;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The restraints of a policy as they are kept: times and spans as ISO 8601 has them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RestraintsJson(
        @Nullable Inhibiting inhibition,
        @Nullable Hours quietHours,
        @Nullable Spending budget,
        @Nullable Gathering grouping) {

    /** An inhibition. */
    record Inhibiting(List<String> subscriptions, String window, String scope) {
        private static Inhibiting of(Inhibition inhibition) {
            return new Inhibiting(
                    inhibition.subscriptions(),
                    inhibition.window().toString(),
                    inhibition.scope().name());
        }

        private Inhibition read() {
            return new Inhibition(subscriptions, Duration.parse(window), Inhibition.Scope.valueOf(scope));
        }
    }

    /** Quiet hours. */
    record Hours(String timeZone, List<Period> periods) {
        private static Hours of(QuietHours hours) {
            return new Hours(
                    hours.zone().getId(),
                    hours.periods().stream().map(Period::of).toList());
        }

        private QuietHours read() {
            return new QuietHours(
                    ZoneId.of(timeZone), periods.stream().map(Period::read).toList());
        }
    }

    /** A period of quiet hours. */
    record Period(String start, String end, List<String> days) {
        private static Period of(QuietHours.Period period) {
            return new Period(
                    period.start().toString(),
                    period.end().toString(),
                    period.days().stream().sorted().map(DayOfWeek::name).toList());
        }

        private QuietHours.Period read() {
            return new QuietHours.Period(
                    LocalTime.parse(start),
                    LocalTime.parse(end),
                    days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()));
        }
    }

    /** A budget. */
    record Spending(int alerts, String window) {
        private static Spending of(Budget budget) {
            return new Spending(budget.alerts(), budget.window().toString());
        }

        private Budget read() {
            return new Budget(alerts, Duration.parse(window));
        }
    }

    /** A grouping. */
    record Gathering(String by, String firstWait, String interval) {
        private static Gathering of(Grouping grouping) {
            return new Gathering(
                    grouping.by().name(),
                    grouping.firstWait().toString(),
                    grouping.interval().toString());
        }

        private Grouping read() {
            return new Grouping(Grouping.By.valueOf(by), Duration.parse(firstWait), Duration.parse(interval));
        }
    }

    static RestraintsJson of(Restraints restraints) {
        return new RestraintsJson(
                restraints.inhibition().map(Inhibiting::of).orElse(null),
                restraints.quietHours().map(Hours::of).orElse(null),
                restraints.budget().map(Spending::of).orElse(null),
                restraints.grouping().map(Gathering::of).orElse(null));
    }

    static RestraintsJson of(JsonObject kept) {
        return kept.mapTo(RestraintsJson.class);
    }

    Restraints restraints() {
        return new Restraints(
                Optional.ofNullable(inhibition).map(Inhibiting::read),
                Optional.ofNullable(quietHours).map(Hours::read),
                Optional.ofNullable(budget).map(Spending::read),
                Optional.ofNullable(grouping).map(Gathering::read));
    }
}
