package dev.bellwether.bench.faults.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes articles, revisions and their change-log rows straight into article-service's database, as its own store does, in
 * transactions of random length, of which some are rolled back, whole or in part. Knows what was committed.
 */
final class ArticleWriter implements Callable<List<LogChange>> {

    private static final String SOURCE = "faults.example";

    /** In this order; each takes the ids, and the revisions where it asks twice. */
    private static final List<String> CREATE = List.of(
            "insert into story (id, first_article, create_time) select id, id, now() from unnest(?::uuid[]) as w (id)",
            """
            insert into article (id, revision, source, uri, origin, labels, story, story_first, story_copy,
              story_articles, story_sources, content_sha256, create_time, update_time)
            select id, 1, '%s', '', 'LIVE', '{}', id, true, '', 1, 1, id::text, now(), now()
            from unnest(?::uuid[]) as w (id)
            """.formatted(SOURCE));

    private static final String REVISE = "update article a set revision = w.revision, update_time = now()"
            + " from unnest(?::uuid[], ?::integer[]) as w (id, revision) where a.id = w.id";

    private static final List<String> TELL = List.of("""
            insert into article_revision (article, revision, title, body, authors, language, language_confidence,
              publish_precision, publish_evidence, publish_flags, content_sha256, create_time)
            select id, revision, 'Written past the service', 'Revision ' || revision || ' of ' || id, '{}', 'en', 1,
              'UNSPECIFIED', '{"items": []}', '{}', id::text, now()
            from unnest(?::uuid[], ?::integer[]) as w (id, revision)
            """, """
            insert into change_log (kind, resource, revision)
            select case revision when 1 then 'CREATED' else 'REVISED' end, id, revision
            from unnest(?::uuid[], ?::integer[]) with ordinality as w (id, revision, place) order by place
            """);

    private final Connection connection;
    private final Random random;
    private final AtomicLong left;
    private final Map<UUID, Integer> newest = new TreeMap<>();
    private final List<UUID> known = new ArrayList<>();
    private final List<LogChange> committed = new ArrayList<>();
    private int rollbacks;
    private boolean dawdles = true;

    /** @param left how many events all writers together have still to commit */
    public ArticleWriter(Connection connection, Random random, AtomicLong left) throws SQLException {
        this.connection = connection;
        this.random = random;
        this.left = left;
        connection.setAutoCommit(false);
    }

    /** Commits as soon as it can. */
    public ArticleWriter withoutPauses() {
        dawdles = false;
        return this;
    }

    /** Writes until enough is committed; what this writer committed, in the order of its commits. */
    @Override
    public List<LogChange> call() throws SQLException, InterruptedException {
        while (left.get() > 0) {
            transaction();
        }
        connection.close();
        return committed;
    }

    public int rollbacks() {
        return rollbacks;
    }

    private void transaction() throws SQLException, InterruptedException {
        Map<UUID, Integer> written = new TreeMap<>();
        List<LogChange> changes = new ArrayList<>();
        int parts = 1 + random.nextInt(3);
        for (int part = 0; part < parts; part++) {
            part(written, changes);
            dawdle();
        }
        if (random.nextInt(5) == 0) {
            connection.rollback();
            rollbacks++;
            return;
        }
        connection.commit();
        written.forEach((id, revision) -> {
            if (newest.put(id, revision) == null) {
                known.add(id);
            }
        });
        committed.addAll(changes);
        left.addAndGet(-changes.size());
    }

    /** Some new articles and some revisions; one part in ten is undone to a savepoint. */
    private void part(Map<UUID, Integer> written, List<LogChange> changes) throws SQLException {
        Map<UUID, Integer> created = new TreeMap<>();
        for (int wanted = 1 + random.nextInt(6); wanted > 0; wanted--) {
            created.put(new UUID(random.nextLong(), random.nextLong()), 1);
        }
        Map<UUID, Integer> revised = new TreeMap<>();
        for (int wanted = random.nextInt(6); wanted > 0 && !known.isEmpty(); wanted--) {
            UUID id = known.get(random.nextInt(known.size()));
            revised.put(id, written.getOrDefault(id, newest.getOrDefault(id, 0)) + 1);
        }
        boolean undone = random.nextInt(10) == 0;
        Savepoint savepoint = connection.setSavepoint();
        write(created, revised);
        if (undone) {
            connection.rollback(savepoint);
            return;
        }
        for (Map<UUID, Integer> some : List.of(created, revised)) {
            written.putAll(some);
            some.forEach((id, revision) -> changes.add(new LogChange("articles/" + id, revision)));
        }
    }

    private void write(Map<UUID, Integer> created, Map<UUID, Integer> revised) throws SQLException {
        for (String statement : CREATE) {
            execute(statement, created.keySet());
        }
        if (!revised.isEmpty()) {
            execute(REVISE, revised.keySet(), revised.values());
        }
        for (String statement : TELL) {
            execute(statement, created.keySet(), created.values());
            if (!revised.isEmpty()) {
                execute(statement, revised.keySet(), revised.values());
            }
        }
    }

    private void execute(String statement, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setArray(1, array("uuid", ids));
            prepared.executeUpdate();
        }
    }

    private void execute(String statement, Collection<UUID> ids, Collection<Integer> revisions) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setArray(1, array("uuid", ids));
            prepared.setArray(2, array("integer", revisions));
            prepared.executeUpdate();
        }
    }

    private Array array(String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /** Between the number and the commit: mostly not at all, often some milliseconds, now and then long. */
    private void dawdle() throws InterruptedException {
        int dice = dawdles ? random.nextInt(100) : 0;
        if (dice >= 98) {
            Thread.sleep(50 + random.nextInt(250));
        } else if (dice >= 50) {
            Thread.sleep(random.nextInt(20));
        }
    }
}
