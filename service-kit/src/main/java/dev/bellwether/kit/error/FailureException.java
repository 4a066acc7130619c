package dev.bellwether.kit.error;

/** Carries a {@link Failure} out of a pipeline or a constructor. It has no stack: it is an answer, not a defect. */
public final class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        super(failure.message(), null, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
