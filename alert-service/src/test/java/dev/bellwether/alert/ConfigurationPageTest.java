package dev.bellwether.alert;

import dev.bellwether.testkit.ConfigurationPage;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    @Test
    void page_ofThisModule_saysWhatTheInterfacesSay() {
        ConfigurationPage.check("alert-service", "dev.bellwether.alert");
    }
}
