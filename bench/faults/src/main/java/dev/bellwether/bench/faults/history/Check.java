package dev.bellwether.bench.faults.history;

import java.util.List;

/** One promise, as a pure function of the record. */
@FunctionalInterface
public interface Check {

    /** How the record breaks the promise; empty when it does not. */
    List<Violation> violations(History history);

    /** Every check of this package. */
    static List<Violation> all(History history) {
        return java.util.stream.Stream.<Check>of(
                        new ArticleCheck(),
                        new AnalysisCheck(),
                        new AlertCheck(),
                        new DeliveryCheck(),
                        new ReplayCheck())
                .flatMap(check -> check.violations(history).stream())
                .toList();
    }
}
