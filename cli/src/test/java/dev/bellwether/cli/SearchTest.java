package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.fake.FakeArticles;
import dev.bellwether.cli.fake.FakeServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final FakeServices services = FakeServices.serving(new FakeArticles());

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void search_showsWhatWasFoundAndWhere() {
        ingest("Miners fall\nNobody knew that the price of bitcoin would fall so far on one day in spring.");
        ingest("Other news\nNothing of note.");

        CommandRun run = CommandRun.of(CommandRun.at(services, "search", "bitcoin"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("FOUND", "Miners fall", "articles/0", "«bitcoin»")
                .doesNotContain("Other news");
    }

    @Test
    void search_asJson_isOneResultALine() {
        ingest("Miners fall\nThe price of bitcoin.");

        CommandRun run = CommandRun.of(CommandRun.at(services, "search", "bitcoin", "-o", "json"));

        assertThat(run.outLines()).singleElement().asString().contains("\"highlights\"", "\"score\":0.5");
    }

    @Test
    void search_ofNothing_saysSo() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "search", "bitcoin"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("Nothing was found.");
    }

    @Test
    void search_refused_tellsWhy() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "search", "("));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the query ends too early", "QUERY_INVALID");
    }

    private void ingest(String text) {
        CommandRun.withInput(text, CommandRun.at(services, "ingest", "-"));
    }
}
