package dev.bellwether.article.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.article.article.ArticleChange;
import dev.bellwether.article.intake.Plan;
import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.change.NewChange;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.ColumnArrays;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Writes what was decided of a group, a statement for each table. */
@ApplicationScoped
class PlanWriter {

    private static final String STORIES = """
            insert into story (id, first_article, create_time, last_article_time)
            select id, first_article, $3, $3 from unnest($1::uuid[], $2::uuid[]) as s (id, first_article)
            """;

    private static final String CONTENTS = """
            insert into story_content (content_sha256, story)
            select * from unnest($1::text[], $2::uuid[]) on conflict do nothing
            """;

    /** A text that has a fingerprint keeps it. */
    private static final String FINGERPRINTS = """
            with text as (
              select * from unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::bytea[], $5::text[])
                with ordinality as t (content_sha256, article, story_time, fingerprint, bands, place)),
            written as (
              insert into text_fingerprint (content_sha256, article, story_time, fingerprint, bands, create_time)
              select content_sha256, article, story_time, fingerprint, bands::bigint[], $6 from text order by place
              on conflict do nothing
              returning id, bands)
            insert into text_band (band, fingerprint) select unnest(bands), id from written
            """;

    private static final String ARTICLES = """
            insert into article (id, revision, source, uri, aliases, external_id, origin, labels, story, story_first,
                                 story_copy, story_shared, story_original, story_time, story_articles, story_sources,
                                 content_sha256, create_time, update_time)
            select id, revision, source, uri, aliases::text[], external_id, origin, labels::jsonb, story, story_first,
                   story_copy, story_shared, story_original, story_time, story_articles, story_sources,
                   content_sha256, $18, $18
            from unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                        $9::uuid[], $10::boolean[], $11::text[], $12::float8[], $13::uuid[], $14::timestamptz[],
                        $15::integer[], $16::integer[], $17::text[])
              as a (id, revision, source, uri, aliases, external_id, origin, labels, story, story_first, story_copy,
                    story_shared, story_original, story_time, story_articles, story_sources, content_sha256)
            """;

    private static final String ALIASES = """
            update article a set aliases = a.aliases || more.uris
            from (select article, array_agg(uri order by place) as uris
                  from unnest($1::uuid[], $2::text[]) with ordinality as n (article, uri, place)
                  group by article) more
            where a.id = more.article
            """;

    private static final String LAST_ARTICLES = """
            update story set last_article_time = $2 where id = any($1::uuid[])
            """;

    private static final String REVISED = """
            update article a set revision = r.revision, content_sha256 = r.content_sha256, update_time = $4
            from unnest($1::uuid[], $2::integer[], $3::text[]) as r (article, revision, content_sha256)
            where a.id = r.article
            """;

