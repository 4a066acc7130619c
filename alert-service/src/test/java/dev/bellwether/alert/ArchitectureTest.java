package dev.bellwether.alert;

import dev.bellwether.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void classes_ofThisModule_keepTheRulesOfTheHouse() {
        ArchitectureRules.checkService("dev.bellwether.alert");
    }

    @Test
    void classes_thatServeCallers_reachTheDatabaseAsTheirOwner() {
        ArchitectureRules.checkOwnedRows("dev.bellwether.alert");
    }
}
