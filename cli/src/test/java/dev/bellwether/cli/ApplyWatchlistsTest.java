package dev.bellwether.cli;

import static dev.bellwether.cli.RulesFolder.DESK;
import static dev.bellwether.cli.RulesFolder.MINERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.fake.FakeRules;
import dev.bellwether.cli.fake.FakeServices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyWatchlistsTest {

    private static final String LISTED = """
            name: watchlists/listed
            displayName: Listed miners
            entities:
            - entities/us-clsk
            - entities/us-mara
            """;

    private final FakeRules rules = new FakeRules();
    private final FakeServices services = FakeServices.serving(rules.services());
    private RulesFolder folder;

    @BeforeEach
    void write(@TempDir Path path) throws IOException {
        folder = new RulesFolder(path, services);
        folder.file("a/miners.yaml", MINERS);
        folder.file("desk.yml", DESK);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void apply_ofAWatchlist_createsItBeforeTheSubscriptionThatNamesItAndThenWritesNothing() throws IOException {
        folder.file("z/listed.yaml", LISTED + "- entities/us-clsk\n");
        folder.file("a/miners.yaml", MINERS.replace("expression: ", "expression: watchlist(\"listed\") && "));

        CommandRun run = folder.apply();

        assertThat(run.exitCode()).isZero();
        assertThat(rules.writes())
                .containsExactly("create endpoints/desk", "create watchlists/listed", "create subscriptions/miners");
        assertThat(rules.watchlist("watchlists/listed").getEntitiesList())
                .containsExactly("entities/us-clsk", "entities/us-mara");
        assertThat(folder.apply().outLines()).contains("= watchlists/listed  unchanged");
        assertThat(folder.diff().exitCode()).isZero();
        assertThat(rules.writes()).hasSize(3);
    }

    @Test
    void apply_ofAChangedWatchlist_sendsTheFieldThatChanged() throws IOException {
        folder.file("listed.yaml", LISTED);
        folder.apply();
        folder.file("listed.yaml", LISTED.replace("us-mara", "us-riot"));

        CommandRun run = folder.apply();

        assertThat(run.outLines())
                .contains(
                        "~ watchlists/listed  updated",
                        "    entities: [\"entities/us-clsk\",\"entities/us-mara\"]"
                                + " -> [\"entities/us-clsk\",\"entities/us-riot\"]");
        assertThat(rules.writes()).last().isEqualTo("update watchlists/listed entities");
        assertThat(rules.watchlist("watchlists/listed").getDisplayName()).isEqualTo("Listed miners");
    }

    @Test
    void diff_ofALongWatchlist_tellsWhatIsNewAndWhatIsGone() throws IOException {
        folder.file("long.yaml", watchlistOf("long", 1, 10_000));
        assertThat(folder.apply().exitCode()).isZero();
        assertThat(rules.watchlist("watchlists/long").getEntitiesCount()).isEqualTo(10_000);

        folder.file("long.yaml", watchlistOf("long", 2, 9_999) + "- entities/us-riot\n");
        assertThat(folder.diff().outLines())
                .contains("    entities: 10000 -> 9999, added entities/us-riot, removed entities/e1 entities/e10000");
        folder.file("long.yaml", watchlistOf("long", 30, 10_000));
        assertThat(folder.diff().outLines())
                .filteredOn(line -> line.contains("10000 -> 9971, removed entities/e1 entities/e2 "))
                .singleElement()
                .asString()
                .endsWith(" entities/e20 and 9 more");
        folder.file("long.yaml", watchlistOf("long", 2, 10_000) + "- entities/e1\n");
        assertThat(folder.diff().outLines()).contains("    entities: 10000 -> 10000, in another order");
    }

    @Test
    void apply_withPrune_deletesAWatchlistAfterTheSubscription() throws IOException {
        folder.file("listed.yaml", LISTED);
        folder.file("other.yaml", LISTED.replace("listed", "other") + "---\n" + MINERS.replace("miners", "other"));
        folder.apply();
        folder.delete("other.yaml");
        int before = rules.writes().size();

        assertThat(folder.apply("--prune").exitCode()).isZero();

        assertThat(rules.writes().subList(before, rules.writes().size()))
                .containsExactly("delete subscriptions/other", "delete watchlists/other");
    }

    @Test
    void apply_ofABadMember_tellsTheFileAndWhatTheServiceSaid() throws IOException {
        folder.file("b/listed.yaml", LISTED.replace("entities/us-mara", "MARA"));

        CommandRun run = folder.apply();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("! watchlists/listed  not created: ")
                .contains("listed.yaml:1:1: alert-service refused: the request is not valid [FIELD_INVALID]")
                .contains("watchlist.entities: \"MARA\" is not a name of the form entities/{id}");
        assertThat(rules.subscription("subscriptions/miners")).isNotNull();
    }

    private static String watchlistOf(String id, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "- entities/e" + number + "\n")
                .collect(Collectors.joining("", "name: watchlists/" + id + "\nentities:\n", ""));
    }
}
