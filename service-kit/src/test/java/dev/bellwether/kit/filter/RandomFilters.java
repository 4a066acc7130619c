package dev.bellwether.kit.filter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes random filters over {@link Items}, in all the ways that CEL lets one write the same thing. */
final class RandomFilters {

    private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> TEXTS = List.of("title", "source", "story");
    private static final List<String> MATCHES = List.of("startsWith", "endsWith", "contains");

    private final Random random;

    RandomFilters(Random random) {
        this.random = random;
    }

    String next() {
        String text = condition(3);
        return text.codePointCount(0, text.length()) <= FilterSchema.MAX_CODE_POINTS ? text : next();
    }

    private String condition(int depth) {
        int choice = depth == 0 ? 3 + random.nextInt(9) : random.nextInt(12);
        return switch (choice) {
            case 0 -> join(depth, "&&");
            case 1 -> join(depth, "||");
            case 2 -> "!" + space() + "(" + condition(depth - 1) + ")";
            case 3 -> Items.pick(random, List.of("first", "!first", "true", "!!first", "(first)"));
            case 4 -> compare(Items.pick(random, TEXTS), this::anyText);
            case 5 -> compareEqual("origin", () -> quote(Items.pick(random, Items.ORIGINS)));
            case 6 -> compare(Items.pick(random, List.of("revision", "size")), this::whole);
            case 7 -> decimal();
            case 8 -> compare("create_time", this::time);
            case 9 -> oneOf();
            case 10 -> anyText() + " in" + " " + "entities";
            default -> Items.pick(random, TEXTS) + "." + Items.pick(random, MATCHES) + "(" + space() + anyText() + ")";
        };
    }

    private String join(int depth, String connective) {
        Stream<String> parts = Stream.generate(() -> condition(depth - 1)).limit(2 + random.nextInt(2));
        String joined = parts.map(part -> random.nextBoolean() ? "(" + part + ")" : part)
                .collect(Collectors.joining(space() + connective + space()));
        return random.nextBoolean() ? "(" + joined + ")" : joined;
    }

    private String compare(String field, Supplier<String> literal) {
        return compare(field, Items.pick(random, OPERATORS), literal.get());
    }

    private String compareEqual(String field, Supplier<String> literal) {
        return compare(field, Items.pick(random, OPERATORS.subList(0, 2)), literal.get());
    }

    private String compare(String field, String operator, String literal) {
        return random.nextBoolean()
                ? field + space() + operator + space() + literal
                : literal + space() + operator + space() + field;
    }

    /** A whole number stands for a decimal one only where order is compared. */
    private String decimal() {
        String operator = Items.pick(random, OPERATORS);
        boolean ordered = !operator.equals("==") && !operator.equals("!=");
        String literal = ordered && random.nextBoolean()
                ? Integer.toString(random.nextInt(5) - 2)
                : Double.toString(Items.DOUBLES[random.nextInt(Items.DOUBLES.length)]);
        return compare("score", operator, literal);
    }

    private String oneOf() {
        return switch (random.nextInt(6)) {
            case 0 -> list("revision", this::whole);
            case 1 -> list("score", () -> Double.toString(Items.DOUBLES[random.nextInt(Items.DOUBLES.length)]));
            case 2 -> list("create_time", this::time);
            case 3 -> list("origin", () -> quote(Items.pick(random, Items.ORIGINS)));
            case 4 -> list("first", () -> Boolean.toString(random.nextBoolean()));
            default -> list(Items.pick(random, TEXTS), this::anyText);
        };
    }

    private String list(String field, Supplier<String> literal) {
        return field + " in "
                + Stream.generate(literal).limit(random.nextInt(4)).collect(Collectors.joining(", ", "[", "]"));
    }

    private String whole() {
        long value = random.nextBoolean() ? random.nextInt(8) - 2 : Items.LONGS[random.nextInt(Items.LONGS.length)];
        return value >= 0 && random.nextInt(8) == 0 ? "0x" + Long.toHexString(value) : Long.toString(value);
    }

    private String time() {
        Instant time = Items.pick(random, Items.TIMES);
        boolean movable = time.isAfter(Items.TIMES.get(0)) && time.isBefore(Items.TIMES.get(Items.TIMES.size() - 1));
        String written = movable && random.nextBoolean()
                ? time.atOffset(ZoneOffset.ofHoursMinutes(5, 30)).toString()
                : time.toString();
        return "timestamp(" + quote(written) + ")";
    }

    private String anyText() {
        return switch (random.nextInt(5)) {
            case 0 -> quote("stories/" + Items.pick(random, Items.STORIES));
            case 1 ->
                quote("stories/" + Items.pick(random, Items.STORIES).toString().toUpperCase(Locale.ROOT));
            case 2 -> quote("stories/");
            default -> quote(Items.text(random));
        };
    }

    private String quote(String value) {
        String mark = Items.pick(random, List.of("\"", "'", "\"\"\"", "'''"));
        StringBuilder quoted = new StringBuilder(mark);
        value.codePoints().forEach(c -> quoted.append(escape(c)));
        return quoted.append(mark).toString();
    }

    private String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> random.nextBoolean() ? "\\t" : "\\x09";
            case '\\', '"', '\'' -> "\\" + Character.toString(c);
            default -> random.nextInt(10) > 0 ? Character.toString(c) : "\\U%08x".formatted(c);
        };
    }

    private String space() {
        return Items.pick(random, List.of(" ", "", "  ", "\n", " // why\n", "\t"));
    }
}
