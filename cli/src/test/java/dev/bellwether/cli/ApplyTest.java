package dev.bellwether.cli;

import static dev.bellwether.cli.RulesFolder.DESK;
import static dev.bellwether.cli.RulesFolder.MINERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.fake.FakeRules;
import dev.bellwether.cli.fake.FakeServices;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyTest {

    private final FakeRules rules = new FakeRules();
    private final FakeServices services = FakeServices.serving(rules.services());

    private RulesFolder folder;

    @BeforeEach
    void write(@TempDir Path path) throws IOException {
        folder = new RulesFolder(path, services);
        // Sorted before the endpoint that it refers to.
        folder.file("a/miners.yaml", MINERS);
        folder.file("desk.yml", DESK);
        folder.file("notes.txt", "not a resource");
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void apply_ofNewFiles_createsWhatOthersReferToFirstAndTellsTheSecretOnce() {
        CommandRun run = folder.apply();

        assertThat(run.exitCode()).isZero();
        assertThat(rules.writes()).containsExactly("create endpoints/desk", "create subscriptions/miners");
        assertThat(run.outLines())
                .containsExactly(
                        "+ endpoints/desk  created",
                        "    secret, told this once: whsec_made",
                        "+ subscriptions/miners  created");
    }

    @Test
    void apply_again_writesNothing() {
        folder.apply();
        int before = rules.writes().size();

        CommandRun second = folder.apply();

        assertThat(second.exitCode()).isZero();
        assertThat(second.outLines())
                .containsExactly("= endpoints/desk  unchanged", "= subscriptions/miners  unchanged");
        assertThat(rules.writes()).hasSize(before);
        assertThat(folder.diff().exitCode()).isZero();
    }

    @Test
    void apply_ofSubscriptionsThatInhibitOthers_createsThoseFirst() throws IOException {
        folder.file(
                "a/aaa.yaml",
                MINERS.replace("subscriptions/miners", "subscriptions/aaaa")
                        + "policy: {inhibition: {subscriptions: [subscriptions/bbbb]}}\n");
        folder.file(
                "b/bbb.yaml",
                MINERS.replace("subscriptions/miners", "subscriptions/bbbb")
                        + "policy: {inhibition: {subscriptions: [subscriptions/miners, subscriptions/aaaa]}}\n");

        assertThat(folder.apply().exitCode()).isZero();

        assertThat(rules.writes())
                .containsExactly(
                        "create endpoints/desk",
                        "create subscriptions/miners",
                        "create subscriptions/bbbb",
                        "create subscriptions/aaaa");
    }

    @Test
    void apply_ofSilences_createsThemOnceAndPruneEndsThoseThatAreInNoFile() throws IOException {
        folder.file("silences.yaml", """
                name: silences/quarter-end
                expression: entity.id == "entities/us-clsk"
                author: M. Ito
                reason: earnings week
                endTime: "2099-01-01T00:00:00Z"
                ---
                name: silences/night-shift
                expression: alert.severity == "INFO"
                author: M. Ito
                reason: nobody is there
                endTime: "2099-01-01T00:00:00Z"
                """);

        assertThat(folder.apply().exitCode()).isZero();
        folder.file("silences.yaml", """
                name: silences/quarter-end
                expression: entity.id == "entities/us-clsk"
                author: M. Ito
                reason: earnings week
                endTime: "2099-01-01T00:00:00Z"
                """);
        int before = rules.writes().size();
        assertThat(folder.apply("--prune").exitCode()).isZero();
        assertThat(folder.apply("--prune").exitCode()).isZero();

        assertThat(rules.writes().subList(before, rules.writes().size()))
                .containsExactly("expire silences/night-shift");
    }

    @Test
    void diff_ofAChangedFile_tellsEachFieldAndChangesNothing() throws IOException {
        folder.apply();
        int before = rules.writes().size();
        folder.file(
                "a/miners.yaml",
                MINERS.replace("-0.2", "-0.3").replace("[endpoints/desk]", "[]") + "policy: {maxAge: 3600s}\n");

        CommandRun run = folder.diff();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.outLines())
                .containsExactly(
                        "= endpoints/desk  unchanged",
                        "~ subscriptions/miners  update",
                        "    condition.article.expression: \"sentiment.score <= -0.2\""
                                + " -> \"sentiment.score <= -0.3\"",
                        "    policy.maxAge: \"86400s\" -> \"3600s\"",
                        "    endpoints: [\"endpoints/desk\"] -> []");
        assertThat(run.err()).contains("1 update, 1 unchanged.");
        assertThat(rules.writes()).hasSize(before);
    }

    @Test
    void apply_ofAChangedFile_sendsTheChangedFieldsAndKeepsWhatTheFileLeavesOut() throws IOException {
        folder.apply();
        folder.file(
                "a/miners.yaml", MINERS.replace("displayName: Miners", "disabled: true") + "policy: {cooldown: 60s}\n");

        CommandRun run = folder.apply();

        assertThat(run.exitCode()).isZero();
        assertThat(rules.writes()).last().isEqualTo("update subscriptions/miners display_name,policy,disabled");
        assertThat(rules.subscription("subscriptions/miners")
                        .getPolicy()
                        .getMaxAge()
                        .getSeconds())
                .as("left out of the file, so it stays as it is")
                .isEqualTo(86_400);
        assertThat(rules.subscription("subscriptions/miners").getDisplayName()).isEmpty();
        assertThat(folder.apply().outLines()).contains("= subscriptions/miners  unchanged");
    }

    @Test
    void apply_withPrune_deletesWhatIsInNoFileOfTheKindsThatTheFilesHave() throws IOException {
        folder.file("other.yaml", MINERS.replace("miners", "other"));
        folder.apply();
        folder.delete("other.yaml");
        folder.delete("desk.yml");

        assertThat(folder.apply().outLines())
                .containsExactly("= subscriptions/miners  unchanged", "? subscriptions/other  not in the files, kept");
        assertThat(folder.apply("--prune").outLines())
                .containsExactly("= subscriptions/miners  unchanged", "- subscriptions/other  deleted");
        assertThat(rules.endpoint("endpoints/desk"))
                .as("no file is of its kind")
                .isNotNull();
        assertThat(rules.subscription("subscriptions/other")).isNull();
    }

    @Test
    void apply_whereOneIsRefused_doesTheOthersAndEndsWithOne() throws IOException {
        folder.file("a/bad.yaml", MINERS.replace("miners", "a-bad-one").replace("sentiment.score", "refuse me"));

        CommandRun run = folder.apply();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("! subscriptions/a-bad-one  not created: ", "line 1, column 1: no");
        assertThat(rules.subscription("subscriptions/miners")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'name: subscriptions/x\\nconditions: {}\\n'                              | :2:1: there is no field 'conditions' in Subscription; it has name, displayName
        'name: subscriptions/x\\npolicy:\\n  maxAge: soon\\n'                    | :3:11: maxAge:
        'name: subscriptions/x\\ndisabled: 3\\n'                                 | :2:11: disabled:
        'name: subscriptions/x\\ncondition: [a]\\n'                              | :2:12: holds no fields
        'name: subscriptions/x\\ndisplayName: a\\ndisplay_name: b\\n'            | :3:1: 'displayName' is there twice
        'name: subscriptions/x\\ncondition: {article: \\n'                       | :3:1:
        'name: robots/x\\n'                                                      | :1:1: 'robots/x' is not a name that can be applied
        'displayName: a\\n'                                                      | :1:1: has no name
        'name: subscriptions/miners\\n'                                          | :1:1: subscriptions/miners is in
        'name: subscriptions/x\\n---\\nname: endpoints/y\\nurl: a\\n'            | :4:1: there is no field 'url' in Endpoint
        'name: watchlists/x\\nentities: entities/us-clsk\\n'                    | :2:11: entities:
        'name: watchlists/x\\nmembers: []\\n'                                   | :2:1: there is no field 'members' in Watchlist; it has name, displayName, entities
        'a: &a [*a]\\n'                                                          | alias
        """)
    void apply_ofABadFile_namesThePlaceAndWritesNothing(String yaml, String said) throws IOException {
        folder.file("z.yaml", yaml.replace("\\n", "\n"));

        CommandRun run = folder.apply();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("z.yaml", said);
        assertThat(rules.writes()).isEmpty();
    }

    @Test
    void apply_ofNoFile_saysSo() {
        CommandRun run = CommandRun.of(CommandRun.at(
                services, "apply", "-f", folder.folder().resolve("nowhere").toString()));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere: cannot be read");
    }
}
