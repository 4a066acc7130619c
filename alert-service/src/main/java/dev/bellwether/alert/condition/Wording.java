package dev.bellwether.alert.condition;

import dev.cel.common.CelIssue;
import java.util.List;
import java.util.Map;

/** Says CEL's complaints in the words of the one who wrote the condition: no names of rules, overloads or classes. */
final class Wording {

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("_&&_", "&&"),
            Map.entry("_||_", "||"),
            Map.entry("!_", "!"),
            Map.entry("-_", "-"),
            Map.entry("_+_", "+"),
            Map.entry("_-_", "-"),
            Map.entry("_*_", "*"),
            Map.entry("_/_", "/"),
            Map.entry("_%_", "%"),
            Map.entry("_==_", "=="),
            Map.entry("_!=_", "!="),
            Map.entry("_<_", "<"),
            Map.entry("_<=_", "<="),
            Map.entry("_>_", ">"),
            Map.entry("_>=_", ">="),
            Map.entry("@in", "in"),
            Map.entry("_[_]", "[ ]"),
            Map.entry("_?_:_", "? :"));

    private static final Map<String, String> WORDS = Map.of("and", "&&", "or", "||", "not", "!");

    private Wording() {}

    /** The first complaint, with its place. */
    static ProblemException of(List<CelIssue> issues, String text) {
        CelIssue first = issues.get(0);
        int position = position(first, text);
        return new ProblemException(position, message(first.getMessage()));
    }

    private static int position(CelIssue issue, String text) {
        int line = issue.getSourceLocation().getLine();
        int column = issue.getSourceLocation().getColumn();
        if (line < 1 || column < 0) {
            return 0;
        }
        int position = 0;
        int[] codePoints = text.codePoints().toArray();
        for (int rest = line; rest > 1 && position < codePoints.length; position++) {
            if (codePoints[position] == '\n') {
                rest--;
            }
        }
        return position + column;
    }

    private static String message(String said) {
        if (said.startsWith("Expression recursion limit") || said.contains("expression node limit")) {
            return "the condition is nested too deeply, or a chain of operators in it is too long; at most "
                    + Language.MAX_DEPTH + " levels";
        }
        if (said.startsWith("found no matching overload")) {
            return mismatch(quoted(said, 0), quoted(said, 1));
        }
        if (said.startsWith("expected type")) {
            return "this is of type " + type(quoted(said, 1)) + ", where " + type(quoted(said, 0)) + " is wanted";
        }
        if (said.startsWith("reserved identifier")) {
            return "'" + said.substring(said.lastIndexOf(' ') + 1) + "' is a reserved word";
        }
        if (said.startsWith("For input string")) {
            return "the number is too large";
        }
        if (said.startsWith("The argument must be a simple name")) {
            return "the first argument must be a name, as in entity.tickers.exists(t, t == \"CLSK\")";
        }
        if (said.startsWith("expression of type")) {
            return "this is of type " + type(quoted(said, 0)) + ", which has no elements to go through";
        }
        if (said.contains("does not support field selection")) {
            return "this is of type " + type(quoted(said, 0)) + " and has no parts";
        }
        return syntax(said);
    }

    private static String mismatch(String operator, String types) {
        String arguments = types.startsWith("(") ? types.substring(1, types.length() - 1) : types;
        String shown = OPERATORS.getOrDefault(operator, operator + "()");
        return "'" + shown + "' does not take " + types(arguments);
    }

    private static String types(String arguments) {
        return arguments.isEmpty()
                ? "nothing"
                : String.join(" and ", type(arguments).split(", ", -1));
    }

    private static String type(String type) {
        return type.replace("google.protobuf.Duration", "duration").replace("google.protobuf.Timestamp", "timestamp");
    }

    /** What the grammar did not expect. */
    private static String syntax(String said) {
        boolean wantsValue = said.contains("IDENTIFIER");
        if (quoted(said, 0).endsWith("<EOF>")) {
            return wantsValue ? "the condition ends where a value is wanted" : "the condition ends too early";
        }
        if (said.startsWith("mismatched") || said.startsWith("extraneous") || said.startsWith("no viable")) {
            String found = quoted(said, 0);
            String meant = WORDS.get(found);
            String wish = wantsValue && !said.contains("<EOF>") ? "; a value is wanted" : "";
            return "'" + found + "' is not expected here" + (meant == null ? wish : "; did you mean " + meant + "?");
        }
        if (said.startsWith("missing")) {
            return quoted(said, 0).isEmpty()
                    ? "something is missing here"
                    : "'" + quoted(said, 0) + "' is missing here";
        }
        return "this is not a condition";
    }

    /** The n-th text between single quotes, counting from 0; empty when there is none. */
    private static String quoted(String said, int n) {
        int open = said.indexOf('\'');
        for (int i = 0; i < n && open >= 0; i++) {
            int close = said.indexOf('\'', open + 1);
            open = close < 0 ? -1 : said.indexOf('\'', close + 1);
        }
        int close = open < 0 ? -1 : said.indexOf('\'', open + 1);
        return close < 0 ? "" : said.substring(open + 1, close);
    }
}
