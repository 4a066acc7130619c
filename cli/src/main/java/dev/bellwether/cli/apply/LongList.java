package dev.bellwether.cli.apply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells how a list of many elements differs, by what is new in it and what is gone. */
final class LongList {

    /** A list of no more than these is shown whole. */
    private static final int MOST_WHOLE = 20;

    /** Of what is new, and of what is gone. */
    private static final int MOST_NAMED = 20;

    private LongList() {}

    static boolean isLong(List<?> before, List<?> after) {
        return Math.max(before.size(), after.size()) > MOST_WHOLE;
    }

    /** Such as {@code 9999 -> 10000, added entities/us-riot}. */
    static String words(List<?> before, List<?> after) {
        List<String> words = new ArrayList<>(List.of(before.size() + " -> " + after.size()));
        List<?> added = without(after, before);
        List<?> removed = without(before, after);
        if (!added.isEmpty()) {
            words.add("added " + named(added));
        }
        if (!removed.isEmpty()) {
            words.add("removed " + named(removed));
        }
        if (added.isEmpty() && removed.isEmpty()) {
            words.add("in another order");
        }
        return String.join(", ", words);
    }

    private static List<?> without(List<?> list, List<?> others) {
        Set<Object> rest = new LinkedHashSet<>(list);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }

    private static String named(List<?> elements) {
        String named = elements.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(" "));
        int rest = elements.size() - MOST_NAMED;
        return rest > 0 ? named + " and " + rest + " more" : named;
    }
}
