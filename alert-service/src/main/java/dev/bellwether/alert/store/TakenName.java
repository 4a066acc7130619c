package dev.bellwether.alert.store;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.error.SqlState;
import io.smallrye.mutiny.Uni;

/** A name that another owner has taken: names are given once, and who asks cannot see that row. */
final class TakenName {

    private static final String UNIQUE_VIOLATION = "23505";

    private TakenName() {}

    /** The insert, which fails with ALREADY_EXISTS where the database refuses the name. */
    static <T> Uni<T> refused(String name, Uni<T> insert) {
        return insert.onFailure(TakenName::isTaken)
                .transform(taken -> new FailureException(new Failure.AlreadyExists(name)));
    }

    private static boolean isTaken(Throwable failure) {
        return SqlState.of(failure).filter(UNIQUE_VIOLATION::equals).isPresent();
    }
}
