package dev.bellwether.bench.faults.restore;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was published.
 *
 * @param all every revision that was ever acknowledged
 * @param demanded those of them that must have had their effect
 * @param erased names of the articles that were erased since
 */
record Published(Set<Said> all, Set<Said> demanded, Set<String> erased) {

    Published {
        all = Set.copyOf(all);
        demanded = Set.copyOf(demanded);
        erased = Set.copyOf(erased);
    }

    /** What is demanded and not erased. */
    Set<Said> live() {
        return demanded.stream().filter(said -> !isErased(said)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isErased(Said said) {
        return erased.contains(said.article());
    }
}
