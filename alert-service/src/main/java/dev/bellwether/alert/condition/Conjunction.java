package dev.bellwether.alert.condition;

import java.util.List;

/** Literals that all have to hold; none always hold. */
public record Conjunction(List<Literal> literals) {

    public Conjunction {
        literals = List.copyOf(literals);
    }

    boolean holds(Readings readings) {
        for (Literal literal : literals) {
            if (!literal.holds(readings)) {
                return false;
            }
        }
        return true;
    }

    /** The literals in the order in which they are asked: those last whose keys are the rarest, for what is found by a key mostly has it. */
    public List<Literal> inOrderOfAsking() {
        return Keys.inOrder(literals);
    }

    /** Of the literals that have keys the one whose keys are the rarest; empty keys where none has. */
    public List<Key> keys() {
        return Keys.of(this);
    }
}
