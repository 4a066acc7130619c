package dev.bellwether.sentiment;

import dev.bellwether.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void classes_ofThisModule_keepTheRulesOfTheHouse() {
        ArchitectureRules.checkService("dev.bellwether.sentiment");
    }
}
