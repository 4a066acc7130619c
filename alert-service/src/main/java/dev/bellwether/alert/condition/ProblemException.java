package dev.bellwether.alert.condition;

/** Carries a problem out of a walk over a tree; never leaves this package. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /** A problem at a position, in code points. */
    ProblemException(int position, String message) {
        super(message, null, false, false);
        this.position = position;
    }

    ConditionProblem in(String text) {
        String message = getMessage();
        return ConditionProblem.at(text, position, message == null ? "not a condition" : message);
    }
}
