package dev.bellwether.sentiment.serving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Map;

/** The models that score. */
@ConfigMapping(prefix = "bellwether.models")
public interface ModelsConfig {

    /**
     * Folders with models of your own, by the name that requests ask for them: {@code bellwether.models.folders.finbert=/models/finbert}.
     * Each holds model.json, tokenizer.json and the weights; see docs/sentiment.md. Each takes memory for its weights.
     */
    Map<String, Path> folders();

    /**
     * Which of them scores articles, and texts that ask for no model; "bellwether" is the one that ships. Scores of another model
     * are other analyses; the old ones stay.
     */
    @WithDefault("bellwether")
    String defaultModel();
}
