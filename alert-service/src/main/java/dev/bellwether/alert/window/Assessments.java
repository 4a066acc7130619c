package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;

/** Assesses conditions, each kind by its own rule. Pure. */
final class Assessments {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private Assessments() {}

    static Assessment of(WindowCondition condition, Series series, LogClock clock) {
        return condition.fold(
                threshold -> new ThresholdRule(threshold, series, clock).assess(),
                change -> new ChangeRule(change, series, clock).assess(),
                burst -> new BurstRule(burst, series, clock).assess(),
                absence -> new AbsenceRule(absence, series, clock).assess());
    }

    /** When a window that ends now loses its first story, and may come to something else. */
    static OptionalInt whenTheFirstLeaves(Series series, int from, int to) {
        int first = series.firstFrom(from);
        return first >= to ? OptionalInt.empty() : OptionalInt.of(first + to - from);
    }

    static Reason reason(String what, Comparison comparison, double bound, double value) {
        return new Reason(what + " " + comparison.sign() + " " + say(bound), say(value));
    }

    static Reason reason(String what, double value) {
        return new Reason(what, say(value));
    }

    /** With three digits that count. */
    private static String say(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(THREE_DIGITS)
                        .stripTrailingZeros()
                        .toString()
                        .replace("E+0", "")
                : String.valueOf(value);
    }
}
