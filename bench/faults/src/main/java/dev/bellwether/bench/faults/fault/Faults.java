package dev.bellwether.bench.faults.fault;

import java.util.List;

/** Every fault that there is, in the order of their ids. */
public final class Faults {

    private Faults() {}

    /** All of them. */
    public static List<Fault> all() {
        return List.of(
                new KilledProcess(),
                new LateCommit(),
                new RacingRevisions(),
                new StalledReader(),
                new AnyToken(),
                new ChangedMind(),
                new OldBackup());
    }
}
