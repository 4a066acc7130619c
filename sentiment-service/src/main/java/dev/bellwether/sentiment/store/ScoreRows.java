package dev.bellwether.sentiment.store;

import dev.bellwether.kit.store.ColumnArrays;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** What each article says of each entity: the rows of series over time, with how new it was. */
@ApplicationScoped
class ScoreRows {

    private static final String MODEL = """
            insert into model (sha256, name, version)
            select cast(?1 as text), cast(?2 as text), cast(?3 as text)
            where not exists (select from model where sha256 = ?1)
            on conflict do nothing
            """;

    private static final String END = """
            update entity_score set end_time = ?3
            where article = ?1 and model = (select id from model where sha256 = ?2) and create_time < ?3 and end_time is null
            """;

    private static final String INSERT = """
            insert into entity_score (analysis, entity, model, article, story, source, time, score, label, relevance, weight,
              first_in_story, similar_before, create_time, end_time)
            select a.analysis, e.entity, a.model, a.article, a.story, a.source, a.time, e.score, e.label, e.relevance,
              e.relevance / (1 + earlier.day), earlier.all_time = 0,
              array[earlier.half_day, earlier.day, earlier.three_days, earlier.five_days, earlier.seven_days], a.create_time,
              cast(cast(?12 as text) as timestamptz)
            from (select cast(?1 as uuid) as analysis, cast(?2 as uuid) as article, cast(?3 as text) as story,
                cast(?4 as text) as source, cast(?5 as timestamptz) as time, cast(?6 as timestamptz) as create_time,
                (select id from model where sha256 = ?7) as model) a
              cross join unnest(cast(cast(?8 as text) as text[]), cast(cast(?9 as text) as float8[]),
                cast(cast(?10 as text) as text[]), cast(cast(?11 as text) as float8[])) as e (entity, score, label, relevance)
              cross join lateral (
                select count(*) as all_time,
                  count(*) filter (where s.time > a.time - interval '12 hours') as half_day,
                  count(*) filter (where s.time > a.time - interval '24 hours') as day,
                  count(*) filter (where s.time > a.time - interval '3 days') as three_days,
                  count(*) filter (where s.time > a.time - interval '5 days') as five_days,
                  count(*) filter (where s.time > a.time - interval '7 days') as seven_days
                from entity_score s
                where s.story = a.story and s.entity = e.entity and s.model = a.model and s.article <> a.article
                  and s.end_time is null and s.time <= a.time) earlier
            """;

    private static final String RETRACT = """
            update entity_score s set end_time = ?2
            from analysis a
            where s.article = ?1 and s.end_time is null and a.id = s.analysis and a.article_retract_time is not null
            """;

    /**
     * What an article says.
     *
     * @param time when it was published, or stored
     * @param createTime when its analysis became known
     * @param endTime when another took its place; empty for the latest
     */
    record Scored(
            UUID analysis,
            UUID article,
            String story,
            String source,
            Instant time,
            Instant createTime,
            Optional<Instant> endTime,
            ModelVersion model,
            List<EntityScore> entities) {}

    /** Takes the place of what an earlier revision said by the same model. */
    Uni<Void> write(Mutiny.StatelessSession session, Scored scored) {
        return session.createNativeQuery(MODEL)
                .setParameter(1, scored.model().sha256())
                .setParameter(2, scored.model().name())
                .setParameter(3, scored.model().version())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(END)
                        .setParameter(1, scored.article())
                        .setParameter(2, scored.model().sha256())
                        .setParameter(3, scored.createTime())
                        .executeUpdate())
                .chain(() -> insert(session, scored));
    }

    private static Uni<Void> insert(Mutiny.StatelessSession session, Scored scored) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, scored.analysis())
                .setParameter(2, scored.article())
                .setParameter(3, scored.story())
                .setParameter(4, scored.source())
                .setParameter(5, scored.time())
                .setParameter(6, scored.createTime())
                .setParameter(7, scored.model().sha256())
                .setParameter(8, array(scored, EntityScore::entity))
                .setParameter(9, array(scored, EntityScore::score))
                .setParameter(10, array(scored, EntityScore::label))
                .setParameter(11, array(scored, EntityScore::relevance))
                .setParameter(12, scored.endTime().map(Instant::toString).orElse(null))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String array(Scored scored, Function<EntityScore, Object> column) {
        return ColumnArrays.literal(
                scored.entities().stream().map(column).map(String::valueOf).toList());
    }

    /** What was said by the article's analyses that are marked as retracted counts no more from now on. */
    Uni<Void> retract(Mutiny.StatelessSession session, UUID article, Instant now) {
        return session.createNativeQuery(RETRACT)
                .setParameter(1, article)
                .setParameter(2, now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> erase(Mutiny.StatelessSession session, UUID article) {
        return session.createNativeQuery("delete from entity_score where article = ?1")
                .setParameter(1, article)
                .executeUpdate()
                .replaceWithVoid();
    }
}
