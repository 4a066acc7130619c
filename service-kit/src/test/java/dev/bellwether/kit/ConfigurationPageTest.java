package dev.bellwether.kit;

import dev.bellwether.testkit.ConfigurationPage;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    @Test
    void page_ofThisModule_saysWhatTheInterfacesSay() {
        ConfigurationPage.check("service-kit", "dev.bellwether.kit");
    }
}
