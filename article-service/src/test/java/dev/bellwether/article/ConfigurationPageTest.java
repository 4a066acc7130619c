package dev.bellwether.article;

import dev.bellwether.testkit.ConfigurationPage;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    @Test
    void page_ofThisModule_saysWhatTheInterfacesSay() {
        ConfigurationPage.check("article-service", "dev.bellwether.article");
    }
}
