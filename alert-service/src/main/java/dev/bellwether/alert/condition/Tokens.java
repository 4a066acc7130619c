package dev.bellwether.alert.condition;

/**
 * Refuses text that is not made of CEL's tokens: strange characters outside quotes, quotes that are not closed, escapes that
 * do not exist. CEL's own lexer finds them too, but takes 50 microseconds and more for each and goes on, so that 2,000 of
 * them cost a tenth of a second, and its words for it help nobody. One pass, no recursion.
 */
final class Tokens {

    private static final String SPACE = " \t\n\r\f";
    private static final String PLAIN = "()[]{}<>!=&|+-*/%?:,._";
    private static final String ESCAPES = "abfnrtv\\?\"'`";

    private final int[] text;
    private int at;

    private Tokens(String text) {
        this.text = text.codePoints().toArray();
    }

    /** Does nothing, or throws the first problem. */
    static void check(String text) {
        Tokens tokens = new Tokens(text);
        while (tokens.at < tokens.text.length) {
            tokens.next();
        }
    }

    private void next() {
        int c = text[at];
        if (c == '"' || c == '\'') {
            quoted(false);
        } else if (c == '/' && is(at + 1, '/')) {
            comment();
        } else if (isWordStart(c)) {
            word();
        } else if (c == '=' || c == '&' || c == '|') {
            operator(c);
        } else if (isDigit(c) || SPACE.indexOf(c) >= 0 || PLAIN.indexOf(c) >= 0) {
            at++;
        } else {
            throw strange(c);
        }
    }

    /** A name or keyword, or the prefix of a string: r"..." takes backslashes as they are. */
    private void word() {
        int start = at;
        while (at < text.length && (isWordStart(text[at]) || isDigit(text[at]))) {
            at++;
        }
        if (at < text.length && (text[at] == '"' || text[at] == '\'') && isPrefix(start)) {
            quoted(hasRaw(start));
        }
    }

    private boolean isPrefix(int start) {
        for (int i = start; i < at; i++) {
            if ("rRbB".indexOf(text[i]) < 0) {
                return false;
            }
        }
        return at - start <= 2;
    }

    private boolean hasRaw(int start) {
        return is(start, 'r') || is(start, 'R') || (at - start == 2 && (is(start + 1, 'r') || is(start + 1, 'R')));
    }

    private void comment() {
        while (at < text.length && text[at] != '\n') {
            at++;
        }
    }

    /** {@code ==}, {@code &&} and {@code ||}; {@code !=}, {@code <=} and {@code >=} end in a lone {@code =}. */
    private void operator(int c) {
        boolean doubled = is(at + 1, c);
        boolean closes = c == '=' && at > 0 && "!<>".indexOf(text[at - 1]) >= 0;
        if (!doubled && !closes) {
            String one = Character.toString(c);
            throw new ProblemException(at, "'" + one + "' is not an operator; did you mean " + one + one + "?");
        }
        at += closes ? 1 : 2;
    }

    private void quoted(boolean raw) {
        int start = at;
        int quote = text[at];
        boolean triple = is(at + 1, quote) && is(at + 2, quote);
        at += triple ? 3 : 1;
        while (at < text.length) {
            if (text[at] == quote && (!triple || (is(at + 1, quote) && is(at + 2, quote)))) {
                at += triple ? 3 : 1;
                return;
            }
            if (!triple && (text[at] == '\n' || text[at] == '\r')) {
                break;
            }
            if (text[at] == '\\' && !raw) {
                escape();
            } else {
                at++;
            }
        }
        throw new ProblemException(start, "the quotes that open here are not closed");
    }

    private void escape() {
        int start = at;
        int c = start + 1 < text.length ? text[start + 1] : -1;
        int digits = switch (c) {
            case 'x', 'X' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        boolean octal = c >= '0' && c <= '3' && isIn(start + 2, 2, 8);
        if (octal) {
            at = start + 4;
        } else if (digits > 0 && isIn(start + 2, digits, 16)) {
            at = start + 2 + digits;
        } else if (c >= 0 && ESCAPES.indexOf(c) >= 0) {
            at = start + 2;
        } else {
            throw new ProblemException(start, "a backslash begins no known escape here; write \\\\ for a backslash");
        }
    }

    private boolean isIn(int from, int count, int radix) {
        for (int i = from; i < from + count; i++) {
            if (i >= text.length || text[i] > 'f' || Character.digit(text[i], radix) < 0) {
                return false;
            }
        }
        return true;
    }

    private ProblemException strange(int c) {
        String shown = Character.isISOControl(c) ? "a control character" : "'" + Character.toString(c) + "'";
        boolean curly = c >= 0x2018 && c <= 0x201F;
        return new ProblemException(
                at, shown + " has no meaning here" + (curly ? "; text stands between straight quotes, \"...\"" : ""));
    }

    private boolean is(int place, int c) {
        return place >= 0 && place < text.length && text[place] == c;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
