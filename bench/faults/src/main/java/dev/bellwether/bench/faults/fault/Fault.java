package dev.bellwether.bench.faults.fault;

/** One way to break the services, and what must be true all the same. */
public interface Fault {

    /** Such as {@code F1}. */
    String id();

    /** In a few words, for the table. */
    String title();

    /** What is checked, for the table. */
    String promise();

    /** How often it is made where nothing else is asked for; what one of them is, the title says. */
    Counts counts();

    /**
     * Makes it, and checks what callers saw.
     *
     * @throws IllegalStateException when it cannot be made: that says nothing of the services
     */
    Result run(Run run);

    /**
     * How often.
     *
     * @param quick as part of a build
     * @param full as the numbers that we claim
     */
    record Counts(int quick, int full) {}
}
