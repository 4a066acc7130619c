package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.WindowDecisions;
import dev.bellwether.alert.window.KeptStanding;
import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Sighting;
import dev.bellwether.alert.window.WindowEngine;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes what was counted and decided over time, but for the alerts, in the session it is handed. */
@ApplicationScoped
class WindowWriter {

    private static final String STORIES = """
            insert into entity_story (entity, story, article, source, event_time, score, negative, place, log_time)
            select s.entity, s.story, s.article, s.source, s.event_time, s.score, s.negative, a.place, a.create_time
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (entity text, story text, article text, source text,
              event_time timestamptz, score float8, negative boolean, analysis text)
            join analysis a on a.name = s.analysis
            """;

    private static final String FORGET = """
            delete from window_standing s
            using jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r (subscription text, entity text)
            where s.subscription = r.subscription and s.entity = r.entity
            """;

    private static final String STANDINGS = """
            insert into window_standing (subscription, subscription_revision, entity, state, since_time, due_minute)
            select subscription, revision, entity, state, since_time, due_minute
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (subscription text, revision integer, entity text, state text,
              since_time timestamptz, due_minute integer)
            on conflict (subscription, entity) do update set subscription_revision = excluded.subscription_revision,
              state = excluded.state, since_time = excluded.since_time, due_minute = excluded.due_minute
            """;

    private static final String CLOCK = """
            insert into window_clock (version, begin_time, log_time, heard_time, last_arrival_time)
            values (?1, ?2, ?3, ?4, ?5)
            on conflict (singleton) do update set version = excluded.version, begin_time = excluded.begin_time,
              log_time = excluded.log_time, heard_time = excluded.heard_time, last_arrival_time = excluded.last_arrival_time
            """;

    /** Where no analysis is kept, after the last that there was. */
    private static final String TICK = """
            insert into window_tick (after_place, log_time)
            select coalesce((select max(place) from analysis), (
                     select case when is_called then last_value else 0 end from analysis_place_seq)),
                   cast(?1 as timestamptz)
            """;

    private final AlertChanger alerts;
    private final DeliveryWriter deliveries;

    WindowWriter(AlertChanger alerts, DeliveryWriter deliveries) {
        this.alerts = alerts;
        this.deliveries = deliveries;
    }

    Uni<Void> write(Mutiny.StatelessSession session, WindowDecisions decisions) {
        WindowEngine.Changes changes = decisions.changes();
        return insert(session, STORIES, decisions.stories(), WindowWriter::json)
                .chain(() -> insert(session, FORGET, changes.removed(), WindowWriter::json))
                .chain(() -> insert(session, STANDINGS, changes.standings(), WindowWriter::json))
                .chain(() -> clock(session, decisions.version(), decisions.clock()))
                .chain(() -> tick(session, decisions))
                .chain(() -> resolve(session, decisions.resolutions()));
    }

    /** Many rows as one parameter. */
    private static <T> Uni<Void> insert(
            Mutiny.StatelessSession session, String sql, List<T> items, Function<T, JsonObject> json) {
        if (items.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = new JsonArray(items.stream().map(json).toList()).encode();
        return session.createNativeQuery(sql)
                .setParameter(1, rows)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static JsonObject json(WindowDecisions.Counted counted) {
        Sighting story = counted.story();
        JsonObject json = new JsonObject()
                .put("analysis", counted.analysis())
                .put("entity", story.entity())
                .put("story", story.story())
                .put("article", story.article())
                .put("source", story.source())
                .put("event_time", story.eventTime().toString())
                .put("negative", story.negative());
        story.score().ifPresent(score -> json.put("score", score));
        return json;
    }

    private static JsonObject json(WindowEngine.Changes.Removed removed) {
        return new JsonObject().put("subscription", removed.subscription()).put("entity", removed.entity());
    }

    private static JsonObject json(KeptStanding kept) {
        JsonObject json = new JsonObject()
                .put("subscription", kept.subscription())
                .put("revision", kept.revision())
                .put("entity", kept.entity())
                .put("state", kept.standing().state().name())
                .put("since_time", kept.standing().since().toString());
        kept.due().ifPresent(due -> json.put("due_minute", due));
        return json;
    }

    private static Uni<Void> clock(Mutiny.StatelessSession session, UUID version, LogClock clock) {
        return session.createNativeQuery(CLOCK)
                .setParameter(1, version)
                .setParameter(2, clock.begin())
                .setParameter(3, clock.logTime())
                .setParameter(4, clock.heard())
                .setParameter(5, clock.lastArrival())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> tick(Mutiny.StatelessSession session, WindowDecisions decisions) {
        return decisions
                .tick()
                .map(time -> session.createNativeQuery(TICK)
                        .setParameter(1, time)
                        .executeUpdate()
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> resolve(Mutiny.StatelessSession session, List<WindowDecisions.Resolution> resolutions) {
        return Multi.createFrom()
                .iterable(resolutions)
                .onItem()
                .transformToUniAndConcatenate(one -> alerts.resolve(session, one.alert(), one.time()))
                .collect()
                .in(ArrayList<UUID>::new, List::addAll)
                .chain(resolved -> deliveries.insertResolved(session, resolved));
    }
}
