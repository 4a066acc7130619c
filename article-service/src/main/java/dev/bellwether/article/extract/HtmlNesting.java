package dev.bellwether.article.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

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

    private static final int MAX_NAME_CHARS = 12;

    private static final Set<String> CELLS = Set.of("td", "th", "caption");

    private static final Set<String> ROWS = Set.of("table", "tbody", "thead", "tfoot", "tr");

    /** What else may stand in a table outside its cells. */
    private static final Set<String> BETWEEN_CELLS =
            Set.of("colgroup", "col", "script", "style", "template", "form", "input");

    /** They need no end, so that nobody can tell from the tags alone whether they are nested. */
    private static final Set<String> WITHOUT_END = Set.of(
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

    private final byte[] page;
    private int place;

    /** The tables that are open around this place. */
    private int tables;

    /** Whether this place is in a table, and not in one of its cells. */
    private boolean isBetweenCells;

    private HtmlNesting(byte[] page) {
        this.page = page;
    }

    static boolean isWrong(byte[] page) {
        return new HtmlNesting(page).exceeds();
    }

    private boolean exceeds() {
        int depth = 0;
        int misplaced = 0;
        while (place < page.length) {
            if (page[place++] != '<') {
                continue;
            }
            boolean isEnd = peek() == '/';
            if (isEnd) {
                next();
            }
            String name = name();
            if (!name.isEmpty() && !WITHOUT_END.contains(name)) {
                depth = isEnd ? Math.max(0, depth - 1) : depth + 1;
            }
            misplaced += isMisplaced(name, isEnd) ? 1 : 0;
            if (depth > MAX_DEPTH || misplaced > MAX_MISPLACED) {
                return true;
            }
        }
        return false;
    }

    /** Behind a table in a cell, the rest of that cell is taken for a place outside: too few to matter. */
    private boolean isMisplaced(String name, boolean isEnd) {
        if (name.equals("table")) {
            tables = Math.max(0, isEnd ? tables - 1 : tables + 1);
            isBetweenCells = !isEnd && tables > 0;
        } else if (ROWS.contains(name) || CELLS.contains(name)) {
            isBetweenCells = tables > 0 && (isEnd || ROWS.contains(name));
        } else {
            return isBetweenCells && !isEnd && !name.isEmpty() && !BETWEEN_CELLS.contains(name);
        }
        return false;
    }

    private String name() {
        byte[] letters = new byte[MAX_NAME_CHARS];
        int length = 0;
        while (length < MAX_NAME_CHARS && isLetterOrDigit(peek(), length > 0)) {
            letters[length++] = (byte) next();
        }
        return new String(letters, 0, length, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetterOrDigit(int c, boolean digitsToo) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || digitsToo && c >= '0' && c <= '9';
    }

    private int next() {
        int c = peek();
        place++;
        return c;
    }

    /** The next byte; those of UTF-16 that stand beside ASCII are passed over. */
    private int peek() {
        while (place < page.length && page[place] == 0) {
            place++;
        }
        return place < page.length ? page[place] & 0xff : -1;
    }
}
