package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.fake.FakeRules;
import dev.bellwether.cli.fake.FakeServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyTest {

    private static final String MINERS = """
            name: subscriptions/miners
            displayName: Miners
            condition:
              article:
                expression: sentiment.score <= -0.2
            endpoints: [endpoints/desk]
            """;

    private static final String DESK = """
            name: endpoints/desk
            uri: https://desk.example/hook
            """;

    private final FakeRules rules = new FakeRules();
    private final FakeServices services = FakeServices.serving(rules.services());

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        // Sorted before the endpoint that it refers to.
        file("a/miners.yaml", MINERS);
        file("desk.yml", DESK);
        file("notes.txt", "not a resource");
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void apply_ofNewFiles_createsWhatOthersReferToFirstAndTellsTheSecretOnce() {
        CommandRun run = apply();

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
        apply();
        int before = rules.writes().size();

        CommandRun second = apply();

        assertThat(second.exitCode()).isZero();
        assertThat(second.outLines())
                .containsExactly("= endpoints/desk  unchanged", "= subscriptions/miners  unchanged");
        assertThat(rules.writes()).hasSize(before);
        assertThat(diff().exitCode()).isZero();
    }

    @Test
    void apply_ofSubscriptionsThatInhibitOthers_createsThoseFirst() throws IOException {
        file(
                "a/aaa.yaml",
                MINERS.replace("subscriptions/miners", "subscriptions/aaaa")
                        + "policy: {inhibition: {subscriptions: [subscriptions/bbbb]}}\n");
        file(
                "b/bbb.yaml",
                MINERS.replace("subscriptions/miners", "subscriptions/bbbb")
                        + "policy: {inhibition: {subscriptions: [subscriptions/miners, subscriptions/aaaa]}}\n");

        assertThat(apply().exitCode()).isZero();

        assertThat(rules.writes())
                .containsExactly(
                        "create endpoints/desk",
                        "create subscriptions/miners",
                        "create subscriptions/bbbb",
                        "create subscriptions/aaaa");
    }

    @Test
    void apply_ofSilences_createsThemOnceAndPruneEndsThoseThatAreInNoFile() throws IOException {
        file("silences.yaml", """
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

        assertThat(apply().exitCode()).isZero();
        file("silences.yaml", """
                name: silences/quarter-end
                expression: entity.id == "entities/us-clsk"
                author: M. Ito
                reason: earnings week
                endTime: "2099-01-01T00:00:00Z"
                """);
        int before = rules.writes().size();
        assertThat(apply("--prune").exitCode()).isZero();
        assertThat(apply("--prune").exitCode()).isZero();

        assertThat(rules.writes().subList(before, rules.writes().size()))
                .containsExactly("expire silences/night-shift");
    }

    @Test
    void diff_ofAChangedFile_tellsEachFieldAndChangesNothing() throws IOException {
        apply();
        int before = rules.writes().size();
        file(
                "a/miners.yaml",
                MINERS.replace("-0.2", "-0.3").replace("[endpoints/desk]", "[]") + "policy: {maxAge: 3600s}\n");

        CommandRun run = diff();

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
        apply();
        file("a/miners.yaml", MINERS.replace("displayName: Miners", "disabled: true") + "policy: {cooldown: 60s}\n");

        CommandRun run = apply();

        assertThat(run.exitCode()).isZero();
        assertThat(rules.writes()).last().isEqualTo("update subscriptions/miners display_name,policy,disabled");
        assertThat(rules.subscription("subscriptions/miners")
                        .getPolicy()
                        .getMaxAge()
                        .getSeconds())
                .as("left out of the file, so it stays as it is")
                .isEqualTo(86_400);
        assertThat(rules.subscription("subscriptions/miners").getDisplayName()).isEmpty();
        assertThat(apply().outLines()).contains("= subscriptions/miners  unchanged");
    }

    @Test
    void apply_withPrune_deletesWhatIsInNoFileOfTheKindsThatTheFilesHave() throws IOException {
        file("other.yaml", MINERS.replace("miners", "other"));
        apply();
        Files.delete(folder.resolve("other.yaml"));
        Files.delete(folder.resolve("desk.yml"));

        assertThat(apply().outLines())
                .containsExactly("= subscriptions/miners  unchanged", "? subscriptions/other  not in the files, kept");
        assertThat(apply("--prune").outLines())
                .containsExactly("= subscriptions/miners  unchanged", "- subscriptions/other  deleted");
        assertThat(rules.endpoint("endpoints/desk"))
                .as("no file is of its kind")
                .isNotNull();
        assertThat(rules.subscription("subscriptions/other")).isNull();
    }

    @Test
    void apply_whereOneIsRefused_doesTheOthersAndEndsWithOne() throws IOException {
        file("a/bad.yaml", MINERS.replace("miners", "a-bad-one").replace("sentiment.score", "refuse me"));

        CommandRun run = apply();

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
        'a: &a [*a]\\n'                                                          | alias
        """)
    void apply_ofABadFile_namesThePlaceAndWritesNothing(String yaml, String said) throws IOException {
        file("z.yaml", yaml.replace("\\n", "\n"));

        CommandRun run = apply();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("z.yaml", said);
        assertThat(rules.writes()).isEmpty();
    }

    @Test
    void apply_ofNoFile_saysSo() {
        CommandRun run = CommandRun.of(
                CommandRun.at(services, "apply", "-f", folder.resolve("nowhere").toString()));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere: cannot be read");
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CommandRun apply(String... options) {
        return run("apply", options);
    }

    private CommandRun diff(String... options) {
        return run("diff", options);
    }

    private CommandRun run(String command, String... options) {
        String[] all = new String[3 + options.length];
        all[0] = command;
        all[1] = "-f";
        all[2] = folder.toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return CommandRun.of(CommandRun.at(services, all));
    }
}
