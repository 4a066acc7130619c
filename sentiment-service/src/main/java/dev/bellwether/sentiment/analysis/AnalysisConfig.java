package dev.bellwether.sentiment.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How articles are analyzed. */
@ConfigMapping(prefix = "bellwether.analysis")
public interface AnalysisConfig {

    /** Articles of the upstream that are analyzed side by side. 1 to the number of cores. */
    @WithDefault("2")
    int articlesAtOnce();

    /** Sentences of an article that are scored, from the title on; the rest is left out and the analysis says so. */
    @WithDefault("400")
    int mostSentences();

    /** Pairs of an entity and a sentence that are scored in one article. */
    @WithDefault("800")
    int mostEntitySentences();
}
