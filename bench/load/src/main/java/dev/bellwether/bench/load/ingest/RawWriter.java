package dev.bellwether.bench.load.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the rows of articles as the service does, into every table and index that it fills, by the same kind of statements,
 * and decides nothing: what copies are found by is as long as the service's, and random.
 */
final class RawWriter implements AutoCloseable {

    private static final List<String> STATEMENTS = List.of(
            "insert into story (id, first_article, create_time, last_article_time) select *, now(), now() from unnest(?::uuid[], ?::uuid[])",
            "insert into story_content (content_sha256, story) select * from unnest(?::text[], ?::uuid[])",
            """
            insert into article (id, revision, source, uri, origin, labels, story, story_first, story_copy, story_articles,
                                 story_sources, story_time, content_sha256, create_time, update_time)
            select id, 1, source, uri, 'LIVE', '{}', story, true, '', 1, 1, now(), content_sha256, now(), now()
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[])
              as a (id, source, uri, story, content_sha256)
            """,
            """
            insert into article_revision (article, revision, title, body, authors, language, language_confidence,
                                          publish_precision, publish_evidence, publish_flags, content_sha256, create_time)
            select article, 1, title, body, '{}', 'en', 1, 'UNSPECIFIED', '{"items": []}', '{}', content_sha256, now()
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as r (article, title, body, content_sha256)
            """,
            """
            with written as (
              insert into text_fingerprint (content_sha256, article, story_time, fingerprint, bands, create_time)
              select content_sha256, article, now(), fingerprint, bands::bigint[], now()
              from unnest(?::text[], ?::uuid[], ?::bytea[], ?::text[]) as t (content_sha256, article, fingerprint, bands)
              returning id, bands)
            insert into text_band (band, fingerprint) select unnest(bands), id from written
            """,
            "insert into change_log (kind, resource, revision) select 'CREATED', id, 1 from unnest(?::uuid[]) as id");

    /** Ids that ascend, as those of the service do. */
    private static final AtomicLong IDS = new AtomicLong(System.currentTimeMillis() << 20);

    /** What the service keeps of a body of {@link NewsItem}. */
    private static final int FINGERPRINT_BYTES = 1_900;

    private static final int BANDS = 64;

    private final SplittableRandom random = new SplittableRandom();
    private final Connection connection;
    private final List<PreparedStatement> statements;

    private record Row(UUID id, UUID story, NewsItem item, String contentSha256) {}

    /** @param connection of which it is the only user */
    RawWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        statements = new ArrayList<>();
        for (String sql : STATEMENTS) {
            statements.add(connection.prepareStatement(sql));
        }
    }

    /** Writes them in one transaction. */
    void write(List<NewsItem> items) throws SQLException {
        List<Row> rows = items.stream()
                .map(item -> new Row(id(), id(), item, sha256(item.body())))
                .toList();
        run(0, rows, Row::story, Row::id);
        run(1, rows, Row::contentSha256, Row::story);
        run(2, rows, Row::id, row -> row.item().source(), row -> row.item().uri(), Row::story, Row::contentSha256);
        run(3, rows, Row::id, row -> row.item().title(), row -> row.item().body(), Row::contentSha256);
        run(4, rows, Row::contentSha256, Row::id, row -> fingerprint(), row -> bands());
        run(5, rows, Row::id);
        connection.commit();
    }

    /** Waits until the words of all that was written, by whomever, are merged into the index of search. */
    void mergeSearchIndex() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select gin_clean_pending_list('article_search_document')");
        }
        connection.commit();
    }

    @SafeVarargs
    private void run(int statement, List<Row> rows, Function<Row, Object>... columns) throws SQLException {
        PreparedStatement prepared = statements.get(statement);
        for (int i = 0; i < columns.length; i++) {
            Object[] values = rows.stream().map(columns[i]).toArray();
            prepared.setArray(i + 1, array(values));
        }
        prepared.executeUpdate();
    }

    private Array array(Object[] values) throws SQLException {
        if (values[0] instanceof byte[]) {
            return connection.createArrayOf("bytea", Arrays.copyOf(values, values.length, byte[][].class));
        }
        return connection.createArrayOf(values[0] instanceof UUID ? "uuid" : "text", values);
    }

    private byte[] fingerprint() {
        byte[] bytes = new byte[FINGERPRINT_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private String bands() {
        return random.longs(BANDS).mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static UUID id() {
        return new UUID(IDS.incrementAndGet(), 0x8000_0000_0000_0000L);
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
