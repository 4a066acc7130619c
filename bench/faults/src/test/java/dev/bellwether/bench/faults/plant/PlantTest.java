package dev.bellwether.bench.faults.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantTest {

    static Plant[] plants() {
        return new Plant[] {Plant.NAIVE_READER, Plant.TOKEN_FIRST, Plant.COOLDOWN_BY_ARTICLE};
    }

    @ParameterizedTest
    @MethodSource("plants")
    void plant_findsItsWordsInTheSource(Plant plant) throws IOException {
        String source = Files.readString(Path.of("../..").resolve(plant.source()));

        assertThat(plant.in(source)).isNotEqualTo(source);
    }

    @ParameterizedTest
    @MethodSource("plants")
    void plant_whoseWordsAreGone_isRefused(Plant plant) {
        assertThatThrownBy(() -> plant.in("class Other {}")).hasMessageContaining("must be planted anew");
    }
}
