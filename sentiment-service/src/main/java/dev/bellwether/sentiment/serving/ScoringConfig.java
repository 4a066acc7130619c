package dev.bellwether.sentiment.serving;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How much is scored at once, what waits, and what is refused. */
@ConfigMapping(prefix = "bellwether.scoring")
public interface ScoringConfig {

    /**
     * Texts that the model reads at once. 1 to the number of processors over threads-per-text; without it, as many as that.
     * More makes each slower and none sooner; fewer leaves processors to others.
     */
    OptionalInt texts();

    /** Threads that one text is scored with. 1 to the number of processors; more than 1 helps only while little is going on. */
    @WithDefault("1")
    int threadsPerText();

    /** Calls of AnalyzeText that may wait; more are refused with OVERLOADED. 0 to 10,000. */
    @WithDefault("64")
    int waitingCalls();

    /**
     * Calls of AnalyzeText that would wait longer than this, by what earlier ones took, are refused with OVERLOADED; so are
     * those whose deadline is nearer than their turn. 10 ms to 1 min. Less tells callers sooner to go elsewhere.
     */
    @WithDefault("2s")
    Duration longestWait();

    /** Texts of one StreamAnalyzeText that are under way; the rest waits with the client. 1 to 1,000. */
    @WithDefault("8")
    int streamTexts();

    /** Bytes of all streams' texts that are under way; a larger text is alone. */
    @WithDefault("16M")
    MemorySize streamBytes();

    /** Comparisons of models that may run; more are refused with OVERLOADED. 0 to 100. */
    @WithDefault("2")
    int comparisons();

    /** Memory for scores that are known already. 0 keeps none. A score takes about 200 bytes. */
    @WithDefault("32M")
    MemorySize cache();
}
