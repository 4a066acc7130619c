package dev.bellwether.sentiment.store;

import dev.bellwether.kit.change.ChangeTail;
import dev.bellwether.kit.change.ChangeTails;
import dev.bellwether.sentiment.analysis.AnalysisChange;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Starts the tail of this service's log. */
class AnalysisTail {

    @Produces
    @Singleton
    @Startup
    ChangeTail<AnalysisChange> tail(ChangeTails tails, PgAnalysisStore store) {
        return tails.start(store);
    }
}
