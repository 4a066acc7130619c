package dev.bellwether.sentiment.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Pattern WORDS = Pattern.compile("[a-z ]+");
    private static final Pattern AROUND = Pattern.compile("^[ \u00a0\u202f-]|[ \u00a0\u202f-]$");
    private static final Map<String, Integer> SCALES = table(
            Integer::valueOf,
            "3: k, thousand",
            "5: lakh",
            "6: m, mn, mln, million",
            "7: cr, crore",
            "9: b, bn, bln, billion",
            "12: tn, trillion, lakh crore",
            "-2: cent, pence, paise");
    private static final Map<String, String> CURRENCIES = table(
            name -> name,
            "$: $, us$, usd, dollar",
            "€: €, eur, euro",
            "£: £, gbp, pound",
            "¥: ¥, yen",
            "₹: ₹, rs, rs., inr, rupee");
    private static final Map<String, String> UNITS = table(
            name -> name,
            "%: %, percent, per cent, pct",
            "point: point, percentage point",
            "bp: bp, basis point",
            "year: year",
            "quarter: quarter",
            "month: month",
            "week: week",
            "day: day",
            "hour: hour",
            "minute: minute");

    static final String SPACE = "[ \u00a0\u202f]";
    static final String WORD = "[0-9A-Za-z_]";
    private static final String NUMBER = "(?:[0-9]{1,3}(?:,[0-9]{2,3}){0,4},[0-9]{3}|[0-9]{1,12})(?:\\.[0-9]{1,6})?";
    private static final String BEFORE = "(?:US\\$|[$€£¥₹]|(?:USD|EUR|GBP|INR|Rs\\.?)" + SPACE + "?)";
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![0-9A-Za-z_.,:/'’−–-])([-−])?(" + BEFORE + ")?(" + NUMBER + ")(?:[-–]" + BEFORE + "?(" + NUMBER
                    + "))?((?:" + SPACE + "|-)?" + oneOf(SCALES) + ")?(" + SPACE + "?(?:%|" + oneOf(UNITS) + "))?("
                    + SPACE + oneOf(CURRENCIES) + ")?(?!" + WORD + "|[-–/:'’.,]" + WORD + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /** Those of a text, in its order; years are none. */
    static List<Figure> of(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(Figure::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Figure> of(MatchResult match) {
        Optional<String> before = written(match, 2);
        Optional<String> scale = written(match, 5);
        Optional<String> unit = written(match, 6);
        Optional<String> currency = before.or(() -> written(match, 7));
        boolean isNegative = match.group(1) != null;
        boolean isBare = scale.isEmpty() && unit.isEmpty();
        boolean isPlain = isBare
                && currency.isEmpty()
                && !isNegative
                && DIGITS.matcher(match.group(3)).matches();
        if (isPlain && YEAR.matcher(match.group(3)).matches()) {
            return Optional.empty();
        }
        BigDecimal first = number(match.group(3));
        BigDecimal last = written(match, 4).map(Figure::number).orElse(first);
        BigDecimal middle = first.add(last).multiply(HALF);
        return Optional.of(new Figure(
                match.start(),
                match.end(),
                isNegative ? middle.negate() : middle,
                scale.flatMap(word -> lookUp(SCALES, word)).orElse(0),
                unit.flatMap(word -> lookUp(UNITS, word)).orElse(""),
                currency.flatMap(word -> lookUp(CURRENCIES, word)).orElse(""),
                isBare,
                isPlain));
    }

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

    private static Optional<String> written(MatchResult match, int group) {
        return Optional.ofNullable(match.group(group));
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    /** Of a word, alone or in the plural. */
    private static <V> Optional<V> lookUp(Map<String, V> table, String written) {
        String word = AROUND.matcher(written).replaceAll("").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(table.get(word))
                .or(() -> Optional.ofNullable(table.get(word.replaceFirst("s$", ""))));
    }

    /** Of lines of a value and the words for it. */
    private static <V> Map<String, V> table(Function<String, V> value, String... lines) {
        Map<String, V> table = new HashMap<>();
        for (String line : lines) {
            String[] sides = line.split(": ", 2);
            for (String word : sides[1].split(", ")) {
                table.put(word, value.apply(sides[0]));
            }
        }
        return Map.copyOf(table);
    }

    /** A pattern of the words among a table's keys, in singular or plural; longer ones first. */
    private static String oneOf(Map<String, ?> table) {
        return table.keySet().stream()
                .filter(key -> WORDS.matcher(key).matches())
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|", "(?:", ")s?(?!" + WORD + ")"));
    }
}
