package dev.bellwether.bench.faults;

import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.process.KilledProcess;
import java.util.List;

/** Every fault that there is, in the order of their ids. */
final class Faults {

    private Faults() {}

    /** All of them. */
    static List<Fault> all() {
        return List.of(new KilledProcess());
    }
}
