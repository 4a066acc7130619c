package dev.bellwether.article.intake;

import static dev.bellwether.article.intake.Drafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.Ingested.Outcome;
import dev.bellwether.article.article.StoryPosition;
import dev.bellwether.article.identity.Copy;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.request.RequestKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Moment MOMENT = new Moment(Instant.parse("2026-02-19T18:40:00Z"), Duration.ofHours(72));

    private static final String LONG =
            "Wheat rose for a third day in Odesa after the harbour office said that ships would"
                    + " load again on Monday. Traders in Chicago paid 6.41 dollars a bushel, 2 per cent more than a week ago. Nobody was hurt"
                    + " when the silo burned, and insurers expect claims of 12 million. Oats and rye were unchanged.";
    private static final UUID REQUEST = UUID.fromString("8f14e45f-ceea-467f-a0f0-3a6ff1d1b1a5");

    @Test
    void group_ofTwiceTheSameUri_makesOneArticle() {
        Plan plan = decide(
                arrival(draft("wire", "https://a.example/1", "", "Wheat rises.")),
                arrival(draft("wire", "https://a.example/1", "", "Wheat rises.")));

        assertThat(outcomes(plan)).containsExactly(Outcome.CREATED, Outcome.UNCHANGED);
        assertThat(plan.articles()).hasSize(1);
        assertThat(plan.revisions()).hasSize(1);
    }

    @Test
    void group_ofAnArticleAndItsCorrection_makesTwoRevisions() {
        Plan plan = decide(
                arrival(draft("wire", "https://a.example/1", "", "Wheat rises.")),
                arrival(draft("wire", "https://a.example/1", "", "Wheat falls.")));

        assertThat(outcomes(plan)).containsExactly(Outcome.CREATED, Outcome.REVISED);
        assertThat(plan.revisions()).extracting(Plan.NewRevision::revision).containsExactly(1, 2);
        assertThat(plan.contents())
                .extracting(Plan.StoryContent::story)
                .containsOnly(plan.articles().get(0).story().story());
    }

    @Test
    void group_ofCopies_countsThemInOneStory() {
        Plan plan = decide(
                arrival(draft("one", "https://one.example/1", "", "Wheat rises.")),
                arrival(draft("two", "https://two.example/1", "", "Wheat rises.")),
                arrival(draft("two", "https://two.example/2", "", "WHEAT rises")));

        UUID story = plan.stories().get(0).id();
        Optional<StoryPosition.Repeat> exact = Optional.of(
                new StoryPosition.Repeat(Copy.EXACT, 1, plan.articles().get(0).id()));
        assertThat(plan.stories()).hasSize(1);
        assertThat(plan.articles())
                .extracting(Plan.NewArticle::story)
                .containsExactly(
                        new StoryPosition(story, Optional.empty(), 1, 1),
                        new StoryPosition(story, exact, 2, 2),
                        new StoryPosition(story, exact, 3, 2));
    }

    @Test
    void externalId_ofTheSameSource_isTheSameArticle() {
        Plan plan = decide(
                arrival(draft("wire", "", "42", "Wheat rises.")),
                arrival(draft("wire", "https://a.example/new", "42", "Wheat falls.")),
                arrival(draft("other", "", "42", "Wheat falls.")));

        assertThat(outcomes(plan)).containsExactly(Outcome.CREATED, Outcome.REVISED, Outcome.CREATED);
    }

    @Test
    void uriThatIsKnown_winsOverTheExternalId() {
        Plan plan = decide(
                arrival(draft("wire", "https://a.example/1", "", "Wheat rises.")),
                arrival(draft("wire", "", "42", "Oats rise.")),
                arrival(draft("wire", "https://a.example/1", "42", "Wheat rises.")));

        assertThat(outcomes(plan)).containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.UNCHANGED);
        assertThat(taken(plan, 2).article()).isEqualTo(taken(plan, 0).article());
    }

    @Test
    void otherExternalIds_withTheSameText_areTwoArticles() {
        Plan plan = decide(
                arrival(draft("wire", "", "1", "Wheat rises.")), arrival(draft("wire", "", "2", "Wheat rises.")));

        assertThat(outcomes(plan)).containsExactly(Outcome.CREATED, Outcome.CREATED);
    }

    @Test
    void requestId_repeatedInTheGroup_answersAsBeforeOrRefuses() {
        Arrival first = requested(draft("wire", "", "", "Wheat rises."), 1);
        Arrival other = requested(draft("wire", "", "", "Oats rise."), 2);

        Plan plan = decide(first, first, other);

        assertThat(taken(plan, 1).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(taken(plan, 1).article()).isEqualTo(taken(plan, 0).article());
        assertThat(plan.resolutions().get(2)).isInstanceOf(Resolution.Refused.class);
        assertThat(plan.articles()).hasSize(1);
        assertThat(plan.answers()).hasSize(1);
    }

    @Test
    void textThatARevisionHasLeft_isDecidedInTheNextGroup() {
        Plan plan = decide(
                arrival(draft("wire", "https://a.example/1", "", "Wheat rises.")),
                arrival(draft("wire", "https://a.example/1", "", "Wheat falls.")),
                arrival(draft("wire", "", "", "Wheat rises.")));

        assertThat(plan.resolutions()).hasSize(2);
    }

    @Test
    void groups_ofAnySize_decideAsOneByOne() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Arrival> arrivals = arrivals(random, 1 + random.nextInt(40));

            assertThat(resolve(arrivals, 1 + random.nextInt(40)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(resolve(arrivals, 1));
        }
    }

    @Test
    void group_ofNearCopiesAndExcerpts_isOneStoryThatSaysWhatIsShared() {
        String excerpt = LONG.substring(0, LONG.indexOf(" Nobody"));
        Plan plan = decide(
                arrival(draft("one", "https://one.example/1", "", LONG)),
                arrival(draft("two", "https://two.example/1", "", "ODESA (Harbour Wire) - " + LONG)),
                arrival(draft("two", "https://two.example/2", "", excerpt)));

        UUID first = plan.articles().get(0).id();
        assertThat(plan.stories()).hasSize(1);
        assertThat(plan.articles().get(1).story().repeat())
                .hasValueSatisfying(repeat -> assertThat(repeat)
                        .returns(Copy.NEAR, StoryPosition.Repeat::copy)
                        .returns(1.0, StoryPosition.Repeat::shared)
                        .returns(first, StoryPosition.Repeat::original));
        assertThat(plan.articles().get(2).story())
                .isEqualTo(new StoryPosition(
                        plan.stories().get(0).id(),
                        Optional.of(new StoryPosition.Repeat(Copy.EXCERPT, 1, first)),
                        3,
                        2));
    }

    @Test
    void otherNumbersInTheSameWords_areAnotherStory() {
        Plan plan = decide(
                arrival(draft("one", "", "", LONG)),
                arrival(draft(
                        "two",
                        "",
                        "",
                        LONG.replace("6.41", "6.87")
                                .replace("2 per", "7 per")
                                .replace("Odesa", "Riga")
                                .replace("12 million", "90 million"))));

        assertThat(plan.stories()).hasSize(2);
    }

    @Test
    void revisionOfATextThatOthersRepeat_keepsItsStory() {
        Plan plan = decide(
                arrival(draft("one", "https://one.example/1", "", LONG)),
                arrival(draft(
                        "one", "https://one.example/1", "", "Something else altogether was printed here by mistake.")),
                arrival(draft("two", "", "", LONG + " More follows.")));

        assertThat(plan.stories()).hasSize(1);
        assertThat(plan.articles().get(1).story().articles()).isEqualTo(2);
    }

    @Test
    void addressesOfOnePage_areOneArticleWithAliases() {
        Plan plan = decide(
                arrival(draft("one", "http://www.a.example/story/?utm_source=x", "", LONG)),
                arrival(draft("one", "https://m.a.example/story", "", LONG)),
                arrival(draft("one", "https://m.a.example/story", "", LONG)),
                arrival(draft("one", "https://a.example/story?page=2", "", LONG)));

        assertThat(outcomes(plan))
                .containsExactly(Outcome.CREATED, Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.CREATED);
        assertThat(plan.aliases()).extracting(Plan.NewAlias::uri).containsExactly("https://m.a.example/story");
    }

    @Test
    void nearCopyAfterTheWindow_beginsAStory_andTheSameTextDoesNot() {
        KnownThings known = new KnownThings();
        IdSource ids = ids();
        List<Arrival> first = List.of(arrival(draft("one", "", "", LONG)));
        known.write(Decision.of(first, known.snapshot(first), ids, MOMENT));
        Moment later = new Moment(MOMENT.now().plus(Duration.ofHours(73)), MOMENT.window());
        List<Arrival> copies =
                List.of(arrival(draft("two", "", "", LONG + " More follows.")), arrival(draft("three", "", "", LONG)));

        Plan plan = Decision.of(copies, known.snapshot(copies), ids, later);

        assertThat(plan.articles()).extracting(made -> made.story().isFirst()).containsExactly(true, false);
    }

    /** Few names, sources and texts, so that everything meets everything. */
    private static List<Arrival> arrivals(Random random, int count) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String uri = random.nextBoolean() ? "" : "https://a.example/" + random.nextInt(4);
            String externalId = random.nextInt(3) > 0 ? "" : String.valueOf(random.nextInt(3));
            String body = random.nextInt(3) > 0
                    ? "Wheat number " + random.nextInt(5) + (random.nextInt(4) == 0 ? "!" : ".")
                    : nearly(random);
            Arrival arrival = arrival(draft("source" + random.nextInt(2), uri, externalId, body));
            boolean isRepeat = i > 0 && random.nextInt(8) == 0;
            if (isRepeat) {
                arrivals.add(arrivals.get(random.nextInt(i)));
            } else if (random.nextInt(3) == 0) {
                UUID requestId = new UUID(1, random.nextInt(6));
                byte[] sha256 = {(byte) random.nextInt(2)};
                arrivals.add(
                        new Arrival(arrival.draft(), Optional.of(new RequestKey(requestId, "IngestArticle", sha256))));
            } else {
                arrivals.add(arrival);
            }
        }
        return arrivals;
    }

    private static String nearly(Random random) {
        List<String> sentences = new ArrayList<>(List.of(LONG.split("(?<=\\.) ")));
        sentences.remove(random.nextInt(sentences.size()));
        return String.join(" ", sentences);
    }

    /** What becomes of them in groups of a size, and the places in their stories. */
    private static List<Object> resolve(List<Arrival> arrivals, int size) {
        KnownThings known = new KnownThings();
        IdSource ids = ids();
        List<Object> resolved = new ArrayList<>();
        int done = 0;
        while (done < arrivals.size()) {
            List<Arrival> group = arrivals.subList(done, Math.min(arrivals.size(), done + size));
            Plan plan = Decision.of(group, known.snapshot(group), ids, MOMENT);
            known.write(plan);
            assertThat(plan.resolutions()).isNotEmpty();
            done += plan.resolutions().size();
            resolved.addAll(plan.resolutions());
            plan.articles().forEach(article -> resolved.add(article.story()));
        }
        resolved.sort(Comparator.comparing(Object::toString));
        return resolved;
    }

    private static Plan decide(Arrival... group) {
        return Decision.of(List.of(group), Snapshot.EMPTY, ids(), MOMENT);
    }

    private static Arrival arrival(Draft draft) {
        return new Arrival(draft, Optional.empty());
    }

    private static Arrival requested(Draft draft, int body) {
        return new Arrival(draft, Optional.of(new RequestKey(REQUEST, "IngestArticle", new byte[] {(byte) body})));
    }

    private static Resolution.Taken taken(Plan plan, int place) {
        return (Resolution.Taken) plan.resolutions().get(place);
    }

    private static List<Outcome> outcomes(Plan plan) {
        return plan.resolutions().stream()
                .map(resolution -> ((Resolution.Taken) resolution).outcome())
                .toList();
    }

    private static IdSource ids() {
        long[] next = {0};
        return () -> new UUID(0, next[0]++);
    }
}
