package dev.bellwether.alert.condition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a value the way CEL does: {@code -0.62}, {@code true}, {@code "entities/us-clsk"}, {@code duration("90s")}. */
final class Values {

    /** The most code points of a value that are shown. */
    private static final int MAX_LENGTH = 200;

    private Values() {}

    static String write(Object value) {
        String written = whole(value);
        return written.codePointCount(0, written.length()) <= MAX_LENGTH
                ? written
                : written.substring(0, written.offsetByCodePoints(0, MAX_LENGTH)) + "...";
    }

    private static String whole(Object value) {
        if (value instanceof String s) {
            return quote(s);
        }
        if (value instanceof Duration d) {
            return "duration(\"" + seconds(d) + "s\")";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Values::whole).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> whole(e.getKey()) + ": " + whole(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof Boolean || value instanceof Number ? value.toString() : "...";
    }

    private static String seconds(Duration d) {
        return d.getNano() == 0
                ? Long.toString(d.getSeconds())
                : new BigDecimal(d.getSeconds())
                        .add(BigDecimal.valueOf(d.getNano(), 9))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String quote(String s) {
        StringBuilder quoted = new StringBuilder("\"");
        s.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return quoted.append('"').toString();
    }
}
