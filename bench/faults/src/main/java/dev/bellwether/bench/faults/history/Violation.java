package dev.bellwether.bench.faults.history;

/**
 * A promise that was broken.
 *
 * @param kind of what sort
 * @param subject the name by which the record can be searched for it
 * @param what in a sentence
 */
public record Violation(Kind kind, String subject, String what) {

    /** The sorts. */
    public enum Kind {
        /** It was acknowledged, or demanded by a rule, and is not there. */
        LOST,
        /** It is there twice, or had its effect twice. */
        DOUBLED,
        /** It came before something that must precede it. */
        OUT_OF_ORDER,
        /** Something between two of them is missing. */
        GAP,
        /** A good call was answered with what no repeating mends. */
        REFUSED,
        /** What was said is not so. */
        UNTRUE,
        /** It is there, and nobody asked for it. */
        UNCALLED,
        /** It took longer than was promised. */
        LATE,
        /** Something was not given back: a connection, a lock, a thread. */
        LEAKED
    }

    @Override
    public String toString() {
        return kind + " " + subject + ": " + what;
    }
}
