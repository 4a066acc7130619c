package dev.bellwether.cli.remote;

import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a list page by page, up to a limit. */
public final class Pages {
    private static final int LARGEST_PAGE = 500;

    private Pages() {}

    /**
     * Gives each item to the reader, in order.
     *
     * @param limit how many items at most; 0: all
     * @param page asks for a page, given its size and token
     */
    public static <P, T> void read(
            int limit,
            BiFunction<Integer, String, P> page,
            Function<P, ? extends Collection<T>> items,
            Function<P, String> nextToken,
            Consumer<T> reader) {
        String token = "";
        int left = limit == 0 ? Integer.MAX_VALUE : limit;
        do {
            P answer = page.apply(Math.min(left, LARGEST_PAGE), token);
            for (T item : items.apply(answer)) {
                if (left > 0) {
                    reader.accept(item);
                    left--;
                }
            }
            token = nextToken.apply(answer);
        } while (left > 0 && !token.isEmpty());
    }
}
