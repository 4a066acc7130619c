package dev.bellwether.alert.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Literals joined by and and or; no negation is left. */
final class Formula {

    /** Disjunctions are not multiplied out beyond this: they stay what they are, within one conjunction. */
    private static final int MOST_PRODUCTS = 16;

    /** The most literals of a normal form, with all their repetitions: more are not worth their memory. */
    private static final int MOST_LITERALS = 2_000;

    static final Formula TRUE = new Formula(List.of(Set.of()));
    static final Formula FALSE = new Formula(List.of());

    /** Already multiplied out: a disjunction of conjunctions, each a set of literals in the order of the text. */
    private final List<Set<Literal>> conjunctions;

    private Formula(List<Set<Literal>> conjunctions) {
        this.conjunctions = conjunctions;
        if (conjunctions.stream().mapToInt(Set::size).sum() > MOST_LITERALS) {
            throw new TooLarge();
        }
    }

    /** The condition is one that has no normal form of a reasonable size. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(null, null, false, false);
        }
    }

    static Formula of(Literal literal) {
        return new Formula(List.of(Set.of(literal)));
    }

    static Formula of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Formula or(Formula other) {
        Set<Set<Literal>> all = new LinkedHashSet<>(conjunctions);
        all.addAll(other.conjunctions);
        return all.contains(Set.<Literal>of()) ? TRUE : new Formula(new ArrayList<>(joined(all)));
    }

    Formula and(Formula other) {
        if (conjunctions.size() * other.conjunctions.size() <= Math.max(MOST_PRODUCTS, small(other))) {
            return product(conjunctions, other.conjunctions);
        }
        return new Formula(List.of(Set.copyOf(List.of(any(), other.any()))));
    }

    private Literal any() {
        return new Literal.Any(normalForm().conjunctions());
    }

    /** A factor of one conjunction is always multiplied in: nothing grows but the conjunctions themselves. */
    private int small(Formula other) {
        return Math.min(conjunctions.size(), other.conjunctions.size()) <= 1 ? Integer.MAX_VALUE : 0;
    }

    private static Formula product(List<Set<Literal>> left, List<Set<Literal>> right) {
        Set<Set<Literal>> all = new LinkedHashSet<>();
        for (Set<Literal> first : left) {
            for (Set<Literal> second : right) {
                Set<Literal> both = new LinkedHashSet<>(first);
                both.addAll(second);
                all.add(both);
            }
        }
        return new Formula(new ArrayList<>(all));
    }

    /** Alternatives for one text become one literal: {@code a == "x" || a == "y"} is {@code a in ["x", "y"]}. */
    private static Collection<Set<Literal>> joined(Set<Set<Literal>> conjunctions) {
        List<Set<Literal>> joined = new ArrayList<>();
        for (Set<Literal> conjunction : conjunctions) {
            if (joined.isEmpty() || !join(joined, conjunction)) {
                joined.add(conjunction);
            }
        }
        return joined;
    }

    private static boolean join(List<Set<Literal>> joined, Set<Literal> conjunction) {
        Set<Literal> last = joined.get(joined.size() - 1);
        if (last.size() != 1
                || conjunction.size() != 1
                || !(last.iterator().next() instanceof Literal.TextIn before)
                || !(conjunction.iterator().next() instanceof Literal.TextIn added)
                || !before.wanted()
                || !added.wanted()
                || !before.variable().equals(added.variable())) {
            return false;
        }
        Set<String> texts = new LinkedHashSet<>(before.texts());
        texts.addAll(added.texts());
        joined.set(joined.size() - 1, Set.of(new Literal.TextIn(before.variable(), texts, true)));
        return true;
    }

    /** The conjunctions in a stable order, each with its literals in one, so that equal conditions come out equal. */
    NormalForm normalForm() {
        return new NormalForm(conjunctions.stream()
                .map(literals -> new Conjunction(literals.stream()
                        .sorted(Comparator.comparing(NormalFormWriter::sortable))
                        .toList()))
                .distinct()
                .toList());
    }
}
