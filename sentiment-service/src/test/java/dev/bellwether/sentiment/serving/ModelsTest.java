package dev.bellwether.sentiment.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.sentiment.scoring.ScoringException;
import dev.bellwether.sentiment.scoring.TinyModel;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
    private static final ScoringConfig SCORING = new SmallRyeConfigBuilder()
            .withMapping(ScoringConfig.class)
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(ScoringConfig.class);

    @TempDir
    Path folder;

    @Test
    void ownModelAsDefault_isTheFirstAndTheUsual() {
        Models models = models("tiny", Map.of("tiny", TinyModel.write(folder)));

        assertThat(models.usual().name()).isEqualTo("tiny");
        assertThat(models.all()).extracting(ServedModel::name).containsExactly("tiny", "bellwether");
        assertThat(models.all()).extracting(ServedModel::isDefault).containsExactly(true, false);
    }

    @Test
    void past_areThoseThatAreServedNoMore() {
        Models models = models("bellwether", Map.of());
        String served = models.usual().model().info().sha256();
        PastModel old = new PastModel("old", "1", "00");

        Models again = new Models(
                config("bellwether", Map.of()),
                SCORING,
                () -> Uni.createFrom().item(List.of(new PastModel("now", "1", served), old)));

        assertThat(again.past().await().atMost(Duration.ofSeconds(5))).containsExactly(old);
    }

    @Test
    void wrongFolder_isToldByNameAndFolder() {
        assertThatThrownBy(() -> models("bellwether", Map.of("mine", folder)))
                .isInstanceOf(ScoringException.class)
                .hasMessageContainingAll("the model mine in " + folder, "cannot be served", "there is no");
    }

    @Test
    void defaultThatIsNotServed_isToldWithThoseThatAre() {
        assertThatThrownBy(() -> models("finbert", Map.of()))
                .hasMessageContainingAll(
                        "bellwether.models.default-model", "finbert", "[bellwether]", "folders.finbert");
    }

    @Test
    void namesThatCannotBe_areRefused() {
        assertThatThrownBy(() -> models("bellwether", Map.of("bellwether", TinyModel.write(folder))))
                .hasMessageContaining("is the model that ships");
        assertThatThrownBy(() -> models("bellwether", Map.of("Fin/Bert", TinyModel.write(folder))))
                .hasMessageContaining("a-z, 0-9 and -");
    }

    @Test
    void sameWeightsTwice_areRefused() {
        Map<String, Path> twice =
                Map.of("one", TinyModel.write(folder.resolve("1")), "two", TinyModel.write(folder.resolve("2")));

        assertThatThrownBy(() -> models("bellwether", twice)).hasMessageContaining("have the same weights");
    }

    private static Models models(String defaultModel, Map<String, Path> folders) {
        return new Models(
                config(defaultModel, folders), SCORING, () -> Uni.createFrom().item(List.of()));
    }

    private static ModelsConfig config(String defaultModel, Map<String, Path> folders) {
        return new ModelsConfig() {
            @Override
            public Map<String, Path> folders() {
                return folders;
            }

            @Override
            public String defaultModel() {
                return defaultModel;
            }
        };
    }
}
