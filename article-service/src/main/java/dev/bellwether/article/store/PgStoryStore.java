package dev.bellwether.article.store;

import dev.bellwether.article.story.Story;
import dev.bellwether.article.story.StoryOrder;
import dev.bellwether.article.story.StoryStore;
import dev.bellwether.kit.filter.SqlCondition;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.store.KeysetSelect;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stories in PostgreSQL, counted from their articles. */
@ApplicationScoped
class PgStoryStore implements StoryStore {

    private static final String COUNTED = """
            select s.id, s.create_time, s.last_article_time, n.articles, n.copies, n.sources,
                   head.id as first_article, r.title, earliest.source as first_source,
                   extract(epoch from other.story_time - earliest.story_time)::float8 as lead_seconds
            from story s
            cross join lateral (
              select count(*)::integer as articles, count(*) filter (where story_copy <> '')::integer as copies,
                     count(distinct source)::integer as sources
              from article where story = s.id and live) n
            cross join lateral (
              select id, revision from article where story = s.id and live order by create_time, id limit 1) head
            join article_revision r on r.article = head.id and r.revision = head.revision
            cross join lateral (
              select source, story_time from article where story = s.id and live
              order by story_time, create_time, id limit 1) earliest
            cross join lateral (
              select min(story_time) as story_time from article
              where story = s.id and live and source <> earliest.source) other
            where s.id = any($1::uuid[])
            """;

    private static final SqlCondition HAS_ARTICLES =
            new SqlCondition("exists (select from article where story = s.id and live)", List.of());

    private final Pool pool;

    PgStoryStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Story>> find(UUID id) {
        return counted(new UUID[] {id}).map(found -> Optional.ofNullable(found.get(id)));
    }

    @Override
    public Uni<List<Story>> list(StoryOrder.Directed order, Optional<Place> after, int limit) {
        String time = switch (order.order()) {
            case LAST_ARTICLE_TIME -> "s.last_article_time";
            case CREATE_TIME -> "s.create_time";
        };
        KeysetSelect.Statement page = new KeysetSelect("select s.id from story s", time, "s.id")
                .page(first -> HAS_ARTICLES, order.newestFirst(), after, limit);
        return pool.preparedQuery(page.sql())
                .execute(Tuple.from(page.parameters()))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toArray(UUID[]::new))
                .chain(ids -> counted(ids)
                        .map(found -> Arrays.stream(ids)
                                .map(found::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private Uni<Map<UUID, Story>> counted(UUID[] ids) {
        return pool.preparedQuery(COUNTED)
                .execute(Tuple.tuple().addValue(ids))
                .map(rows -> rows.stream()
                        .map(PgStoryStore::story)
                        .collect(Collectors.toMap(Story::id, Function.identity())));
    }

    private static Story story(Row row) {
        return new Story(
                row.getUUID("id"),
                row.getUUID("first_article"),
                row.getString("title"),
                row.getString("first_source"),
                Optional.ofNullable(row.getDouble("lead_seconds"))
                        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000))),
                row.getInteger("articles"),
                row.getInteger("copies"),
                row.getInteger("sources"),
                row.getOffsetDateTime("create_time").toInstant(),
                row.getOffsetDateTime("last_article_time").toInstant());
    }
}
