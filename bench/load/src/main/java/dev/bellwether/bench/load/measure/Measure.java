package dev.bellwether.bench.load.measure;

import java.util.List;

/** One thing that is measured, and how. */
public interface Measure {

    /** Such as {@code P6}. */
    String id();

    /** In a few words, for the heading. */
    String title();

    /** What is run and against what, in a sentence or two. */
    String method();

    /** Where its section is written, from the root of the tree. */
    default String page() {
        return "docs/performance.md";
    }

    /**
     * Measures it.
     *
     * @throws IllegalStateException when it cannot be measured: that says nothing of the services
     */
    List<Value> run(Run run);
}
