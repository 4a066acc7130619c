package dev.bellwether.article.intake;

import static dev.bellwether.article.intake.Drafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.Ingested.Outcome;
import dev.bellwether.article.article.StoryPosition;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.request.RequestKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Instant NOW = Instant.parse("2026-02-19T18:40:00Z");
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
        assertThat(plan.stories()).hasSize(1);
        assertThat(plan.articles())
                .extracting(Plan.NewArticle::story)
                .containsExactly(
                        new StoryPosition(story, true, Optional.empty(), 1, 1),
                        new StoryPosition(story, false, Optional.of(StoryPosition.Copy.EXACT), 2, 2),
                        new StoryPosition(story, false, Optional.of(StoryPosition.Copy.EXACT), 3, 2));
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
        for (int round = 0; round < 2_000; round++) {
            List<Arrival> arrivals = arrivals(random, 1 + random.nextInt(40));

            assertThat(resolve(arrivals, 1 + random.nextInt(40)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(resolve(arrivals, 1));
        }
    }

    /** Few names, sources and texts, so that everything meets everything. */
    private static List<Arrival> arrivals(Random random, int count) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String uri = random.nextBoolean() ? "" : "https://a.example/" + random.nextInt(4);
            String externalId = random.nextInt(3) > 0 ? "" : String.valueOf(random.nextInt(3));
            String body = "Wheat number " + random.nextInt(5) + (random.nextInt(4) == 0 ? "!" : ".");
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

    /** What becomes of them in groups of a size, and the places in their stories. */
    private static List<Object> resolve(List<Arrival> arrivals, int size) {
        KnownThings known = new KnownThings();
        IdSource ids = ids();
        List<Object> resolved = new ArrayList<>();
        int done = 0;
        while (done < arrivals.size()) {
            List<Arrival> group = arrivals.subList(done, Math.min(arrivals.size(), done + size));
            Plan plan = Decision.of(group, known.snapshot(group), ids, NOW);
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
        return Decision.of(List.of(group), Snapshot.EMPTY, ids(), NOW);
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
