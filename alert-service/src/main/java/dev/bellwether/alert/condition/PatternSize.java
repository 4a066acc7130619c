package dev.bellwether.alert.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Says how large a regular expression becomes, before anything compiles it: {@code ((a{1,100}){1,100}){1,100}} is 26 characters
 * and a million instructions. One pass over the pattern.
 */
final class PatternSize {

    /** The most instructions, about, of one pattern; RE2 takes microseconds to compile these. */
    static final int MAX = 1_000;

    /** What stands before a repetition, and whether there is a counted repetition in it. */
    private record Atom(int size, boolean counted) {}

    private static final class Group {
        private long size;
        private boolean counted;
        private Atom last = new Atom(0, false);

        private void add(Atom atom) {
            settle();
            last = atom;
        }

        private void settle() {
            size = Math.min(Integer.MAX_VALUE, size + last.size());
            counted |= last.counted();
            last = new Atom(0, false);
        }
    }

    private final String pattern;
    private final int position;
    private final Deque<Group> groups = new ArrayDeque<>();
    private int at;

    private PatternSize(String pattern, int position) {
        this.pattern = pattern;
        this.position = position;
        groups.push(new Group());
    }

    /**
     * About how many instructions a pattern becomes.
     *
     * @param position where it stands, for the problem that is thrown when it is too large
     */
    static int of(String pattern, int position) {
        return new PatternSize(pattern, position).measure();
    }

    /** Does nothing, or throws what is wrong with a pattern that stands at a position. */
    static void check(String pattern, int position) {
        of(pattern, position);
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new ProblemException(position, "not a regular expression: " + e.getDescription());
        }
    }

    private int measure() {
        while (at < pattern.length()) {
            step(pattern.charAt(at));
        }
        while (groups.size() > 1) {
            close();
        }
        Group whole = groups.element();
        whole.settle();
        if (whole.size > MAX) {
            throw new ProblemException(
                    position, "the regular expression is too large: about " + whole.size + " steps, at most " + MAX);
        }
        return (int) whole.size + 1;
    }

    private void step(char c) {
        switch (c) {
            case '\\' -> escape();
            case '[' -> characterClass();
            case '(' -> {
                groups.push(new Group());
                at++;
            }
            case ')' -> {
                close();
                at++;
            }
            case '{' -> repetition();
            default -> {
                groups.element().add(new Atom(1, false));
                at++;
            }
        }
    }

    private void close() {
        if (groups.size() == 1) {
            throw new ProblemException(position, "not a regular expression: a closing parenthesis too many");
        }
        Group group = groups.pop();
        group.settle();
        groups.element().add(new Atom((int) Math.min(Integer.MAX_VALUE, group.size + 2), group.counted));
    }

    private void escape() {
        char c = at + 1 < pattern.length() ? pattern.charAt(at + 1) : '\\';
        if (c == 'Q') {
            throw new ProblemException(position, "\\Q is not allowed in a regular expression; escape each character");
        }
        int close = pattern.indexOf('}', at);
        boolean braces =
                (c == 'p' || c == 'P' || c == 'x') && at + 2 < pattern.length() && pattern.charAt(at + 2) == '{';
        at = braces && close > 0 ? close + 1 : at + 2;
        groups.element().add(new Atom(1, false));
    }

    private void characterClass() {
        int i = at + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        boolean first = true;
        while (i < pattern.length() && (first || pattern.charAt(i) != ']')) {
            first = false;
            int end = pattern.startsWith("[:", i) ? pattern.indexOf(":]", i) : -1;
            i = end > 0 ? end + 2 : i + (pattern.charAt(i) == '\\' ? 2 : 1);
        }
        groups.element().add(new Atom(1, false));
        at = Math.min(pattern.length(), i + 1);
    }

    /** {@code {3}}, {@code {3,}} and {@code {3,7}}; anything else is a brace as it stands. */
    private void repetition() {
        int close = pattern.indexOf('}', at);
        int count = close < 0 ? -1 : count(pattern.substring(at + 1, close));
        if (count < 0) {
            groups.element().add(new Atom(1, false));
            at++;
            return;
        }
        Group group = groups.element();
        Atom atom = group.last;
        if (atom.counted()) {
            throw new ProblemException(
                    position, "a counted repetition inside another is not allowed in a regular expression");
        }
        group.last = new Atom((int) Math.min(Integer.MAX_VALUE, (long) atom.size() * (count + 1L)), true);
        at = close + 1;
    }

    /** The larger count, or -1 when it is not a repetition. */
    private static int count(String inside) {
        int comma = inside.indexOf(',');
        int least = number(comma < 0 ? inside : inside.substring(0, comma));
        boolean open = comma < 0 || comma == inside.length() - 1;
        int most = open ? least : number(inside.substring(comma + 1));
        return least < 0 || most < 0 ? -1 : Math.max(least, most);
    }

    private static int number(String digits) {
        int number = digits.isEmpty() ? -1 : 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = Math.min(1_000_000, number * 10 + digit);
        }
        return number;
    }
}
