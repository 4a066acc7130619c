package dev.bellwether.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OracleTest {

    @Test
    void matching_ofRandomConditionsAndEntities_isWhatCelSays() {
        long seed = System.nanoTime();
        OracleRun oracle = new OracleRun(new Random(seed), 200);

        while (oracle.pairs() < 100_000) {
            assertThat(oracle.article()).as("seed %s", seed).isEmpty();
        }

        assertThat(oracle.held()).as("pairs that held, seed %s", seed).isBetween(5_000L, 95_000L);
        assertThat(oracle.refused()).as("texts refused, seed %s", seed).isLessThan(oracle.conditions());
    }
}
