package dev.bellwether.article.grpc;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import java.util.Optional;

/**
 * A name such as {@code articles/0198...} or, of one revision, {@code articles/0198...@3}.
 *
 * @param article the name without the revision; not checked
 * @param revision that was asked for; empty: the current one
 */
record RevisionName(String article, Optional<Integer> revision) {

    private static final int MOST_DIGITS = 9;

    /** Fails with FIELD_INVALID. */
    static RevisionName parse(String name) {
        int at = name.indexOf('@');
        if (at < 0) {
            return new RevisionName(name, Optional.empty());
        }
        String number = name.substring(at + 1);
        if (number.isEmpty() || number.length() > MOST_DIGITS || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new FailureException(Failure.InvalidFields.of(
                    "name", "after \"@\" comes the number of a revision, such as articles/{id}@3"));
        }
        return new RevisionName(name.substring(0, at), Optional.of(Integer.parseInt(number)));
    }
}
