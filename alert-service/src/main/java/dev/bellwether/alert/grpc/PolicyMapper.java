package dev.bellwether.alert.grpc;

import com.google.protobuf.Duration;
import dev.bellwether.alert.subscription.Restraints;
import dev.bellwether.api.alert.v1.Budget;
import dev.bellwether.api.alert.v1.Grouping;
import dev.bellwether.api.alert.v1.Inhibition;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.QuietHours;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.grpc.Durations;
import dev.bellwether.kit.id.ResourceName;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/** Between policies of the domain and of the contract, whose ranges were checked when the message came in. */
final class PolicyMapper {

    private static final String DAY_PREFIX = "DAY_";

    private PolicyMapper() {}

    static dev.bellwether.alert.subscription.Policy policy(Policy wire) {
        return new dev.bellwether.alert.subscription.Policy(
                span("policy.max_age", wire.hasMaxAge(), wire.getMaxAge())
                        .orElse(dev.bellwether.alert.subscription.Policy.DEFAULT_MAX_AGE),
                span("policy.cooldown", wire.hasCooldown(), wire.getCooldown())
                        .orElse(dev.bellwether.alert.subscription.Policy.DEFAULT_COOLDOWN),
                wire.getEveryCopy(),
                wire.getAllowUnknownTime(),
                wire.getRevisions(),
                new Restraints(
                        wire.hasInhibition() ? Optional.of(inhibition(wire.getInhibition())) : Optional.empty(),
                        wire.hasQuietHours() ? Optional.of(quietHours(wire.getQuietHours())) : Optional.empty(),
                        wire.hasBudget() ? Optional.of(budget(wire.getBudget())) : Optional.empty(),
                        wire.hasGrouping() ? Optional.of(grouping(wire.getGrouping())) : Optional.empty()));
    }

    static Policy policy(dev.bellwether.alert.subscription.Policy policy) {
        Policy.Builder wire = Policy.newBuilder()
                .setMaxAge(Durations.toWire(policy.maxAge()))
                .setCooldown(Durations.toWire(policy.cooldown()))
                .setEveryCopy(policy.everyCopy())
                .setAllowUnknownTime(policy.allowUnknownTime())
                .setRevisions(policy.revisions());
        Restraints restraints = policy.restraints();
        restraints.inhibition().map(PolicyMapper::toWire).ifPresent(wire::setInhibition);
        restraints.quietHours().map(PolicyMapper::toWire).ifPresent(wire::setQuietHours);
        restraints.budget().map(PolicyMapper::toWire).ifPresent(wire::setBudget);
        restraints.grouping().map(PolicyMapper::toWire).ifPresent(wire::setGrouping);
        return wire.build();
    }

    private static Optional<java.time.Duration> span(String field, boolean isSet, Duration wire) {
        return isSet ? Optional.of(Durations.toDomain(field, wire)) : Optional.empty();
    }

    private static dev.bellwether.alert.subscription.Inhibition inhibition(Inhibition wire) {
        wire.getSubscriptionsList()
                .forEach(name -> ResourceName.id(
                        "policy.inhibition.subscriptions",
                        dev.bellwether.alert.subscription.Subscription.COLLECTION,
                        name));
        return new dev.bellwether.alert.subscription.Inhibition(
                wire.getSubscriptionsList(),
                span("policy.inhibition.window", wire.hasWindow(), wire.getWindow())
                        .orElse(dev.bellwether.alert.subscription.Inhibition.DEFAULT_WINDOW),
                wire.getScope() == Inhibition.Scope.SCOPE_STORY
                        ? dev.bellwether.alert.subscription.Inhibition.Scope.STORY
                        : dev.bellwether.alert.subscription.Inhibition.Scope.ENTITY);
    }

    private static Inhibition toWire(dev.bellwether.alert.subscription.Inhibition inhibition) {
        return Inhibition.newBuilder()
                .addAllSubscriptions(inhibition.subscriptions())
                .setWindow(Durations.toWire(inhibition.window()))
                .setScope(
                        switch (inhibition.scope()) {
                            case ENTITY -> Inhibition.Scope.SCOPE_ENTITY;
                            case STORY -> Inhibition.Scope.SCOPE_STORY;
                        })
                .build();
    }

    private static dev.bellwether.alert.subscription.QuietHours quietHours(QuietHours wire) {
        dev.bellwether.alert.subscription.QuietHours hours = new dev.bellwether.alert.subscription.QuietHours(
                zone(wire.getTimeZone()),
                wire.getPeriodsList().stream().map(PolicyMapper::period).toList());
        if (!hours.hasEnd()) {
            throw new FailureException(Failure.InvalidFields.of(
                    "policy.quiet_hours.periods",
                    "they leave nothing of the week, so that no digest would ever be told"));
        }
        return hours;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new FailureException(Failure.InvalidFields.of(
                    "policy.quiet_hours.time_zone",
                    "\"" + name + "\" is no time zone of the IANA database; write one such as Europe/Berlin"));
        }
    }

    private static dev.bellwether.alert.subscription.QuietHours.Period period(QuietHours.Period wire) {
        return new dev.bellwether.alert.subscription.QuietHours.Period(
                LocalTime.parse(wire.getStart()),
                LocalTime.parse(wire.getEnd()),
                wire.getDaysList().stream()
                        .map(day -> DayOfWeek.valueOf(day.name().substring(DAY_PREFIX.length())))
                        .collect(Collectors.toSet()));
    }

    private static QuietHours toWire(dev.bellwether.alert.subscription.QuietHours hours) {
        return QuietHours.newBuilder()
                .setTimeZone(hours.zone().getId())
                .addAllPeriods(hours.periods().stream()
                        .map(period -> QuietHours.Period.newBuilder()
                                .setStart(period.start().toString())
                                .setEnd(period.end().toString())
                                .addAllDays(period.days().stream()
                                        .sorted()
                                        .map(day -> QuietHours.Day.valueOf(DAY_PREFIX + day.name()))
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static dev.bellwether.alert.subscription.Budget budget(Budget wire) {
        return new dev.bellwether.alert.subscription.Budget(
                wire.getAlerts(), Durations.toDomain("policy.budget.window", wire.getWindow()));
    }

    private static Budget toWire(dev.bellwether.alert.subscription.Budget budget) {
        return Budget.newBuilder()
                .setAlerts(budget.alerts())
                .setWindow(Durations.toWire(budget.window()))
                .build();
    }

    private static dev.bellwether.alert.subscription.Grouping grouping(Grouping wire) {
        return new dev.bellwether.alert.subscription.Grouping(
                wire.getBy() == Grouping.By.BY_STORY
                        ? dev.bellwether.alert.subscription.Grouping.By.STORY
                        : dev.bellwether.alert.subscription.Grouping.By.ENTITY,
                span("policy.grouping.wait", wire.hasWait(), wire.getWait())
                        .orElse(dev.bellwether.alert.subscription.Grouping.DEFAULT_WAIT),
                span("policy.grouping.interval", wire.hasInterval(), wire.getInterval())
                        .orElse(dev.bellwether.alert.subscription.Grouping.DEFAULT_INTERVAL));
    }

    private static Grouping toWire(dev.bellwether.alert.subscription.Grouping grouping) {
        return Grouping.newBuilder()
                .setBy(
                        switch (grouping.by()) {
                            case ENTITY -> Grouping.By.BY_ENTITY;
                            case STORY -> Grouping.By.BY_STORY;
                        })
                .setWait(Durations.toWire(grouping.firstWait()))
                .setInterval(Durations.toWire(grouping.interval()))
                .build();
    }
}
