package dev.bellwether.bench.peers;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import java.util.List;
import java.util.Optional;

/** Whether the index finds what CEL says holds, no more and no less. */
final class ConditionOracle implements Measure {

    private static final int PAIRS = 10_000_000;
    private static final int CONDITIONS = 1_000;
    private static final int PROGRESS = 1_000_000;
    private static final double PERCENT = 100;

    @Override
    public String id() {
        return "QA2";
    }

    @Override
    public String title() {
        return "the matcher against CEL";
    }

    @Override
    public String page() {
        return "docs/quality.md";
    }

    @Override
    public String method() {
        return "Conditions made up from every name, function and operator, nested, negated, with either-ors, lists, comprehensions and parts that cannot be evaluated; entities made up with them, with no number and minus zero among their numbers. "
                + "CEL evaluates each condition on its text as it was written; the index, in which conditions come and go before each article, is asked for all of them. A pair is one condition and one entity. The run ends at the first difference.";
    }

    @Override
    public List<Value> run(Run run) {
        OracleRun oracle = new OracleRun(run.random("oracle"), CONDITIONS);
        long wanted = run.scaled(PAIRS);
        long told = PROGRESS;
        Optional<String> difference = Optional.empty();
        while (difference.isEmpty() && oracle.pairs() < wanted) {
            difference = oracle.article();
            if (oracle.pairs() >= told) {
                run.progress("%,d pairs of %,d conditions", oracle.pairs(), oracle.conditions());
                told += PROGRESS;
            }
        }
        difference.ifPresent(what -> run.progress("a difference: %s", what));
        double alike = difference.isEmpty() ? oracle.pairs() : 0;
        return List.of(
                Value.counted("pairs without a difference", "", alike)
                        .against(Bar.atLeast(PAIRS * run.size(), PAIRS * run.size() * PERCENT)),
                Value.counted("conditions", "", oracle.conditions()),
                Value.counted("pairs that held", "%", PERCENT * oracle.held() / oracle.pairs()));
    }
}
