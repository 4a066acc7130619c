package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.AlertChange;
import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.alert.WindowDecisions;
import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.match.Arrival;
import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.change.NewChange;
import dev.bellwether.kit.trace.Traces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes analyses, matches, alerts, their log and their deliveries in the session it is handed. */
@ApplicationScoped
class BatchWriter {

    private static final String TAKE_SEQUENCE =
            "update subscription set last_sequence = last_sequence + ?1 where name = ?2 returning last_sequence";

    private final ArticleCorrector corrector;
    private final WindowWriter windows;
    private final PastWatchlists watchlists;
    private final DeliveryWriter deliveries;
    private final ChangeLog log;
    private final Traces traces;
    private final AlertMeters meters;
    private final Clock clock;

    BatchWriter(
            ArticleCorrector corrector,
            WindowWriter windows,
            PastWatchlists watchlists,
            DeliveryWriter deliveries,
            ChangeLog log,
            Traces traces,
            AlertMeters meters,
            Clock clock) {
        this.corrector = corrector;
        this.windows = windows;
        this.watchlists = watchlists;
        this.deliveries = deliveries;
        this.log = log;
        this.traces = traces;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param decided empty where nothing arrived */
    Uni<Void> write(Mutiny.StatelessSession session, List<Arrival> arrivals, Optional<WindowDecisions> decided) {
        return decided.map(what -> write(session, arrivals, what)
                        .chain(() -> windows.write(session, what))
                        .chain(() -> watchlists.count(session, what)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> write(Mutiny.StatelessSession session, List<Arrival> arrivals, WindowDecisions decided) {
        List<Decision> decisions = decided.decisions();
        List<Decision> told = decisions.stream()
                .filter(decision -> decision.isTold() && decision.window().isEmpty())
                .toList();
        List<Decision> held = decisions.stream()
                .filter(decision -> decision.window().isPresent())
                .toList();
        return corrector
                .correct(session, arrivals)
                .chain(corrections -> insert(
                                session,
                                arrivals,
                                arrival -> AnalysisRow.of(
                                        arrival,
                                        Objects.requireNonNull(decided.clocks()
                                                .get(arrival.analysis().name()))))
                        .chain(() -> insert(session, decisions, MatchRow::of))
                        .chain(() -> alerts(session, told))
                        .chain(alerts -> insert(session, alerts, AlertRow::of)
                                .chain(() -> tell(session, alerts))
                                .chain(() -> deliveries.insert(session, both(corrections, openings(told))))
                                .chain(() -> hold(session, held))
                                .invoke(() -> meters.decided(decisions, alerts))));
    }

    private static List<DeliveryWriter.Wanted> both(
            List<DeliveryWriter.Wanted> corrections, List<DeliveryWriter.Wanted> openings) {
        return Stream.concat(corrections.stream(), openings.stream()).toList();
    }

    /** Alerts without a number, which nobody is shown until their digest is told. */
    private Uni<Void> hold(Mutiny.StatelessSession session, List<Decision> held) {
        Instant now = now();
        return insert(session, held, decision -> AlertRow.of(Alert.of(decision, 0, now)))
                .chain(() -> insert(session, held, HeldAlertRow::of));
    }

    private static <T> Uni<Void> insert(Mutiny.StatelessSession session, List<T> items, Function<T, Object> row) {
        return items.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.insertAll(items.stream().map(row).toArray());
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, List<Alert> alerts) {
        return Multi.createFrom()
                .iterable(alerts)
                .onItem()
                .transformToUniAndConcatenate(alert -> log.append(session, opened(alert)))
                .onItem()
                .ignoreAsUni();
    }

    private NewChange opened(Alert alert) {
        String traceparent = traces.mark("open alert", alert.source().article());
        return new NewChange(AlertChange.Kind.OPENED.name(), alert.id(), 1, traceparent);
    }

    /** Numbers them: for each subscription the next ones after its last, in the order of the decisions. */
    private Uni<List<Alert>> alerts(Mutiny.StatelessSession session, List<Decision> told) {
        Instant now = now();
        Map<String, List<Decision>> bySubscription = told.stream()
                .collect(Collectors.groupingBy(
                        d -> d.match().subscription().name(), LinkedHashMap::new, Collectors.toList()));
        return Multi.createFrom()
                .iterable(bySubscription.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> sequenceAfter(
                                session, entry.getKey(), entry.getValue().size())
                        .map(last -> numbered(entry.getValue(), last, now)))
                .collect()
                .in(ArrayList::new, List::addAll);
    }

    private static Uni<Long> sequenceAfter(Mutiny.StatelessSession session, String subscription, int count) {
        return session.createNativeQuery(TAKE_SEQUENCE, Long.class)
                .setParameter(1, count)
                .setParameter(2, subscription)
                .getSingleResult();
    }

    private static List<Alert> numbered(List<Decision> decisions, long last, Instant now) {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            alerts.add(Alert.of(decisions.get(i), last - decisions.size() + 1 + i, now));
        }
        return alerts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** One for each endpoint of each. */
    private static List<DeliveryWriter.Wanted> openings(List<Decision> told) {
        return told.stream()
                .flatMap(decision -> decision.match().subscription().endpoints().stream()
                        .map(endpoint -> new DeliveryWriter.Wanted(
                                decision.id(),
                                decision.match().analysis().createTime(),
                                Delivery.Event.OPENED,
                                endpoint)))
                .toList();
    }
}
