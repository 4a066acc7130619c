package dev.bellwether.sentiment;

import dev.bellwether.testkit.ConfigurationPage;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    @Test
    void page_ofThisModule_saysWhatTheInterfacesSay() {
        ConfigurationPage.check("sentiment-service", "dev.bellwether.sentiment");
    }
}
