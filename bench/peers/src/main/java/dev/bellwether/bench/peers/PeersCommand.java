package dev.bellwether.bench.peers;

import dev.bellwether.bench.load.LoadCommand;
import dev.bellwether.bench.load.measure.Measure;
import java.util.List;

/** {@code bench/peers/run}. */
public final class PeersCommand {

    private PeersCommand() {}

    /** The process's entry. */
    public static void main(String[] arguments) {
        LoadCommand.run("bench/peers/run", measures(), arguments);
    }

    static List<Measure> measures() {
        return List.of(new ConditionOracle(), new MatchingAgainstPeers(), new MatchingGrowth(), new MatcherMemory());
    }
}
