package dev.bellwether.sentiment.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How articles are analyzed. */
@ConfigMapping(prefix = "bellwether.analysis")
public interface AnalysisConfig {

    /**
     * A folder with a model of your own: model.json, tokenizer.json and the weights. Without it the model that ships is
     * used. Scores of another model are other analyses; the old ones stay.
     */
    Optional<Path> model();

    /** Threads that one sentence is scored with. 1 to the number of cores; more than 1 helps only while little is going on. */
    @WithDefault("1")
    int threadsPerScore();

    /** Articles of the upstream that are analyzed side by side. 1 to the number of cores. */
    @WithDefault("2")
    int articlesAtOnce();

    /** Calls of AnalyzeText that may wait or run; more are refused with OVERLOADED. */
    @WithDefault("64")
    int waitingTexts();

    /** Sentences of an article that are scored, from the title on; the rest is left out and the analysis says so. */
    @WithDefault("400")
    int mostSentences();

    /** Pairs of an entity and a sentence that are scored in one article. */
    @WithDefault("800")
    int mostEntitySentences();
}
