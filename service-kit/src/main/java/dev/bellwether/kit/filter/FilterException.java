package dev.bellwether.kit.filter;

/** Thrown for a text that is not a filter; the caller's mistake, never ours. */
public final class FilterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FilterProblem problem;

    FilterException(FilterProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public FilterProblem problem() {
        return problem;
    }
}
