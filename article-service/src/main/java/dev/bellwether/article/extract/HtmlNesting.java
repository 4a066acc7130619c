package dev.bellwether.article.extract;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Counts how deep a page nests its elements, and how many stand in a table outside its cells, before it is parsed: a parser
 * moves those before the table, one by one. Its work grows with the square of either, and a page with so many is an attack.
 * Linear, in any encoding that holds ASCII.
 */
final class HtmlNesting {

    /** Real pages stay below 300, elements that they forget to close included. */
    private static final int MAX_DEPTH = 2_000;

    /** Real pages have some dozens. */
    private static final int MAX_MISPLACED = 5_000;

    /** A name is kept as a number of six bits for each of its first letters and digits, for a page has thousands. */
    private static final int MAX_NAME_CHARS = 10;

    private static final int BITS = 6;

    private static final long TABLE = code("table");

    private static final long[] CELLS = codes("td", "th", "caption");

    private static final long[] ROWS = codes("table", "tbody", "thead", "tfoot", "tr");

    /** What else may stand in a table outside its cells. */
    private static final long[] BETWEEN_CELLS =
            codes("colgroup", "col", "script", "style", "template", "form", "input");

    /** They need no end, so that nobody can tell from the tags alone whether they are nested. */
    private static final long[] WITHOUT_END = codes(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "td",
            "th",
            "tr",
            "option",
            "optgroup",
            "rp",
            "rt",
            "html",
            "head",
            "body");

    /** How far up an end looks for the element that it ends. */
    private static final int MAX_REACH = 256;

    private final byte[] page;
    private int place;

    /** The elements that are open around this place, the outermost first. */
    private final long[] open = new long[MAX_DEPTH + 1];

    private int depth;

    /** The tables that are open around this place. */
    private int tables;

    /** Whether this place is in a table, and not in one of its cells. */
    private boolean isBetweenCells;

    private HtmlNesting(byte[] page) {
        this.page = page;
    }

    static boolean isWrong(byte[] page) {
        return hasManyTags(page) && new HtmlNesting(page).exceeds();
    }

    /** Most pages begin fewer elements than could be nested wrongly. */
    private static boolean hasManyTags(byte[] page) {
        int tags = 0;
        for (int i = 1; i < page.length; i++) {
            tags += page[i - 1] == '<' && page[i] != '/' ? 1 : 0;
        }
        return tags > MAX_DEPTH;
    }

    private boolean exceeds() {
        int misplaced = 0;
        while (goBehindBracket()) {
            boolean isEnd = peek() == '/';
            if (isEnd) {
                place++;
            }
            long name = name();
            if (name != 0 && !isIn(WITHOUT_END, name)) {
                nest(name, isEnd);
            }
            misplaced += isMisplaced(name, isEnd) ? 1 : 0;
            if (depth > MAX_DEPTH || misplaced > MAX_MISPLACED) {
                return true;
            }
        }
        return false;
    }

    /** An end of nothing that is open ends nothing, as for a parser; one of an outer element ends those in it too. */
    private void nest(long name, boolean isEnd) {
        if (!isEnd) {
            open[depth++] = name;
            return;
        }
        for (int i = depth - 1; i >= Math.max(0, depth - MAX_REACH); i--) {
            if (open[i] == name) {
                depth = i;
                return;
            }
        }
    }

    /** Behind the next "<"; whether there is one. */
    private boolean goBehindBracket() {
        int next = place;
        while (next < page.length && page[next] != '<') {
            next++;
        }
        place = Math.min(page.length, next + 1);
        return next < page.length;
    }

    /** Behind a table in a cell, the rest of that cell is taken for a place outside: too few to matter. */
    private boolean isMisplaced(long name, boolean isEnd) {
        if (name == TABLE) {
            tables = Math.max(0, isEnd ? tables - 1 : tables + 1);
            isBetweenCells = !isEnd && tables > 0;
        } else if (tables > 0 && (isIn(ROWS, name) || isIn(CELLS, name))) {
            isBetweenCells = isEnd || isIn(ROWS, name);
        } else {
            return isBetweenCells && !isEnd && name != 0 && !isIn(BETWEEN_CELLS, name);
        }
        return false;
    }

    /** The code of the name that begins here; 0 when none does. */
    private long name() {
        long name = 0;
        for (int i = 0; i < MAX_NAME_CHARS; i++) {
            int digit = digit(peek());
            if (digit == 0 || i == 0 && digit > 26) {
                return name;
            }
            name = name << BITS | digit;
            place++;
        }
        return name;
    }

    /** 1 to 26 for a letter, more for a digit, 0 for any other character. */
    private static int digit(int c) {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            return c & 0x1F;
        }
        return c >= '0' && c <= '9' ? 27 + c - '0' : 0;
    }

    private static long code(String name) {
        return name.chars().asLongStream().reduce(0, (code, c) -> code << BITS | digit((int) c));
    }

    private static long[] codes(String... names) {
        return Stream.of(names).mapToLong(HtmlNesting::code).sorted().toArray();
    }

    private static boolean isIn(long[] sorted, long name) {
        return Arrays.binarySearch(sorted, name) >= 0;
    }

    /** The next byte; those of UTF-16 that stand beside ASCII are passed over. */
    private int peek() {
        while (place < page.length && page[place] == 0) {
            place++;
        }
        return place < page.length ? page[place] & 0xff : -1;
    }
}
