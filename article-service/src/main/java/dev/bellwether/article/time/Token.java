package dev.bellwether.article.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a number or a single other character of a text; white space only sets tokens apart.
 *
 * @param text lower case
 * @param start char index in the text
 * @param end exclusive
 * @param capital whether it begins with an upper case letter
 */
record Token(Kind kind, String text, int start, int end, boolean capital) {
    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    boolean is(String wanted) {
        return text.equals(wanted);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Its value when it is a number of at most {@code maxDigits} digits, else -1. */
    int number(int maxDigits) {
        return kind == Kind.NUMBER && text.length() <= maxDigits ? Integer.parseInt(text) : -1;
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            char first = text.charAt(start);
            if (isSpace(first)) {
                start++;
                continue;
            }
            Kind kind = kindOf(first);
            int end = start + 1;
            while (kind != Kind.MARK && end < text.length() && kindOf(text.charAt(end)) == kind) {
                end++;
            }
            end = kind == Kind.NUMBER ? endOfNumber(text, start, end) : end;
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            tokens.add(new Token(kind, word, start, end, Character.isUpperCase(first)));
            start = end;
        }
        return tokens;
    }

    /** Parts the year from the hour in "Nov 19, 20197:05", as it comes from pages whose markup set them apart. */
    private static int endOfNumber(String text, int start, int end) {
        int digits = end - start;
        boolean isFused = (digits == 5 || digits == 6) && text.startsWith("20", start) && text.startsWith(":", end);
        return isFused ? start + 4 : end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static Kind kindOf(char c) {
        if (c >= '0' && c <= '9') {
            return Kind.NUMBER;
        }
        return Character.isLetter(c) ? Kind.WORD : Kind.MARK;
    }
}
