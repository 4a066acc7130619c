package dev.bellwether.sentiment.scoring;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the figures of a text, each with the scale and unit that it has, or takes from the next or the last. */
final class FigureScanner {

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

    private static final String SPACE = "[ \u00a0\u202f]";
    private static final String NUMBER = "(?:[0-9]{1,3}(?:,[0-9]{2,3}){0,4},[0-9]{3}|[0-9]{1,12})(?:\\.[0-9]{1,6})?";
    private static final String BEFORE = "(?:[a-z]{0,2}\\$|[€£¥₹]|(?:usd|eur|gbp|inr|rs\\.?)" + SPACE + "?)";

    // Those with letters of one case are asked of the text in lower case.
    private static final Pattern FIGURE = Pattern.compile(
            "([-−])?(" + BEFORE + ")?(" + NUMBER + ")(?:[-–]" + BEFORE + "?(" + NUMBER + "))?((?:" + SPACE
                    + "|-)?" + oneOf(SCALES) + ")?(" + SPACE + "?(?:%|" + oneOf(UNITS) + "))?(" + SPACE
                    + oneOf(CURRENCIES) + ")?");
    private static final Pattern PART_BEFORE = Pattern.compile("[0-9A-Za-z_.,:/'’−–-]");
    private static final Pattern PART_BEHIND = Pattern.compile("[-–/:'’.,]?[0-9A-Za-z_]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern WORD_BEFORE =
            Pattern.compile("(?:^|[^0-9A-Za-z_&])([A-Z][0-9A-Za-z_&]*)\\.?" + SPACE + "$");
    private static final Set<String> NO_NAMES = Set.of("From", "At", "With", "After", "Between");

    /** How many characters before and behind a figure are looked at. */
    private static final int NEAR = 40;

    private static final Pattern DATE_OR_TIME_BEHIND = Pattern.compile(SPACE
            + "?(?:[AaPp]\\.?[Mm]|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
            + "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))\\b");
    private static final Pattern BETWEEN =
            Pattern.compile("[ (,;:]*(?:(?:to|and|or|from|against|versus|vs\\.?|after)[ (]*)?");
    private static final Pattern NO_NOUN_BEHIND = Pattern.compile(
            "[).,;:!?]|" + SPACE + "(?:a|an|as|at|before|in|last|on|the|then|under|now|today|was|had)\\b");

    private static final CharMatcher AROUND = CharMatcher.anyOf(" \u00a0\u202f-");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String text;
    private final String lower;

    private FigureScanner(String text) {
        this.text = text;
        this.lower = Ascii.toLowerCase(text);
    }

    /** Those of a text, in its order. */
    static List<Figure> figures(String text) {
        return new FigureScanner(text).borrowed();
    }

    private List<Figure> borrowed() {
        List<Figure> figures = written();
        for (int i = figures.size() - 2; i >= 0; i--) {
            Figure next = figures.get(i + 1);
            int end = figures.get(i).end();
            if (BETWEEN.matches(lower.substring(end, next.start()))) {
                figures.set(i, figures.get(i).borrowing(next));
            }
        }
        for (int i = 1; i < figures.size(); i++) {
            int end = figures.get(i).end();
            if (end == text.length() || startsAt(NO_NOUN_BEHIND, lower, end)) {
                figures.set(i, figures.get(i).borrowing(figures.get(i - 1)));
            }
        }
        return figures;
    }

    private List<Figure> written() {
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(lower);
        while (matcher.find()) {
            if (standsAlone(matcher.start(), matcher.end())) {
                Figure figure = figure(matcher);
                if (!figure.isPlain() || isAmount(figure)) {
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    /** Whether it is no part of a word or of a longer number. */
    private boolean standsAlone(int start, int end) {
        return !(start > 0 && PART_BEFORE.matches(lower.substring(start - 1, start)))
                && !startsAt(PART_BEHIND, lower, end);
    }

    private static Figure figure(Matcher match) {
        Optional<String> before = written(match, 2);
        Optional<String> scale = written(match, 5);
        Optional<String> unit = written(match, 6);
        Optional<String> behind = written(match, 7);
        BigDecimal first = number(match.group(3));
        BigDecimal last =
                Optional.ofNullable(match.group(4)).map(FigureScanner::number).orElse(first);
        BigDecimal middle = first.add(last).multiply(HALF);
        boolean isNegative = match.group(1) != null;
        boolean isBare = scale.isEmpty() && unit.isEmpty();
        boolean hasCurrency = before.isPresent() || behind.isPresent();
        return new Figure(
                match.start(),
                match.end(),
                isNegative ? middle.negate() : middle,
                scale.flatMap(word -> lookUp(SCALES, word)).orElse(0),
                unit.flatMap(word -> lookUp(UNITS, word)).orElse(""),
                before.or(() -> behind)
                        .flatMap(word -> lookUp(CURRENCIES, word))
                        .or(() -> before)
                        .orElse(""),
                isBare,
                isBare && !hasCurrency && !isNegative && match.group(3).chars().allMatch(Character::isDigit));
    }

    /** Whether bare digits are no year, and not of a name, of a date or of a time. */
    private boolean isAmount(Figure digits) {
        Matcher name = WORD_BEFORE.matcher(text.substring(Math.max(0, digits.start() - NEAR), digits.start()));
        return !YEAR.matches(text.substring(digits.start(), digits.end()))
                && !(name.find() && !NO_NAMES.contains(name.group(1)))
                && !startsAt(DATE_OR_TIME_BEHIND, text, digits.end());
    }

    private static boolean startsAt(Pattern pattern, String text, int from) {
        return pattern.matcher(text.substring(from, Math.min(text.length(), from + NEAR)))
                .lookingAt();
    }

    private static Optional<String> written(Matcher match, int group) {
        return Optional.ofNullable(match.group(group)).map(AROUND::trimFrom);
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    /** Of a word, alone or in the plural. */
    private static <V> Optional<V> lookUp(Map<String, V> table, String word) {
        return Optional.ofNullable(table.get(word))
                .or(() -> word.endsWith("s")
                        ? Optional.ofNullable(table.get(word.substring(0, word.length() - 1)))
                        : Optional.empty());
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
                .filter(key -> key.chars().allMatch(c -> c == ' ' || Character.isLowerCase(c)))
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|", "(?:", ")s?\\b"));
    }
}
