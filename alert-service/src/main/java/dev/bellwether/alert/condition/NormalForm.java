package dev.bellwether.alert.condition;

import java.util.List;

/**
 * A condition as a disjunction of conjunctions: it holds exactly where CEL says that the condition is true. Made once, when the condition
 * is saved, and kept with it.
 */
public record NormalForm(List<Conjunction> conjunctions) {

    /** Of the rules by which these are made and written; one of another version is made again from the text. */
    public static final int VERSION = 1;

    public NormalForm {
        conjunctions = List.copyOf(conjunctions);
    }

    /** Whether it holds; the plain way, without an index. */
    public boolean holds(Readings readings) {
        return conjunctions.stream().anyMatch(conjunction -> conjunction.holds(readings));
    }

    /** Whether there is nothing that an article or entity must have for this to hold. */
    public boolean isBroad() {
        return conjunctions.stream().anyMatch(conjunction -> conjunction.keys().isEmpty());
    }

    /** As bytes, to be kept. */
    public byte[] write() {
        return NormalFormWriter.write(this);
    }

    /** From what {@link #write} made, in this version. */
    public static NormalForm read(byte[] written) {
        return NormalFormReader.read(written);
    }
}
