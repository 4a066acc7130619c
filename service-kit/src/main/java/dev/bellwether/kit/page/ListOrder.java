package dev.bellwether.kit.page;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;

/** The two orders of every list. */
public final class ListOrder {

    private static final String NEWEST_FIRST = "create_time desc";
    private static final String OLDEST_FIRST = "create_time";

    private ListOrder() {}

    /**
     * Whether a list begins with the newest.
     *
     * @param orderBy as the caller sent it; empty: newest first
     * @throws FailureException FIELD_INVALID for any other order
     */
    public static boolean isNewestFirst(String orderBy) {
        return switch (orderBy.strip()) {
            case "", NEWEST_FIRST -> true;
            case OLDEST_FIRST, OLDEST_FIRST + " asc" -> false;
            default ->
                throw new FailureException(Failure.InvalidFields.of(
                        "order_by", "it is \"" + NEWEST_FIRST + "\" or \"" + OLDEST_FIRST + "\""));
        };
    }
}
