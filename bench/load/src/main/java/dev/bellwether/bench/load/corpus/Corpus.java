package dev.bellwether.bench.load.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Articles of about 1 kB, one a second, from 200 sources of which few write most, in seven languages of which English is the
 * most: copied into article-service's database.
 */
public final class Corpus {

    private static final int BATCH = 10_000;
    private static final int SOURCES = 200;
    private static final int WORDS_OF_A_TITLE = 9;
    private static final int WORDS_OF_A_BODY = 150;
    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final List<String> LANGUAGES =
            List.of("en", "en", "en", "en", "en", "en", "de", "fr", "es", "it", "ja", "pl");

    private final Connection connection;
    private final Random random;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Consumer<String> say;

    /** @param connection to article-service's database, of a superuser */
    public Corpus(Connection connection, Random random, Consumer<String> say) {
        this.connection = connection;
        this.random = random;
        this.say = say;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A source as often as it writes. */
    public String source() {
        return "wire%d.example".formatted((int) Math.exp(random.nextDouble() * Math.log(SOURCES)));
    }

    /** Writes articles that can be searched; the index is made last, which is faster. */
    public void loadSearchable(int count) throws SQLException, IOException {
        String index = indexOfSearch();
        execute("drop index article_search_document");
        copy(count);
        say.accept("indexing");
        execute("set maintenance_work_mem = '512MB'");
        execute(index);
        execute("vacuum analyze");
    }

    /** Writes articles that are listed only. */
    public void loadListed(int count) throws SQLException, IOException {
        execute("alter table article_revision disable trigger article_search_write");
        copy(count);
        execute("alter table article_revision enable trigger article_search_write");
        execute("vacuum analyze");
    }

    /** Writes the change of each article into the log, in their order, in transactions of 500. */
    public void logCreation() throws SQLException {
        execute("""
                do $$
                declare
                  ids uuid[] := array(select id from article order by create_time, id);
                begin
                  for i in 0 .. (array_length(ids, 1) - 1) / 500 loop
                    insert into change_log (kind, resource, revision)
                    select 'CREATED', id, 1 from unnest(ids[i * 500 + 1 : i * 500 + 500]) as id;
                    commit;
                  end loop;
                end
                $$""");
        execute("vacuum analyze");
    }

    /** As the service's migrations made it. */
    private String indexOfSearch() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_get_indexdef('article_search_document'::regclass)")) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copy(int count) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < count; from += BATCH) {
            StringBuilder stories = new StringBuilder();
            StringBuilder articles = new StringBuilder();
            StringBuilder revisions = new StringBuilder();
            for (int i = from; i < Math.min(from + BATCH, count); i++) {
                write(i, stories, articles, revisions);
            }
            copies.copyIn(
                    "copy story (id, first_article, create_time) from stdin", new StringReader(stories.toString()));
            copies.copyIn("""
                    copy article (id, revision, source, uri, origin, labels, story, story_first, story_copy,
                      story_articles, story_sources, content_sha256, create_time, update_time) from stdin""", new StringReader(articles.toString()));
            copies.copyIn("""
                    copy article_revision (article, revision, title, body, authors, language, language_confidence,
                      publish_precision, publish_evidence, publish_flags, content_sha256, create_time) from stdin""", new StringReader(revisions.toString()));
            if (from % (10 * BATCH) == 0) {
                say.accept("%,d of %,d articles are written".formatted(from, count));
            }
        }
    }

    private void write(int number, StringBuilder stories, StringBuilder articles, StringBuilder revisions) {
        Instant time = BEGIN.plusSeconds(number);
        UUID id = new UUID(
                (time.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000),
                (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | Long.MIN_VALUE);
        String source = source();
        stories.append("%s\t%s\t%s\n".formatted(id, id, time));
        articles.append("%s\t1\t%s\thttps://%s/news/%d\tLIVE\t{}\t%s\tt\t\t1\t1\t%064x\t%s\t%s\n"
                .formatted(id, source, source, number, id, number, time, time));
        revisions.append("%s\t1\t%s\t%s\t{}\t%s\t1\tUNSPECIFIED\t{\"items\": []}\t{}\t%064x\t%s\n"
                .formatted(
                        id,
                        vocabulary.text(random, WORDS_OF_A_TITLE),
                        vocabulary.text(random, WORDS_OF_A_BODY),
                        LANGUAGES.get(random.nextInt(LANGUAGES.size())),
                        number,
                        time));
    }
}
