package dev.bellwether.article.intake;

import static dev.bellwether.article.intake.Drafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.article.article.StoryPosition;
import dev.bellwether.article.identity.Copy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices that are written again and again, in which little differs. */
class ShortNoticesTest {

    private static final int NOTICES = 200;
    private static final String HALT =
            "Trading in Acme Foods plc was halted at 2:15 on Tuesday pending an announcement by the company. "
                    + "The shares had risen by a fifth. Trading will resume on notice from the exchange.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%c bonds due %n closed at %r on %w. The yield was %r per cent. Turnover was %n lots.",
                "Shares of %c ended the week at %r dollars, %r per cent higher, in a volume of %n thousand shares on the exchange.",
                "Weekly stock report: %c closed at %r, up from %r a week before. The high of the week was %r and the low %r.",
                "Trading in %c was halted at %n on %w pending an announcement by the company. Trading will resume on notice from the exchange.",
                "%c fixes the rate of its notes due %n for the week to %n March at %r per cent. The agent bank is Harbor Capital AG.",
                "The central bank of Norway set the fixing of the euro at %r crowns on %w. The next fixing will be published on the website of "
                        + "the bank on the following business day."
            })
    void notices_ofOneTemplate_areStoriesOfTheirOwn(String template) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Set<String> notices = new LinkedHashSet<>();
        while (notices.size() < NOTICES) {
            notices.add(notice(template, random));
        }

        List<Plan.NewStory> stories = decide(new ArrayList<>(notices)).stories();

        assertThat(stories).as("of %s, seed %d", template, seed).hasSize(NOTICES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LONDON, March 3 (Reuters) - " + HALT,
                "Trading in Acme Foods plc was halted at 2:15 on Tuesday pending an announcement by the company. "
                        + "Trading will resume on notice from the exchange.",
                "Home Markets Energy Opinion\n\n" + HALT + "\n\nSign up for our morning letter and never miss a move."
            })
    void notice_printedByAnother_isACopy(String text) {
        Plan plan = decide(List.of(HALT, text));

        assertThat(plan.stories()).hasSize(1);
        assertThat(plan.articles().get(1).story().repeat().map(StoryPosition.Repeat::copy))
                .hasValueSatisfying(copy -> assertThat(copy).isNotEqualTo(Copy.EXACT));
    }

    @Test
    void notice_withOneOtherWord_isNoCopy() {
        assertThat(decide(List.of(HALT, HALT.replace("Acme Foods", "Acme Motors")))
                        .stories())
                .hasSize(2);
        assertThat(decide(List.of(HALT, HALT.replace("2:15", "3:15"))).stories())
                .hasSize(2);
        assertThat(decide(List.of(HALT, HALT.replace("risen", "fallen"))).stories())
                .hasSize(2);
    }

    private static Plan decide(List<String> texts) {
        List<Arrival> group = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            group.add(new Arrival(draft("wire" + i, "", "", texts.get(i)), Optional.empty()));
        }
        int[] next = {0};
        return Decision.of(
                group,
                Snapshot.EMPTY,
                () -> new UUID(0, ++next[0]),
                new Moment(Instant.parse("2026-03-03T10:00:00Z"), Duration.ofHours(72)));
    }

    private static String notice(String template, Random random) {
        StringBuilder notice = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            if (template.charAt(i) != '%') {
                notice.append(template.charAt(i));
            } else {
                notice.append(value(template.charAt(++i), random));
            }
        }
        return notice.toString();
    }

    private static Object value(char slot, Random random) {
        return switch (slot) {
            case 'c' ->
                pick(random, "Acme", "Globex", "Umbra", "Soyl", "Hooli") + " "
                        + pick(random, "Foods", "Energy", "Mining", "Motors") + " " + pick(random, "Inc", "plc", "AG");
            case 'w' -> pick(random, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
            case 'n' -> 1 + random.nextInt(4000);
            case 'r' -> random.nextInt(900) / 100.0;
            default -> throw new IllegalArgumentException("no slot " + slot);
        };
    }

    private static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }
}
