package dev.bellwether.alert.delivery;

import java.util.Optional;

/** For tests of other packages: what follows from an answer. */
public final class Answers {

    private Answers() {}

    public static Next next(int code, int attempts) {
        return Next.of(new Answer.Status(code, Optional.empty()), attempts, "msg_test");
    }
}
