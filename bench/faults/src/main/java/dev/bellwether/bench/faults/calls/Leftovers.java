package dev.bellwether.bench.faults.calls;

import dev.bellwether.bench.faults.cluster.PostgresServer;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.history.Violation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the database knows of a service at rest that it should not: open transactions, running statements, held locks. */
final class Leftovers {

    /** Of the pool of 16, and the two connections of the migrations. */
    private static final int MOST_CONNECTIONS = 18;

    /** A tail reads every now and then; nothing of ours takes a second at rest. */
    private static final String BUSY = """
            select pid, state, coalesce(query, '') from pg_stat_activity
            where datname = ? and backend_type = 'client backend' and state <> 'idle'
              and coalesce(xact_start, state_change) < clock_timestamp() - interval '2 seconds'
            """;

    private static final String LOCKS = """
            select count(*) from pg_locks l join pg_database d on d.oid = l.database
            where l.locktype = 'advisory' and d.datname = ?
            """;

    private static final String CONNECTIONS =
            "select count(*) from pg_stat_activity where datname = ? and usename = 'bellwether'";

    private final PostgresServer postgres;

    public Leftovers(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** Empty when the service rests as it should. */
    public List<Violation> of(Service service) {
        try (Connection connection = postgres.connect("postgres")) {
            List<Violation> found = new ArrayList<>();
            try (var statement = connection.prepareStatement(BUSY)) {
                statement.setString(1, service.database());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(leaked(
                                service,
                                "process " + rows.getLong(1) + " of the database is " + rows.getString(2) + " with: "
                                        + rows.getString(3)));
                    }
                }
            }
            long locks = count(connection, LOCKS, service);
            if (locks > 0) {
                found.add(leaked(service, locks + " advisory locks are held"));
            }
            long connections = connections(connection, service);
            if (connections > MOST_CONNECTIONS) {
                found.add(leaked(service, connections + " connections are open, of at most " + MOST_CONNECTIONS));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked", e);
        }
    }

    /** Revisions without their change, and changes of an article that is not erased without their revision: half a write. */
    public List<Violation> halfWritten() {
        String sql = """
                select coalesce(r.article, c.resource) from article_revision r
                full join change_log c on c.resource = r.article and c.revision = r.revision
                where (r.article is null or c.resource is null)
                  and not exists (select from article a where a.id = c.resource and a.delete_time is not null)
                """;
        try (Connection connection = postgres.connect(Service.ARTICLE.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Violation> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Violation(
                        Violation.Kind.UNTRUE,
                        "articles/" + rows.getString(1),
                        "a revision without its change, or a change without its revision"));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked", e);
        }
    }

    private static long connections(Connection connection, Service service) throws SQLException {
        return count(connection, CONNECTIONS, service);
    }

    private static long count(Connection connection, String sql, Service service) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, service.database());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Violation leaked(Service service, String what) {
        return new Violation(Violation.Kind.LEAKED, service.label(), what);
    }
}