    /** What is an array in a row comes as the text of one: an array of arrays would be taken apart as a whole. */
    private static final String REVISIONS = """
            insert into article_revision (article, revision, title, body, authors, language, language_confidence,
                                          publish_earliest, publish_latest, publish_precision, publish_evidence,
                                          publish_flags, fetch_time, section, genre, content_sha256, create_time)
            select article, revision, title, body, authors::text[], language, language_confidence, publish_earliest,
                   publish_latest, publish_precision, publish_evidence::jsonb, publish_flags::text[], fetch_time,
                   section, genre, content_sha256, $17
            from unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[],
                        $8::timestamptz[], $9::timestamptz[], $10::text[], $11::text[], $12::text[], $13::timestamptz[],
                        $14::text[], $15::text[], $16::text[])
              as r (article, revision, title, body, authors, language, language_confidence, publish_earliest,
                    publish_latest, publish_precision, publish_evidence, publish_flags, fetch_time, section, genre,
                    content_sha256)
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChangeLog log;
    private final RequestMemory requests;

    PlanWriter(ChangeLog log, RequestMemory requests) {
        this.log = log;
        this.requests = requests;
    }

    /**
     * In the transaction of the snapshot that was decided upon. The statements are sent at once.
     *
     * @param traces of each revision, the trace context of the call that brought it; empty: none
     */
    Uni<Void> write(
            SqlConnection connection, Plan plan, PlanRows rows, Function<ArticleRevisionRow.Key, String> traces) {
        List<Uni<Void>> statements = new ArrayList<>();
        if (!plan.stories().isEmpty()) {
            statements.add(run(connection, STORIES, stories(plan)));
        }
        if (!plan.contents().isEmpty()) {
            statements.add(run(connection, CONTENTS, contents(plan)));
        }
        if (!rows.articles().isEmpty()) {
            statements.add(run(connection, ARTICLES, articles(rows, plan.now())));
            statements.add(run(connection, LAST_ARTICLES, stories(rows, plan.now())));
        }
        if (!plan.contents().isEmpty()) {
            statements.add(run(connection, FINGERPRINTS, fingerprints(plan)));
        }
        if (!plan.aliases().isEmpty()) {
            statements.add(run(connection, ALIASES, aliases(plan)));
        }
        if (!rows.revised().isEmpty()) {
            statements.add(run(connection, REVISED, revised(rows, plan.now())));
        }
        if (!rows.revisions().isEmpty()) {
            statements.add(run(connection, REVISIONS, revisions(rows, plan.now())));
            statements.add(log.append(connection, changes(plan, traces)));
        }
        if (!plan.answers().isEmpty()) {
            statements.add(requests.remember(connection, plan.answers()));
        }
        return statements.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(statements).andFailFast().replaceWithVoid();
    }

    private static Uni<Void> run(SqlConnection connection, String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }

    private static Tuple stories(Plan plan) {
        return new ColumnArrays<>(plan.stories())
                .add(UUID[]::new, Plan.NewStory::id)
                .add(UUID[]::new, Plan.NewStory::firstArticle)
                .toTuple()
                .addValue(time(plan.now()));
    }

    private static Tuple contents(Plan plan) {
        return new ColumnArrays<>(plan.contents())
                .add(String[]::new, Plan.StoryContent::contentSha256)
                .add(UUID[]::new, Plan.StoryContent::story)
                .toTuple();
    }

    private static Tuple fingerprints(Plan plan) {
        return new ColumnArrays<>(plan.contents())
                .add(String[]::new, Plan.StoryContent::contentSha256)
                .add(UUID[]::new, Plan.StoryContent::article)
                .add(OffsetDateTime[]::new, content -> time(content.storyTime()))
                .add(
                        Buffer[]::new,
                        content -> Buffer.buffer(content.text().fingerprint().toBytes()))
                .add(String[]::new, content -> literal(content.text().bands()))
                .toTuple()
                .addValue(time(plan.now()));
    }

    private static String literal(long[] values) {
        return LongStream.of(values).mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Tuple aliases(Plan plan) {
        return new ColumnArrays<>(plan.aliases())
                .add(UUID[]::new, Plan.NewAlias::article)
                .add(String[]::new, Plan.NewAlias::uri)
                .toTuple();
    }

    private static Tuple stories(PlanRows rows, Instant now) {
        Set<UUID> stories = rows.articles().stream().map(row -> row.story).collect(Collectors.toSet());
        return Tuple.of(stories.toArray(UUID[]::new), time(now));
    }

    private static Tuple articles(PlanRows rows, Instant now) {
        return new ColumnArrays<>(rows.articles())
                .add(UUID[]::new, row -> row.id)
                .add(Integer[]::new, row -> row.revision)
                .add(String[]::new, row -> row.source)
                .add(String[]::new, row -> row.uri)
                .add(String[]::new, row -> ColumnArrays.literal(Arrays.asList(row.aliases)))
                .add(String[]::new, row -> row.externalId)
                .add(String[]::new, row -> row.origin)
                .add(String[]::new, row -> json(row.labels))
                .add(UUID[]::new, row -> row.story)
                .add(Boolean[]::new, row -> row.storyFirst)
                .add(String[]::new, row -> row.storyCopy)
                .add(Double[]::new, row -> row.storyShared)
                .add(UUID[]::new, row -> row.storyOriginal)
                .add(OffsetDateTime[]::new, row -> time(row.storyTime))
                .add(Integer[]::new, row -> row.storyArticles)
                .add(Integer[]::new, row -> row.storySources)
                .add(String[]::new, row -> row.contentSha256)
                .toTuple()
                .addValue(time(now));
    }

    private static Tuple revised(PlanRows rows, Instant now) {
        return new ColumnArrays<>(rows.revised())
                .add(UUID[]::new, text -> text.key.article())
                .add(Integer[]::new, text -> text.key.revision())
                .add(String[]::new, text -> text.contentSha256)
                .toTuple()
                .addValue(time(now));
    }

    private static Tuple revisions(PlanRows rows, Instant now) {
        return new ColumnArrays<>(rows.revisions())
                .add(UUID[]::new, text -> text.key.article())
                .add(Integer[]::new, text -> text.key.revision())
                .add(String[]::new, text -> text.title)
                .add(String[]::new, text -> text.body)
                .add(String[]::new, text -> ColumnArrays.literal(Arrays.asList(text.authors)))
                .add(String[]::new, text -> text.language)
                .add(Double[]::new, text -> text.languageConfidence)
                .add(OffsetDateTime[]::new, text -> time(text.publishEarliest))
                .add(OffsetDateTime[]::new, text -> time(text.publishLatest))
                .add(String[]::new, text -> text.publishPrecision)
                .add(String[]::new, text -> json(text.publishEvidence))
                .add(String[]::new, text -> ColumnArrays.literal(Arrays.asList(text.publishFlags)))
                .add(OffsetDateTime[]::new, text -> time(text.fetchTime))
                .add(String[]::new, text -> text.section)
                .add(String[]::new, text -> text.genre)
                .add(String[]::new, text -> text.contentSha256)
                .toTuple()
                .addValue(time(now));
    }

    private static List<NewChange> changes(Plan plan, Function<ArticleRevisionRow.Key, String> traces) {
        return plan.revisions().stream()
                .map(text -> new NewChange(
                        (text.revision() == 1 ? ArticleChange.Kind.CREATED : ArticleChange.Kind.REVISED).name(),
                        text.article(),
                        text.revision(),
                        traces.apply(new ArticleRevisionRow.Key(text.article(), text.revision()))))
                .toList();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and records of texts are written as JSON", e);
        }
    }
}
