package dev.bellwether.cli.observed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query in PromQL asks for. It is not evaluated: names and labels are all that a typo can hide in.
 *
 * @param selected each metric, with the labels that its selectors name
 * @param grouped the labels that results are grouped or joined by
 */
record PromQuery(Map<String, Set<String>> selected, Set<String> grouped) {

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[A-Za-z_:][A-Za-z0-9_:]*|\\[[^]]*]|[0-9.]+[a-z]*|[-+*/%^=!<>~]+|[(){},]");
    private static final Set<String> GROUPINGS = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    static PromQuery parse(String query) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(query);
        int end = 0;
        while (matcher.find()) {
            if (!query.substring(end, matcher.start()).isBlank()) {
                throw new IllegalArgumentException("not PromQL at " + end + ": " + query);
            }
            tokens.add(matcher.group());
            end = matcher.end();
        }
        Map<String, Set<String>> selected = new TreeMap<>();
        Set<String> grouped = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            if (!Character.isLetter(token.charAt(0)) || WORDS.contains(token)) {
                continue;
            }
            if (GROUPINGS.contains(token)) {
                i = read(tokens, i + 1, ")", grouped);
            } else if (next.equals("{")) {
                i = read(tokens, i + 1, "}", selected.computeIfAbsent(token, name -> new HashSet<>()));
            } else if (!next.equals("(") && !isAggregation(tokens, i)) {
                selected.computeIfAbsent(token, name -> new HashSet<>());
            }
        }
        return new PromQuery(selected, grouped);
    }

    /** An aggregation may have its grouping before its operand: {@code sum by (le) (...)}. */
    private static boolean isAggregation(List<String> tokens, int at) {
        return at + 1 < tokens.size() && GROUPINGS.contains(tokens.get(at + 1));
    }

    /** Takes the names up to a bracket; where it is. */
    private static int read(List<String> tokens, int from, String bracket, Set<String> into) {
        int i = from;
        while (!tokens.get(i).equals(bracket)) {
            if (Character.isLetter(tokens.get(i).charAt(0))) {
                into.add(tokens.get(i));
            }
            i++;
        }
        return i;
    }
}
