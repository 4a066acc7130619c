package dev.bellwether.kit.filter;

import dev.bellwether.kit.error.FailureException;
import dev.cel.common.CelIssue;
import java.util.Locale;

/**
 * Says what is wrong with a text that is not CEL.
 *
 * <p>The parser's place is kept and its words are not: they list what its grammar expected, in its own names. What stands
 * at the place tells more, and the habits of other query languages are answered by what to write instead.
 */
final class SyntaxProblem {

    private SyntaxProblem() {}

    static FailureException of(CelIssue issue, FilterText text) {
        int position = text.position(issue);
        if (issue.getMessage().contains("recursion limit")) {
            return text.problem(position, "nested too deeply; at most " + FilterSchema.MAX_DEPTH + " levels are taken");
        }
        if (text.isEnd(position)) {
            return text.problem(position, "the filter ends too early");
        }
        if (text.wordBefore(position).equalsIgnoreCase("not")) {
            return text.problem(text.startOfWordBefore(position), "write ! for '" + text.wordBefore(position) + "'");
        }
        if (position > 0 && text.at(position) == '>' && text.at(position - 1) == '<') {
            return text.problem(position - 1, "write != for '<>'");
        }
        return text.problem(position, message(text, position));
    }

    private static String message(FilterText text, int position) {
        String token = text.token(position);
        return switch (token.toUpperCase(Locale.ROOT)) {
            case "=", ":" -> "write == to compare, not '" + token + "'";
            case "AND", "&" -> "write && for '" + token + "'";
            case "OR", "|" -> "write || for '" + token + "'";
            case "\"", "'" -> quoted(text, position);
            case "\u201c", "\u201d", "\u2018", "\u2019" ->
                "unexpected '" + token + "'; a text stands in straight quotes";
            default ->
                isTooLarge(token) ? "the number " + token + " is too large" : "unexpected '" + printable(token) + "'";
        };
    }

    /** A text that the parser could not read: never closed, or with an escape that CEL does not have. */
    private static String quoted(FilterText text, int start) {
        int quote = text.at(start);
        for (int i = start + 1; !text.isEnd(i) && text.at(i) != '\n'; i++) {
            if (text.at(i) == '\\') {
                i++;
            } else if (text.at(i) == quote) {
                return "this text has an escape that does not exist; write \\\\ for a backslash";
            }
        }
        return "this text is never closed with " + Character.toString(quote);
    }

    private static boolean isTooLarge(String token) {
        return token.length() >= Long.toString(Long.MAX_VALUE).length()
                && token.chars().allMatch(Character::isDigit);
    }

    private static String printable(String token) {
        return token.codePoints().anyMatch(Character::isISOControl) ? "U+%04X".formatted(token.codePointAt(0)) : token;
    }
}
