package dev.bellwether.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the catalogue says of the wall between owners. A new table fails here until it is behind it, or is named as shared. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OwnedTablesIT {

    /** What belongs to nobody, and what a request may do with it. */
    private static final Map<String, String> SHARED = Map.ofEntries(
            Map.entry("analysis", "SELECT"),
            Map.entry("article_erasure", ""),
            Map.entry("change_log", "INSERT"),
            Map.entry("change_log_state", ""),
            Map.entry("entity_story", "SELECT"),
            Map.entry("flyway_schema_history", ""),
            Map.entry("follower", ""),
            Map.entry("history_state", "SELECT"),
            Map.entry("request", "SELECT INSERT UPDATE"),
            Map.entry("window_clock", "SELECT"),
            Map.entry("window_tick", "SELECT"));

    private static final String WALL = "owner rls forced"
            + " request(bellwether_request):(owner = current_setting('bellwether.owner'::text, true))"
            + " system(bellwether_system):true";

    private static final String TABLES = """
            select c.relname,
                   concat_ws(' ',
                     (select 'owner' from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner' and a.attnotnull),
                     case when c.relrowsecurity then 'rls' end,
                     case when c.relforcerowsecurity then 'forced' end,
                     (select string_agg(format('%s(%s):%s', p.polname, r.rolname, pg_get_expr(p.polqual, p.polrelid)), ' '
                        order by p.polname)
                      from pg_policy p left join pg_roles r on p.polroles = array[r.oid]
                      where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*' and p.polwithcheck is null)) as wall,
                   (select count(*) from pg_policy p where p.polrelid = c.oid) as policies,
                   concat_ws(' ', variadic array(
                     select privilege from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as privilege
                     where has_table_privilege('bellwether_request', c.oid, privilege))) as privileges
            from pg_class c
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = current_schema()::regnamespace
            """;

    @Inject
    AgroalDataSource database;

    private record Table(String wall, int policies, String privileges) {}

    @Test
    void everyTable_isBehindTheWallOrShared() throws SQLException {
        Map<String, Table> tables = tables();

        assertThat(tables.keySet()).containsAll(SHARED.keySet());
        tables.forEach((name, table) -> {
            if (SHARED.containsKey(name)) {
                assertThat(table.wall())
                        .as("what is shared has no owner: %s", name)
                        .isEmpty();
                assertThat(table.privileges())
                        .as("a request's rights to %s", name)
                        .isEqualTo(SHARED.get(name));
            } else {
                assertThat(table.wall())
                        .as("%s: call own_table('%s') in its migration, or name it here as shared", name, name)
                        .isEqualTo(WALL);
                assertThat(table.policies())
                        .as("nothing opens the wall of %s", name)
                        .isEqualTo(2);
                assertThat(table.privileges())
                        .as("a request's rights to %s", name)
                        .isEqualTo("SELECT INSERT UPDATE DELETE");
            }
        });
    }

    @Test
    void roles_cannotPassTheWall() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select bool_or(rolsuper or rolbypassrls or rolcanlogin),
                               (select count(*) from pg_auth_members where member = 'bellwether_request'::regrole)
                        from pg_roles where rolname in ('bellwether_request', 'bellwether_system')
                        """)) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getInt(2)).as("memberships of a request").isZero();
        }
    }

    private Map<String, Table> tables() throws SQLException {
        Map<String, Table> tables = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.put(rows.getString(1), new Table(rows.getString(2), rows.getInt(3), rows.getString(4)));
            }
        }
        return tables;
    }
}
