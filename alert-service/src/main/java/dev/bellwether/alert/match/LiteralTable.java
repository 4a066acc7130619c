package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Literal;
import dev.bellwether.alert.condition.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every literal once, however many conjunctions have it; asked once at most in each round. */
final class LiteralTable {

    private final Map<Literal, Integer> ids = new HashMap<>();
    private final List<Literal> literals = new ArrayList<>();

    /** The round in which each was asked, and in the lowest bit what it came to. */
    private int[] answers = {};

    private int round;

    int idOf(Literal literal) {
        return ids.computeIfAbsent(literal, added -> {
            literals.add(added);
            answers = Growing.to(literals.size(), answers);
            return literals.size() - 1;
        });
    }

    Literal literal(int id) {
        return literals.get(id);
    }

    /** Forgets all but these; answers the new id of each. */
    int[] keep(BitSet used) {
        int[] moved = new int[literals.size()];
        List<Literal> kept = new ArrayList<>(used.cardinality());
        for (int id = used.nextSetBit(0); id >= 0; id = used.nextSetBit(id + 1)) {
            moved[id] = kept.size();
            kept.add(literals.get(id));
        }
        ids.clear();
        literals.clear();
        answers = new int[kept.size()];
        kept.forEach(this::idOf);
        return moved;
    }

    /** Forgets all answers: what is read is another from now on. */
    void begin() {
        if (++round > Integer.MAX_VALUE / 2) {
            Arrays.fill(answers, 0);
            round = 1;
        }
    }

    boolean holds(int id, Readings readings) {
        int answer = answers[id];
        if (answer >> 1 == round) {
            return (answer & 1) == 1;
        }
        boolean holds = literals.get(id).holds(readings);
        answers[id] = (round << 1) | (holds ? 1 : 0);
        return holds;
    }
}
