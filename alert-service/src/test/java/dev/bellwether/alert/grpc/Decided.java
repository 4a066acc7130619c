package dev.bellwether.alert.grpc;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.Subscription;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A match as it was decided and kept: also one that is suppressed, or whose digest is not due yet, which nobody is shown.
 *
 * @param alert the name of the alert that comes of it, or would
 * @param logTime of its analysis, or of the step at which it began to fire
 * @param outcome as it is kept
 */
record Decided(String alert, String entity, Instant logTime, String outcome) {

    private static final Set<String> TOLD = Set.of("NOTIFIED", "DIGESTED", "GROUPED");

    private static final String OF = """
            select m.id::text, m.entity, m.log_time, m.outcome
            from subscription_match m left join analysis a on a.name = m.analysis
            where m.subscription = ? order by coalesce(a.place, 0), m.log_time, m.entity
            """;

    boolean isTold() {
        return TOLD.contains(outcome);
    }

    /** In the order of the log. */
    static List<Decided> of(DataSource database, Subscription subscription) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF)) {
            statement.setString(1, subscription.getName());
            List<Decided> all = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(new Decided(
                            "alerts/" + row.getString(1),
                            row.getString(2),
                            row.getTimestamp(3).toInstant(),
                            row.getString(4)));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of what is told. */
    static List<String> told(List<Decided> all) {
        return all.stream().filter(Decided::isTold).map(Decided::alert).toList();
    }

    /** How many each outcome suppressed, as a backtest names them. */
    static Map<String, Long> suppressed(List<Decided> all) {
        return all.stream()
                .filter(one -> !one.isTold())
                .collect(Collectors.groupingBy(one -> "OUTCOME_" + one.outcome(), Collectors.counting()));
    }

    /** Names of alerts. */
    static List<String> names(List<Alert> alerts) {
        return alerts.stream().map(Alert::getName).toList();
    }
}
