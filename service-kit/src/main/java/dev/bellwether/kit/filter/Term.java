package dev.bellwether.kit.filter;

import java.util.List;

/** A checked filter: what is asked of an item, without the text it was written in. */
sealed interface Term {

    <T> T fold(Fold<T> fold);

    /** What each case becomes; a new case does not compile until every reader of terms knows it. */
    interface Fold<T> {
        T constant(boolean value);

        T holds(Field field);

        T comparison(Field field, Operator operator, Literal literal);

        T oneOf(Field field, List<Literal> literals);

        T has(Field field, String element);

        T match(Field field, TextMatch match, String part);

        T not(Term term);

        T both(Term left, Term right);

        T either(Term left, Term right);
    }

    /** How a text holds another. */
    enum TextMatch {
        STARTS_WITH("startsWith"),
        ENDS_WITH("endsWith"),
        CONTAINS("contains");

        final String function;

        TextMatch(String function) {
            this.function = function;
        }
    }

    record Constant(boolean value) implements Term {
        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.constant(value);
        }
    }

    /** A BOOL field standing by itself. */
    record Holds(Field field) implements Term {
        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.holds(field);
        }
    }

    record Comparison(Field field, Operator operator, Literal literal) implements Term {

        public Comparison {
            requireSameType(field, literal);
        }

        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.comparison(field, operator, literal);
        }
    }

    /** A field in a written list, which may be empty. */
    record OneOf(Field field, List<Literal> literals) implements Term {

        public OneOf {
            literals = List.copyOf(literals);
            literals.forEach(literal -> requireSameType(field, literal));
        }

        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.oneOf(field, literals);
        }
    }

    /** A written value in a list field. */
    record Has(Field field, String element) implements Term {
        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.has(field, element);
        }
    }

    record Match(Field field, TextMatch match, String part) implements Term {
        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.match(field, match, part);
        }
    }

    record Not(Term term) implements Term {
        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.not(term);
        }
    }

    record Both(Term left, Term right) implements Term {
        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.both(left, right);
        }
    }

    record Either(Term left, Term right) implements Term {
        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.either(left, right);
        }
    }

    private static void requireSameType(Field field, Literal literal) {
        if (field.type() != literal.type()) {
            throw new IllegalArgumentException(
                    field.name() + " is " + field.type().noun + ", not " + literal.type().noun);
        }
    }
}
