package dev.bellwether.bench.faults;

import dev.bellwether.bench.faults.calls.ChangedMind;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.log.AnyToken;
import dev.bellwether.bench.faults.log.LateCommit;
import dev.bellwether.bench.faults.log.RacingRevisions;
import dev.bellwether.bench.faults.log.StalledReader;
import dev.bellwether.bench.faults.plant.PlantedMistakes;
import dev.bellwether.bench.faults.process.DisturbedProcess;
import dev.bellwether.bench.faults.process.KilledProcess;
import dev.bellwether.bench.faults.process.LostLeader;
import dev.bellwether.bench.faults.process.RollingRestart;
import dev.bellwether.bench.faults.restore.OldBackup;
import java.util.List;

/** Every fault that there is, in the order of their ids. */
final class Faults {

    private Faults() {}

    /** All of them. */
    static List<Fault> all() {
        return List.of(
                new KilledProcess(),
                new LateCommit(),
                new RacingRevisions(),
                new StalledReader(),
                new AnyToken(),
                new ChangedMind(),
                new DisturbedProcess(),
                new OldBackup(),
                new LostLeader(),
                new RollingRestart(),
                new PlantedMistakes());
    }
}
