package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Condition;
import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.log.KeptHistory;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.AnalysisFormat;
import dev.bellwether.alert.match.Matcher;
import dev.bellwether.alert.silence.SilenceConditions;
import dev.bellwether.alert.watchlist.Memberships;
import dev.bellwether.alert.watchlist.WatchlistStore;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says which alerts of the past a silence would have muted. */
@ApplicationScoped
public class SilencePreviews {

    /** The most alerts that are tried. */
    private static final int MOST = 10_000;

    /** The most alerts that are shown. */
    private static final int SHOWN = 20;

    private static final int PAGE = 200;

    private final SilenceConditions conditions;
    private final AlertStore store;
    private final KeptHistory history;
    private final WatchlistStore watchlists;
    private final AnalysisFormat format;
    private final Workers workers;

    SilencePreviews(
            SilenceConditions conditions,
            AlertStore store,
            KeptHistory history,
            WatchlistStore watchlists,
            AnalysisFormat format,
            Workers workers) {
        this.conditions = conditions;
        this.store = store;
        this.history = history;
        this.watchlists = watchlists;
        this.format = format;
        this.workers = workers;
    }

    /**
     * What a silence would have done.
     *
     * @param examined alerts that were tried
     * @param muted how many of these it would have muted
     * @param alerts the newest of the muted
     * @param hasMore whether there were more than were tried
     */
    public record Preview(int examined, int muted, List<Alert> alerts, boolean hasMore) {
        public Preview {
            alerts = List.copyOf(alerts);
        }
    }

    /** What was told within a period. */
    public record Period(Instant start, Instant end) {}

    /** The newest first. Fails with CONDITION_INVALID or HISTORY_EXPIRED. */
    public Uni<Preview> preview(String expression, Period period) {
        return history.require("start_time", period.start())
                .chain(() -> conditions.check(expression))
                .chain(condition -> {
                    Count count = new Count();
                    return Multi.createBy()
                            .repeating()
                            .uni(() -> store.told(period, count.reached, PAGE).call(page -> {
                                if (!page.isEmpty()) {
                                    count.reached = Optional.of(
                                            page.get(page.size() - 1).place());
                                }
                                return examine(condition, page, count);
                            }))
                            .whilst(page -> page.size() == PAGE && count.examined < MOST)
                            .collect()
                            .last()
                            .chain(last -> store.named(count.newest)
                                    .map(alerts ->
                                            new Preview(count.examined, count.muted, alerts, last.size() == PAGE)));
                });
    }

    /** One preview on its way; one page at a time. */
    private static final class Count {
        private final List<UUID> newest = new ArrayList<>();
        private Optional<Place> reached = Optional.empty();
        private int examined;
        private int muted;

        private void add(UUID alert, boolean isMuted) {
            examined++;
            if (isMuted) {
                muted++;
                if (newest.size() < SHOWN) {
                    newest.add(alert);
                }
            }
        }
    }

    private Uni<Boolean> examine(Condition condition, List<ToldMatch> page, Count count) {
        List<String> entities = page.stream().map(ToldMatch::entity).distinct().toList();
        return watchlists
                .of(entities)
                .chain(memberships -> workers.run(() -> {
                    page.forEach(told -> count.add(told.alert(), isMuted(condition, told, memberships)));
                    return true;
                }));
    }

    private boolean isMuted(Condition condition, ToldMatch told, Memberships memberships) {
        Analysis analysis = format.read(told.wire());
        WordIndex words = analysis.words();
        return analysis.entities().stream()
                .filter(entity -> entity.name().equals(told.entity()) && entity.isJudged())
                .map(entity -> Matcher.facts(analysis, entity, words, memberships)
                        .of(new Facts.Firing(
                                told.subscription(), told.severity().name())))
                .anyMatch(condition::holds);
    }
}
