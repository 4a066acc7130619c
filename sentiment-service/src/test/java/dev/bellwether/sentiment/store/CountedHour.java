package dev.bellwether.sentiment.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an hour says of an entity.
 *
 * @param means mean, weighted mean, negative share, positive share and dispersion, in billionths; a weighted mean of no weight is
 *     empty
 */
record CountedHour(int articles, int stories, int sources, int lateArticles, List<Optional<Long>> means) {

    private static final String KEPT = """
            select entity || ' ' || start as hour, articles, stories, sources, late_articles, mean, weighted_mean, negative_share,
              positive_share, dispersion
            from entity_hour where not stale
            """;

    private static final String SCORES = """
            select entity || ' ' || date_trunc('hour', time, 'UTC') as hour, story, source, time, create_time, score, weight, label
            from entity_score where end_time is null
            """;

    CountedHour {
        means = List.copyOf(means);
    }

    private record Score(
            String story, String source, Instant time, Instant known, double score, double weight, String label) {

        boolean isLate() {
            return !known.isBefore(time.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
        }
    }

    /** Those that are kept and not stale, by entity and start. */
    static Map<String, CountedHour> kept(Connection connection) throws SQLException {
        Map<String, CountedHour> hours = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(KEPT)) {
            while (row.next()) {
                List<Optional<Long>> means = new ArrayList<>();
                for (String column :
                        List.of("mean", "weighted_mean", "negative_share", "positive_share", "dispersion")) {
                    double value = row.getDouble(column);
                    means.add(row.wasNull() ? Optional.empty() : billionths(value));
                }
                hours.put(
                        row.getString("hour"),
                        new CountedHour(
                                row.getInt("articles"),
                                row.getInt("stories"),
                                row.getInt("sources"),
                                row.getInt("late_articles"),
                                means));
            }
        }
        return hours;
    }

    /** Each hour that has scores, counted one by one. */
    static Map<String, CountedHour> ofScores(Connection connection) throws SQLException {
        Map<String, List<Score>> scores = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SCORES)) {
            while (row.next()) {
                scores.computeIfAbsent(row.getString("hour"), hour -> new ArrayList<>())
                        .add(new Score(
                                row.getString("story"),
                                row.getString("source"),
                                instant(row, "time"),
                                instant(row, "create_time"),
                                row.getDouble("score"),
                                row.getDouble("weight"),
                                row.getString("label")));
            }
        }
        Map<String, CountedHour> hours = new HashMap<>();
        scores.forEach((hour, all) -> hours.put(hour, of(all)));
        return hours;
    }

    private static CountedHour of(List<Score> scores) {
        int count = scores.size();
        double sum = 0;
        double squares = 0;
        double weight = 0;
        double weighted = 0;
        for (Score one : scores) {
            sum += one.score();
            squares += one.score() * one.score();
            weight += one.weight();
            weighted += one.weight() * one.score();
        }
        double mean = sum / count;
        List<Optional<Long>> means = new ArrayList<>();
        means.add(billionths(mean));
        means.add(weight == 0 ? Optional.empty() : billionths(weighted / weight));
        means.add(billionths(share(scores, "NEGATIVE")));
        means.add(billionths(share(scores, "POSITIVE")));
        means.add(billionths(Math.sqrt(Math.max(0, squares / count - mean * mean))));
        return new CountedHour(
                count,
                (int) scores.stream().map(Score::story).distinct().count(),
                (int) scores.stream().map(Score::source).distinct().count(),
                (int) scores.stream().filter(Score::isLate).count(),
                means);
    }

    private static double share(List<Score> scores, String label) {
        return (double) scores.stream().filter(one -> one.label().equals(label)).count() / scores.size();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<Long> billionths(double value) {
        return Optional.of(Math.round(value * 1e9));
    }
}
