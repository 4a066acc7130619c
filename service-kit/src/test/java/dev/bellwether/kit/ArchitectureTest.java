package dev.bellwether.kit;

import dev.bellwether.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void classes_ofThisModule_keepTheRulesOfTheHouse() {
        ArchitectureRules.checkKit("dev.bellwether.kit");
    }
}
