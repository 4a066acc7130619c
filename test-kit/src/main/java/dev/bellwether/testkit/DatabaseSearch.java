package dev.bellwether.testkit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks for a text in every column of every table, as a test must that something is found nowhere. */
public final class DatabaseSearch {

    private static final String COLUMNS = """
            select quote_ident(c.relname), quote_ident(a.attname), a.atttypid = 'bytea'::regtype
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p', 'm') and c.relnamespace = 'public'::regnamespace
              and a.attnum > 0 and not a.attisdropped
            order by 1, 2
            """;

    private DatabaseSearch() {}

    /**
     * Where a text stands, such as {@code article.title}; each column once.
     *
     * @param text found in any case; in bytes only as it is written, in UTF-8
     */
    public static List<String> columnsWith(Connection connection, String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS);
                ResultSet columns = statement.executeQuery()) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                boolean bytes = columns.getBoolean(3);
                if (bytes ? hasBytes(connection, table, column, text) : hasText(connection, table, column, text)) {
                    found.add(table + "." + column);
                }
            }
        }
        return found;
    }

    private static boolean hasText(Connection connection, String table, String column, String text)
            throws SQLException {
        String sql = "select exists (select from %s where strpos(lower(%s::text), ?) > 0)".formatted(table, column);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text.toLowerCase(Locale.ROOT));
            return answer(statement);
        }
    }

    private static boolean hasBytes(Connection connection, String table, String column, String text)
            throws SQLException {
        String sql = "select exists (select from %s where position(? in %s) > 0)".formatted(table, column);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
            return answer(statement);
        }
    }

    private static boolean answer(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
