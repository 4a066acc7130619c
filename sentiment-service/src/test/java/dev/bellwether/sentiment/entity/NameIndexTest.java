package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.text.Text;
import dev.bellwether.sentiment.text.Tokens;
import dev.bellwether.sentiment.text.Tokens.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private static final String[] PIECES = {
        "a", "b", "B", "c3", ".", "&", "'", "’", "-", " ", "  ", "\n", "\n\n", "Inc", ",", "é"
    };

    @Test
    void startingAt_randomNamesAndTexts_findsWhatANaiveScanFinds() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);

        for (int round = 0; round < 2_000; round++) {
            List<String> forms = randomForms(random);
            NameIndex index = new NameIndex(Catalogue.of(List.of(entity(forms))));
            Tokens tokens = Tokens.of(Text.of(random(random, 40)));

            for (int from = 0; from < tokens.size(); from++) {
                List<Integer> ends = index.startingAt(tokens, from).stream()
                        .map(NameIndex.Hit::end)
                        .toList();

                assertThat(ends).isEqualTo(naive(forms, tokens, from));
            }
        }
    }

    private static List<Integer> naive(List<String> forms, Tokens tokens, int from) {
        return forms.stream()
                .map(form -> Tokens.of(Text.of(form)))
                .filter(form -> matches(form, tokens, from))
                .map(form -> from + form.size())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static boolean matches(Tokens form, Tokens tokens, int from) {
        for (int i = 0; i < form.size(); i++) {
            boolean sameWord = form.word(i).equals(tokens.word(from + i));
            boolean sameGap = i == 0
                    || (tokens.gap(from + i) != Gap.PARAGRAPH
                            && (form.gap(i) == Gap.NONE) == (tokens.gap(from + i) == Gap.NONE));
            if (from + i >= tokens.size() || !sameWord || !sameGap) {
                return false;
            }
        }
        return true;
    }

    private static List<String> randomForms(Random random) {
        List<String> forms = new ArrayList<>();
        while (forms.size() < 8) {
            String form = random(random, 5).replace("\n", " ").strip();
            if (!form.isEmpty()) {
                forms.add(form);
            }
        }
        return forms;
    }

    private static String random(Random random, int longest) {
        return random.ints(1 + random.nextInt(longest), 0, PIECES.length)
                .mapToObj(i -> PIECES[i])
                .collect(Collectors.joining());
    }

    private static Entity entity(List<String> forms) {
        List<Alias> aliases = forms.stream().map(Alias::strong).toList();
        return new Entity(
                "us-x", EntityKind.COMPANY, "X", "", aliases, List.of(), List.of(), List.of(), Identifiers.NONE);
    }
}
