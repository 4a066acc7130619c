package dev.bellwether.kit.page;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.token.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Makes and reads page tokens, each bound to the query that it continues. */
@ApplicationScoped
public class PageTokens {

    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 500;
    private static final String SEPARATOR = "\n";

    private final Seal seal;

    PageTokens(Seal seal) {
        this.seal = seal;
    }

    /** The number of items to read: 0 asked means 50, and no more than 500 are given. */
    public static int size(int asked) {
        return asked == 0 ? DEFAULT_SIZE : Math.min(asked, LARGEST_SIZE);
    }

    /**
     * The token of the next page.
     *
     * @param query all that makes the list what it is: method, filter, order; not the page size
     * @param cursor where the next page begins; no part contains a line break
     */
    public String issue(List<String> query, List<String> cursor) {
        return seal.seal(purpose(query), String.join(SEPARATOR, cursor));
    }

    /**
     * Where the page begins; empty for the first page.
     *
     * @throws FailureException PAGE_TOKEN_INVALID when the token is malformed or of another query
     */
    public Optional<List<String>> open(List<String> query, String token) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        String cursor = seal.open(purpose(query), token)
                .orElseThrow(() -> new FailureException(new Failure.InvalidToken(
                        Failure.InvalidToken.Kind.PAGE,
                        "it is malformed or was given for another query; begin again without one.")));
        return Optional.of(List.of(cursor.split(SEPARATOR, -1)));
    }

    /** Lengths go in, so that no two queries make the same text. */
    private static String purpose(List<String> query) {
        StringBuilder purpose = new StringBuilder("page");
        for (String part : query) {
            purpose.append('|').append(part.length()).append(':').append(part);
        }
        return purpose.toString();
    }
}
