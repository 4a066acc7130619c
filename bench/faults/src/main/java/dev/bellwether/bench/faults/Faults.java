package dev.bellwether.bench.faults;

import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.plant.PlantedMistakes;
import dev.bellwether.bench.faults.process.DisturbedProcess;
import dev.bellwether.bench.faults.process.KilledProcess;
import dev.bellwether.bench.faults.process.LostLeader;
import java.util.List;

/** Every fault that there is, in the order of their ids. */
final class Faults {

    private Faults() {}

    /** All of them. */
    static List<Fault> all() {
        return List.of(new KilledProcess(), new DisturbedProcess(), new LostLeader(), new PlantedMistakes());
    }
}
