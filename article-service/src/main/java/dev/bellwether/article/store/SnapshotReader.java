package dev.bellwether.article.store;

import dev.bellwether.article.article.Submission;
import dev.bellwether.article.intake.Arrival;
import dev.bellwether.article.intake.Identity;
import dev.bellwether.article.intake.KnownArticle;
import dev.bellwether.article.intake.KnownStory;
import dev.bellwether.article.intake.KnownText;
import dev.bellwether.article.intake.Snapshot;
import dev.bellwether.article.intake.Wording;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.ColumnArrays;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is known of the documents of a group, a statement for each kind of thing. */
@ApplicationScoped
class SnapshotReader {

    /** Of several articles with one content the oldest. */
    private static final String ARTICLES = """
            with wanted as (
              select * from unnest($1::text[], $2::text[], $3::text[]) as w (kind, source, value)),
            found as (
              select w.*, a.id from wanted w join article a on a.uri = w.value and a.uri <> ''
              where w.kind = 'URI'
              union all
              select w.*, a.id from wanted w
              join article a on array_prepend(a.uri, a.aliases) @> array[w.value] and a.uri <> w.value
              where w.kind = 'URI'
              union all
              select w.*, a.id from wanted w
              join article a on a.source = w.source and a.external_id = w.value and a.external_id <> ''
              where w.kind = 'EXTERNAL_ID'
              union all
              select w.*, a.id from wanted w
              cross join lateral (
                select id from article where content_sha256 = w.value and source = w.source
                order by create_time, id limit 1) a
              where w.kind = 'CONTENT')
            select f.kind, f.source, f.value, a.id, a.revision, a.source as article_source,
                   array_remove(array_prepend(a.uri, a.aliases), '') as uris, a.story, a.content_sha256,
                   r.title, encode(sha256(convert_to(r.body, 'UTF8')), 'hex') as body_sha256, r.authors
            from found f
            join article a on a.id = f.id
            join article_revision r on r.article = a.id and r.revision = a.revision
            """;

    private static final String STORIES = """
            select c.content_sha256, c.story, coalesce(t.article, b.first_article) as original, s.articles, s.sources, s.named
            from story_content c
            join story b on b.id = c.story
            left join text_fingerprint t on t.content_sha256 = c.content_sha256
            cross join lateral (
              select count(*)::integer as articles, count(distinct source)::integer as sources,
                     coalesce(array_agg(distinct source) filter (where source = any($2::text[])), '{}') as named
              from article where story = c.story and live) s
            where c.content_sha256 = any($1::text[]) and s.articles > 0
            """;

    private final RequestMemory requests;
    private final TextRows texts;

    SnapshotReader(RequestMemory requests, TextRows texts) {
        this.requests = requests;
        this.texts = texts;
    }

    /** Under {@link ArticleLock}. The statements are sent at once. */
    Uni<Snapshot> read(SqlConnection connection, List<Arrival> group) {
        List<UUID> ids = group.stream()
                .map(Arrival::request)
                .flatMap(Optional::stream)
                .map(RequestKey::requestId)
                .distinct()
                .toList();
        return Uni.combine()
                .all()
                .unis(requests.recall(connection, ids), articles(connection, group), copies(connection, group))
                .with((answers, articles, copies) -> new Snapshot(answers, articles, copies.texts(), copies.stories()));
    }

    private static Uni<Map<Identity, KnownArticle>> articles(SqlConnection connection, List<Arrival> group) {
        Set<Identity> wanted = group.stream()
                .flatMap(arrival -> Identity.of(arrival.draft()).stream())
                .collect(Collectors.toSet());
        Tuple columns = new ColumnArrays<>(wanted)
                .add(String[]::new, identity -> identity.kind().name())
                .add(String[]::new, Identity::source)
                .add(String[]::new, Identity::value)
                .toTuple();
        return connection.preparedQuery(ARTICLES).execute(columns).map(rows -> {
            Map<Identity, KnownArticle> known = new HashMap<>();
            for (Row row : rows) {
                Identity.Kind kind = Identity.Kind.valueOf(row.getString("kind"));
                Identity identity = new Identity(kind, row.getString("source"), row.getString("value"));
                // An address can be the canonical one of one article and an alias of another: it is the older one's.
                known.merge(identity, article(row), (one, other) -> one.id().compareTo(other.id()) < 0 ? one : other);
            }
            return known;
        });
    }

    private static KnownArticle article(Row row) {
        return new KnownArticle(
                row.getUUID("id"),
                row.getInteger("revision"),
                row.getString("article_source"),
                Set.copyOf(List.of(row.getArrayOfStrings("uris"))),
                row.getUUID("story"),
                row.getString("content_sha256"),
                new Wording(
                        row.getString("title"),
                        row.getString("body_sha256"),
                        List.of(row.getArrayOfStrings("authors"))));
    }

    /** What the documents may repeat. */
    private record Copies(List<KnownText> texts, List<KnownStory> stories) {}

    private Uni<Copies> copies(SqlConnection connection, List<Arrival> group) {
        return texts.read(connection, group)
                .chain(found -> stories(connection, group, found.keySet())
                        .map(stories -> new Copies(List.copyOf(found.values()), stories)));
    }

    private static Uni<List<KnownStory>> stories(
            SqlConnection connection, List<Arrival> group, Set<String> alsoContents) {
        String[] contents = Stream.concat(
                        group.stream().map(arrival -> arrival.draft().contentSha256()), alsoContents.stream())
                .distinct()
                .toArray(String[]::new);
        String[] sources = group.stream()
                .map(arrival -> arrival.draft().submission())
                .map(Submission::sourceOrHost)
                .distinct()
                .toArray(String[]::new);
        return connection
                .preparedQuery(STORIES)
                .execute(Tuple.of(contents, sources))
                .map(rows -> rows.stream().map(SnapshotReader::story).toList());
    }

    private static KnownStory story(Row row) {
        return new KnownStory(
                row.getString("content_sha256"),
                row.getUUID("story"),
                row.getUUID("original"),
                row.getInteger("articles"),
                row.getInteger("sources"),
                Set.of(row.getArrayOfStrings("named")));
    }
}
