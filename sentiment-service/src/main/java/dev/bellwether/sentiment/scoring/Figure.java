package dev.bellwether.sentiment.scoring;

import java.math.BigDecimal;

/**
 * A figure of a text: a number, or a range of two, with the sign, currency, scale and unit that stand with it.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param middle the number, or the middle of the two
 * @param scale a power of ten
 * @param unit such as "%" or "day"; empty when it has none
 * @param currency by its sign; empty when none is given
 * @param isBare whether it stands without scale and unit
 * @param isPlain whether it is nothing but digits
 */
record Figure(
        int start,
        int end,
        BigDecimal middle,
        int scale,
        String unit,
        String currency,
        boolean isBare,
        boolean isPlain) {
    /** By which figures of one kind may differ. */
    private static final BigDecimal FACTOR = BigDecimal.TEN;

    /** In its unit and currency. */
    BigDecimal value() {
        return middle.scaleByPowerOfTen(scale);
    }

    /** With scale and unit of another, when it has none, nor a currency that the other has not. */
    Figure borrowing(Figure other) {
        boolean borrows = isBare && !other.isBare && (currency.isEmpty() || currency.equals(other.currency));
        return borrows ? new Figure(start, end, middle, other.scale, other.unit, currency, false, isPlain) : this;
    }

    /** Whether it makes sense to ask which of the two is more. */
    boolean compares(Figure other) {
        BigDecimal size = value().abs();
        BigDecimal otherSize = other.value().abs();
        return unit.equals(other.unit)
                && (currency.isEmpty() || other.currency.isEmpty() || currency.equals(other.currency))
                && size.max(otherSize).compareTo(FACTOR.multiply(size.min(otherSize))) <= 0;
    }
}
