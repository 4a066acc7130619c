package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Readings;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongUnaryOperator;

/**
 * Every condition once, however many subscriptions have it. A condition is written into one long array of numbers: how many
 * conjunctions it has, and its id; then for each the condition's id, how many literals it has, and their ids. A conjunction is known by its place in
 * there, of which the postings tell; the id is {@link #GONE} in one that was removed.
 */
final class ConditionTable {

    private static final int GONE = -1;

    /** What is written before the conjunctions of a condition, and before the literals of a conjunction. */
    private static final int HEAD = 2;

    /** How much of the array may be of removed conditions before it is written anew: half, and more than this. */
    private static final int LEAST_GONE = 10_000;

    private final LiteralTable literals;
    private IdTable byContent = new IdTable(this::hash);
    private int[] written = {};
    private int length;
    private int gone;

    /** For each id the place of the condition; where the id is free, the next free one. */
    private int[] places = {};

    /** For each id the first of its subscribers. */
    private int[] subscribers = {};

    /** For each id the round in which it last held. */
    private int[] rounds = {};

    private int count;
    private int free = GONE;
    private int round;

    ConditionTable(LiteralTable literals) {
        this.literals = literals;
    }

    /** Takes the place of each new conjunction. */
    @FunctionalInterface
    interface Added {
        /** @param index which one of its condition */
        void conjunction(int index, int place);
    }

    /**
     * The id of a condition, which is added where it is new.
     *
     * @param conjunctions the ids of the literals of each
     */
    int idOf(List<int[]> conjunctions, Added added) {
        int found = byContent.find(hash(conjunctions), id -> isOf(id, conjunctions));
        return found >= 0 ? found : add(conjunctions, added);
    }

    private int add(List<int[]> conjunctions, Added added) {
        int id = takeId();
        places[id] = length;
        subscribers[id] = SubscriberTable.NONE;
        rounds[id] = 0;
        write(conjunctions.size());
        write(id);
        for (int i = 0; i < conjunctions.size(); i++) {
            int place = length;
            write(id);
            write(conjunctions.get(i).length);
            for (int literal : conjunctions.get(i)) {
                write(literal);
            }
            added.conjunction(i, place);
        }
        byContent.add(id);
        return id;
    }

    private int takeId() {
        if (free != GONE) {
            int id = free;
            free = places[id];
            return id;
        }
        places = Growing.to(count + 1, places);
        subscribers = Growing.to(count + 1, subscribers);
        rounds = Growing.to(count + 1, rounds);
        return count++;
    }

    private void write(int number) {
        written = Growing.to(length + 1, written);
        written[length++] = number;
    }

    int firstSubscriber(int id) {
        return subscribers[id];
    }

    void setFirstSubscriber(int id, int subscriber) {
        subscribers[id] = subscriber;
    }

    void remove(int id) {
        byContent.remove(id);
        int place = places[id];
        int next = place + HEAD;
        for (int i = written[place]; i > 0; i--) {
            written[next] = GONE;
            next += HEAD + written[next + 1];
        }
        gone += next - place;
        // The count of a condition that is gone is where its length was: what is written is walked from end to end.
        written[place] = -(next - place);
        places[id] = free;
        free = id;
    }

    /** Whether so much is of removed conditions that it should be written anew. */
    boolean isWorn() {
        return gone > LEAST_GONE && gone > length / 2;
    }

    /** Writes what is left anew; answers where each conjunction of a posting went. */
    LongUnaryOperator rewrite() {
        int[] old = written;
        int oldLength = length;
        written = new int[Math.max(1, oldLength - gone)];
        length = 0;
        gone = 0;
        for (int place = 0; place < oldLength; ) {
            place = old[place] < 0 ? place - old[place] : copy(old, place);
        }
        forgetLiterals();
        return posting -> {
            int place = (int) posting;
            return old[place] == GONE
                    ? Postings.Moved.GONE
                    : ((posting >> Integer.SIZE) << Integer.SIZE) | old[place + 1];
        };
    }

    /** Copies a condition, and leaves in the place of each length where the conjunction went; answers where the next one is. */
    private int copy(int[] old, int place) {
        places[old[place + 1]] = length;
        write(old[place]);
        write(old[place + 1]);
        int next = place + HEAD;
        for (int i = old[place]; i > 0; i--) {
            int size = HEAD + old[next + 1];
            int to = length;
            for (int j = 0; j < size; j++) {
                write(old[next + j]);
            }
            old[next + 1] = to;
            next += size;
        }
        return next;
    }

    /** Literals that no condition has any more; the others get new ids. */
    private void forgetLiterals() {
        BitSet used = new BitSet();
        eachLiteral((at, literal) -> used.set(literal));
        int[] moved = literals.keep(used);
        eachLiteral((at, literal) -> written[at] = moved[literal]);
        byContent = new IdTable(this::hash);
        for (int place = 0; place < length; place = end(place)) {
            byContent.add(written[place + 1]);
        }
    }

    @FunctionalInterface
    private interface LiteralTaker {
        void take(int at, int literal);
    }

    /** Of what is written, where nothing is gone. */
    private void eachLiteral(LiteralTaker taker) {
        for (int place = 0; place < length; place = end(place)) {
            int next = place + HEAD;
            for (int i = written[place]; i > 0; i--) {
                int end = next + HEAD + written[next + 1];
                for (int at = next + HEAD; at < end; at++) {
                    taker.take(at, written[at]);
                }
                next = end;
            }
        }
    }

    private int end(int place) {
        int next = place + HEAD;
        for (int i = written[place]; i > 0; i--) {
            next += HEAD + written[next + 1];
        }
        return next;
    }

    /** What was read is another from now on. */
    void begin() {
        if (++round == Integer.MAX_VALUE) {
            Arrays.fill(rounds, 0);
            round = 1;
        }
        literals.begin();
    }

    /** Hands over the condition of a conjunction that holds, once in a round. */
    void ask(int place, Readings readings, IntConsumer held) {
        int id = written[place];
        if (id == GONE || rounds[id] == round) {
            return;
        }
        int end = place + HEAD + written[place + 1];
        for (int i = place + HEAD; i < end; i++) {
            if (!literals.holds(written[i], readings)) {
                return;
            }
        }
        rounds[id] = round;
        held.accept(id);
    }

    private static int hash(List<int[]> conjunctions) {
        int hash = 1;
        for (int[] conjunction : conjunctions) {
            hash = hash * 31 + Arrays.hashCode(conjunction);
        }
        return hash;
    }

    private int hash(int id) {
        int hash = 1;
        int next = places[id] + HEAD;
        for (int i = written[places[id]]; i > 0; i--) {
            int end = next + HEAD + written[next + 1];
            int one = 1;
            for (int j = next + HEAD; j < end; j++) {
                one = one * 31 + written[j];
            }
            hash = hash * 31 + one;
            next = end;
        }
        return hash;
    }

    private boolean isOf(int id, List<int[]> conjunctions) {
        int next = places[id] + HEAD;
        if (written[places[id]] != conjunctions.size()) {
            return false;
        }
        for (int[] conjunction : conjunctions) {
            int start = next + HEAD;
            next = start + written[next + 1];
            if (!Arrays.equals(written, start, next, conjunction, 0, conjunction.length)) {
                return false;
            }
        }
        return true;
    }
}
