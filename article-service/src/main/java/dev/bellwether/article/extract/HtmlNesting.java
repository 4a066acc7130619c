package dev.bellwether.article.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Counts how deep a page nests its elements, before it is parsed: a parser's work grows with the square of the depth, and a page
 * that is nested so deep is an attack. Linear, in any encoding that holds ASCII.
 */
final class HtmlNesting {

    /** Real pages stay below 300, elements that they forget to close included. */
    private static final int MAX_DEPTH = 2_000;

    private static final int MAX_NAME_CHARS = 12;

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

    private HtmlNesting(byte[] page) {
        this.page = page;
    }

    static boolean isTooDeep(byte[] page) {
        return new HtmlNesting(page).exceeds(MAX_DEPTH);
    }

    private boolean exceeds(int most) {
        int depth = 0;
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
            if (depth > most) {
                return true;
            }
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
