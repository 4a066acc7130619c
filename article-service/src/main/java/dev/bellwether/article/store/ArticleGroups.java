package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.Ingested;
import dev.bellwether.article.article.StoryConfig;
import dev.bellwether.article.intake.Arrival;
import dev.bellwether.article.intake.Decision;
import dev.bellwether.article.intake.Moment;
import dev.bellwether.article.intake.Plan;
import dev.bellwether.article.intake.Resolution;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.store.GroupCommit;
import dev.bellwether.kit.store.Transactions;
import dev.bellwether.kit.trace.TraceParent;
import dev.bellwether.kit.work.Background;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one way in for articles: those that arrive while a group is being committed are decided and written together. */
@Startup // so that its gauge is told from the start on: by it an alerting rule knows that the service is there
@ApplicationScoped
class ArticleGroups {

    /** More would cost a lone caller behind them more than it saves the others. */
    private static final GroupCommit.Limits<Traced> LIMITS =
            new GroupCommit.Limits<>(500, 8 << 20, ArticleGroups::characters);

    private final Transactions transactions;
    private final SnapshotReader snapshots;
    private final PlanWriter plans;
    private final ArticleReader reader;
    private final IdSource ids;
    private final Clock clock;
    private final StoryConfig config;
    private final GroupCommit<Traced, Uni<Ingested>> groups;

    /** A document that came in, and the trace of the call that brought it; empty: none. */
    private record Traced(Arrival arrival, String traceparent) {}

    ArticleGroups(
            Transactions transactions,
            SnapshotReader snapshots,
            PlanWriter plans,
            ArticleReader reader,
            IdSource ids,
            Clock clock,
            StoryConfig config,
            Background background,
            MeterRegistry metrics) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.plans = plans;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
        this.groups = new GroupCommit<>(this::commit, LIMITS, background.executor());
        Gauge.builder("bellwether.intake.waiting.documents", groups, GroupCommit::waiting)
                .description("Documents that wait for the group before theirs to be committed")
                .register(metrics);
    }

    /** What became of a draft, after its commit. Fails with REQUEST_ID_REUSED. */
    Uni<Ingested> put(Draft draft, Optional<RequestKey> request) {
        return Uni.createFrom()
                .deferred(() -> groups.put(new Traced(new Arrival(draft, request), TraceParent.current())))
                .chain(Function.identity());
    }

    private Uni<List<Uni<Ingested>>> commit(List<Traced> group) {
        return transactions
                .writeMany(ArticleLock.WRITING, connection -> decide(connection, group))
                .chain(this::answers);
    }

    private Uni<Decided> decide(SqlConnection connection, List<Traced> group) {
        List<Arrival> arrivals = group.stream().map(Traced::arrival).toList();
        return snapshots
                .read(connection, arrivals)
                .map(snapshot -> Decision.of(arrivals, snapshot, ids, moment()))
                .map(plan -> new Decided(plan, PlanRows.of(plan)))
                .call(decided -> plans.write(
                        connection,
                        decided.plan(),
                        decided.rows(),
                        traces(group, decided.plan().resolutions())));
    }

    /** A plan answers for the first of the group, in their order. */
    private static Function<ArticleRevisionRow.Key, String> traces(List<Traced> group, List<Resolution> resolutions) {
        Map<ArticleRevisionRow.Key, String> traces = new HashMap<>();
        for (int i = 0; i < resolutions.size(); i++) {
            String traceparent = group.get(i).traceparent();
            if (!traceparent.isEmpty()) {
                resolutions.get(i).fold(taken -> traces.putIfAbsent(key(taken), traceparent), refused -> null);
            }
        }
        return revision -> traces.getOrDefault(revision, "");
    }

    private Moment moment() {
        return new Moment(clock.instant().truncatedTo(ChronoUnit.MICROS), config.window());
    }

    /** A plan, and what was written of it. */
    private record Decided(Plan plan, PlanRows rows) {}

    /** The articles as they were made; those that were known before are read. */
    private Uni<List<Uni<Ingested>>> answers(Decided decided) {
        List<Resolution> resolutions = decided.plan().resolutions();
        Map<ArticleRevisionRow.Key, Article> made = decided.rows().toArticles();
        Set<Resolution.Taken> others = resolutions.stream()
                .flatMap(resolution -> resolution.fold(Stream::of, refused -> Stream.<Resolution.Taken>empty()))
                .filter(taken -> !made.containsKey(key(taken)))
                .collect(Collectors.toSet());
        return read(others)
                .map(found -> resolutions.stream()
                        .map(resolution -> resolution.<Uni<Ingested>>fold(
                                taken -> ingested(
                                        taken, Objects.requireNonNull(made.getOrDefault(key(taken), found.get(taken)))),
                                refused -> Uni.createFrom().failure(new FailureException(refused.failure()))))
                        .toList());
    }

    private Uni<Map<Resolution.Taken, Article>> read(Set<Resolution.Taken> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<UUID> ids =
                wanted.stream().map(Resolution.Taken::article).distinct().toList();
        Set<ArticleRevisionRow.Key> keys = wanted.stream()
                .filter(taken -> taken.revision().isPresent())
                .map(ArticleGroups::key)
                .collect(Collectors.toSet());
        return transactions.read(session -> reader.at(session, keys)
                .chain(at -> reader.current(session, ids).map(current -> {
                    Map<UUID, Article> now = current.stream()
                            .collect(Collectors.toMap(rows -> rows.article().id, ArticleReader.Rows::toArticle));
                    return wanted.stream()
                            .collect(Collectors.toMap(
                                    Function.identity(),
                                    taken -> Objects.requireNonNull(
                                            at.getOrDefault(key(taken), now.get(taken.article())))));
                })));
    }

    private static Uni<Ingested> ingested(Resolution.Taken taken, Article article) {
        return Uni.createFrom().item(new Ingested(article, taken.outcome()));
    }

    /** Revisions count from 1: the key of an article as it stands now is that of none. */
    private static ArticleRevisionRow.Key key(Resolution.Taken taken) {
        return new ArticleRevisionRow.Key(taken.article(), taken.revision().orElse(0));
    }

    private static long characters(Traced traced) {
        return traced.arrival().draft().extraction().body().length();
    }
}
