package dev.bellwether.sentiment.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsConfigTest {

    @Test
    void nothingSaid_isTheModelThatShips() {
        ModelsConfig config = config(Map.of());

        assertThat(config.folders()).isEmpty();
        assertThat(config.defaultModel()).isEqualTo("bellwether");
    }

    @Test
    void folder_isNamedByTheEnvironment() {
        ModelsConfig config = config(Map.of(
                "BELLWETHER_MODELS_FOLDERS_FINBERT", "/models/finbert", "BELLWETHER_MODELS_DEFAULT_MODEL", "finbert"));

        assertThat(config.folders()).containsExactly(Map.entry("finbert", Path.of("/models/finbert")));
        assertThat(config.defaultModel()).isEqualTo("finbert");
    }

    private static ModelsConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(ModelsConfig.class)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(ModelsConfig.class);
    }
}
