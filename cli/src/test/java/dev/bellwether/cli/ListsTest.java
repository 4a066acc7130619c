package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.fake.FakeArticles;
import dev.bellwether.cli.fake.FakeServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListsTest {
    private final FakeServices services = FakeServices.serving(new FakeArticles());

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void list_overSeveralPages_printsEveryItemOnItsLine() {
        ingest("one", "two", "three", "four", "five");

        CommandRun run = CommandRun.of(CommandRun.at(services, "articles", "list", "--output", "json"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).hasSize(5).allMatch(line -> line.startsWith("{\"name\":\"articles/"));
    }

    @Test
    void list_withLimit_stopsThere() {
        ingest("one", "two", "three", "four", "five");

        CommandRun run = CommandRun.of(CommandRun.at(services, "articles", "list", "-o", "json", "--limit", "3"));

        assertThat(run.outLines()).hasSize(3);
    }

    @Test
    void list_asTable_hasHeaderAndTitle() {
        ingest("Shares fall");

        CommandRun run = CommandRun.of(CommandRun.at(services, "articles", "list"));

        assertThat(run.outLines().get(0)).contains("ARTICLE", "REV", "PUBLISHED");
        assertThat(run.out()).contains("articles/0").contains("Shares fall");
    }

    @Test
    void list_nothing_saysSo() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "articles", "list"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("No articles.");
    }

    @Test
    void list_refusedFilter_tellsMessageFieldAndReason() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "articles", "list", "--filter", "titel == 'x'"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("article-service refused: the request is not valid [FIELD_INVALID]")
                .contains("filter: unknown name 'titel'; did you mean 'title'?");
    }

    @Test
    void get_withoutCollection_findsTheSame() {
        ingest("Shares fall");

        CommandRun run = CommandRun.of(CommandRun.at(services, "articles", "get", "0"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Shares fall");
    }

    @Test
    void get_missing_isRefused() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "articles", "get", "articles/9"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("there is no articles/9");
    }

    @Test
    void delete_ofSeveral_saysWhichAndHidesThem() {
        ingest("one", "two", "three");

        CommandRun run = CommandRun.of(CommandRun.at(services, "articles", "delete", "0", "articles/2"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("Erased articles/0.\nErased articles/2.\n");
        assertThat(CommandRun.of(CommandRun.at(services, "articles", "list", "-o", "json"))
                        .outLines())
                .singleElement()
                .asString()
                .contains("articles/1");
        CommandRun all = CommandRun.of(CommandRun.at(services, "articles", "list", "--show-deleted"));
        assertThat(all.out())
                .contains("erased 2026-02-19", "articles/0", "articles/2")
                .doesNotContain("three");
    }

    @Test
    void delete_withAMissingName_isRefusedThere() {
        ingest("one", "two");

        CommandRun run = CommandRun.of(CommandRun.at(services, "articles", "delete", "0", "9", "1"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Erased articles/0.").contains("there is no articles/9");
        assertThat(CommandRun.of(CommandRun.at(services, "articles", "list", "-o", "json"))
                        .outLines())
                .hasSize(1);
    }

    @Test
    void delete_withoutAName_isWrongUsage() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "articles", "delete"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("NAME");
    }

    private void ingest(String... texts) {
        for (String text : texts) {
            CommandRun.withInput(text, CommandRun.at(services, "ingest", "-"));
        }
    }
}
