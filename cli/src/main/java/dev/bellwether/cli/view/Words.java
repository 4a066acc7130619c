package dev.bellwether.cli.view;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.article.v1.PublishTime;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Sentiment;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.time.InstantText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values of the contracts in a person's words. */
public final class Words {
    private static final Pattern LONG_DECIMAL = Pattern.compile("-?\\d+\\.\\d{4,}");

    private Words() {}

    /** An enum value without its prefix, in lower case: {@code SEVERITY_CRITICAL} is "critical". */
    public static String of(Enum<?> value, String prefix) {
        String name = value.name();
        String bare = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        return bare.equals("UNSPECIFIED") ? "" : bare.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A score with its sign: "-0.62". */
    public static String score(double score) {
        return String.format(Locale.ROOT, "%+.2f", score);
    }

    /** The score and its label: "-0.62 negative". */
    public static String sentiment(Sentiment sentiment) {
        String label = of(sentiment.getLabel(), "LABEL_");
        return label.isEmpty() ? "" : score(sentiment.getScore()) + " " + label;
    }

    /** As {@link #sentiment}, coloured by its sign. */
    public static Cell sentimentCell(Sentiment sentiment) {
        Style style = switch (sentiment.getLabel()) {
            case LABEL_NEGATIVE -> Style.BAD;
            case LABEL_POSITIVE -> Style.GOOD;
            default -> Style.PLAIN;
        };
        return Cell.of(sentiment(sentiment), style);
    }

    /** The title, or when the article was erased, where a delete time is set. */
    public static String title(String title, Timestamp deleteTime) {
        return deleteTime.equals(Timestamp.getDefaultInstance()) ? title : "erased " + InstantText.format(deleteTime);
    }

    /** When and why a text was retracted: "2026-02-19 18:40Z: it was never said"; empty where it stands. */
    public static String retraction(Timestamp retractTime, String reason) {
        return retractTime.equals(Timestamp.getDefaultInstance())
                ? ""
                : InstantText.format(retractTime) + ": " + reason;
    }

    /** The name and tickers of an entity: "CleanSpark (CLSK)"; its resource name where no more is known. */
    public static String entity(EntitySentiment entity) {
        String tickers = String.join(", ", entity.getTickersList());
        String name = entity.getDisplayName().isEmpty() ? entity.getEntity() : entity.getDisplayName();
        return name + (tickers.isEmpty() ? "" : " (" + tickers + ")");
    }

    /** The interval as far as it is known: a day, a span within an hour or two, a minute, or "unknown". */
    public static String publishTime(PublishTime time) {
        if (!time.hasLatest()) {
            return "unknown";
        }
        String latest = InstantText.format(time.getLatest());
        return switch (time.getPrecision()) {
            case PRECISION_DAY -> day(time);
            case PRECISION_HOUR -> hours(InstantText.format(time.getEarliest()), latest);
            default -> latest;
        };
    }

    /** The flags of a publish time, in words. */
    public static String flags(List<PublishTime.Flag> flags) {
        return flags.stream().map(flag -> of(flag, "FLAG_")).collect(Collectors.joining(", "));
    }

    /** A part of a condition and its value, decimals to the third place: "sentiment.score is -0.928". */
    public static String reason(Alert.Reason reason) {
        Matcher decimal = LONG_DECIMAL.matcher(reason.getValue());
        String value = decimal.matches()
                ? String.format(Locale.ROOT, "%.3f", Double.parseDouble(reason.getValue()))
                : reason.getValue();
        return reason.getExpression() + " is " + value;
    }

    /** The text in one line of at most so many characters, an ellipsis where it was cut. */
    public static String cut(String text, int longest) {
        String line = text.replace('\n', ' ').strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }

    private static String day(PublishTime time) {
        LocalDate day = InstantText.toInstant(time.getLatest())
                .minusNanos(1)
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        return day.toString();
    }

    private static String hours(String earliest, String latest) {
        int date = "2026-02-19 ".length();
        boolean sameDay = earliest.length() > date && latest.startsWith(earliest.substring(0, date));
        return earliest.replace("Z", "") + "-" + (sameDay ? latest.substring(date) : latest);
    }
}
