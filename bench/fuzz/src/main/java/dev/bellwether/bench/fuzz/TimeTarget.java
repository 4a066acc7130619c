package dev.bellwether.bench.fuzz;

import dev.bellwether.article.time.TimeExpression;
import dev.bellwether.article.time.TimeExpressions;
import java.nio.charset.StandardCharsets;

/** What a line says about time. */
public final class TimeTarget {

    private TimeTarget() {}

    /** One line. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int end = 0;
        for (TimeExpression time : TimeExpressions.in(text)) {
            if (time.start() < end || time.end() <= time.start() || time.end() > text.length()) {
                throw new AssertionError("a time that is not in its text, or in another time: " + time);
            }
            end = time.end();
        }
    }
}
