package dev.bellwether.bench.faults.restore;

import dev.bellwether.bench.faults.cluster.PostgresServer;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.history.Violation;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Looks for a text in every column of every table of a database. */
final class Canary {

    private static final String TABLES =
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public'";

    private Canary() {}

    /** Where it is found, as text or as the bytes of a message; nowhere, if it was erased. */
    static List<Violation> find(PostgresServer postgres, Service service, String text) {
        List<Violation> found = new ArrayList<>();
        try (Connection connection = postgres.connect(service.database())) {
            for (String table : tables(connection)) {
                String sql = "select count(*) from " + table
                        + " as t where position(? in t::text) > 0 or position(? in t::text) > 0";
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setString(1, text);
                    statement.setString(2, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
                    ResultSet row = statement.executeQuery();
                    row.next();
                    if (row.getLong(1) > 0) {
                        found.add(new Violation(
                                Violation.Kind.LEAKED,
                                text,
                                "erased, and still in " + row.getLong(1) + " rows of " + table + " of "
                                        + service.label()));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + service.label() + " cannot be searched", e);
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
