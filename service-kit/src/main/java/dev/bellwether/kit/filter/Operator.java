package dev.bellwether.kit.filter;

import java.util.Optional;

/** How a field is compared with a value. */
enum Operator {
    EQUAL("==", "="),
    NOT_EQUAL("!=", "<>"),
    LESS("<", "<"),
    LESS_OR_EQUAL("<=", "<="),
    GREATER(">", ">"),
    GREATER_OR_EQUAL(">=", ">=");

    final String cel;
    final String sql;

    Operator(String cel, String sql) {
        this.cel = cel;
        this.sql = sql;
    }

    /** The operator of a CEL function such as "_==_". */
    static Optional<Operator> ofFunction(String function) {
        for (Operator operator : values()) {
            if (function.equals("_" + operator.cel + "_")) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** Whether it holds for two values of which a comparator said {@code order}. */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    /** The operator that says the same with its sides exchanged. */
    Operator flipped() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
        };
    }
}
