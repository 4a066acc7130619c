package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.EvaluationData;
import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Measures links against gold mentions of news paragraphs.
 *
 * <p>The gold marks only mentions that had a ticker beside them, so a link elsewhere is neither right nor wrong. A link is
 * right that overlaps a gold mention of its own ticker, and wrong that overlaps one of another.
 */
class TickerGoldTest {
    private static final Set<String> UNITED_STATES = Set.of("N", "O", "OQ", "P", "A", "K");

    private record Gold(Span span, String surface, String ticker) {}

    private final Map<String, String> idByTicker = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int right;
    private int wanted;
    private int outside;

    @Test
    void link_goldMentions_areLinkedPreciselyAndMostlyFound() {
        Catalogue catalogue = Catalogue.shipped();
        catalogue
                .entities()
                .forEach(entity -> entity.listings().stream()
                        .filter(Listing::isInUnitedStates)
                        .forEach(listing -> idByTicker.put(listing.ticker(), entity.id())));
        Linker linker = new Linker(catalogue);

        goldByText().forEach((text, gold) -> measure(linker, text, gold));

        double precision = (double) right / (right + wrong.size());
        double recall = (double) right / wanted;
        System.out.printf(
                "gold mentions of the catalogue's companies: precision %.3f, recall %.3f (%d right, %d wrong, %d wanted);"
                        + " %d gold mentions are of companies outside it%n  wrong %s%n  missed %s%n",
                precision, recall, right, wrong.size(), wanted, outside, wrong, missed);
        assertThat(precision).isGreaterThanOrEqualTo(0.97);
        assertThat(recall).isGreaterThanOrEqualTo(0.75);
    }

    private void measure(Linker linker, String text, List<Gold> gold) {
        List<Mention> mentions = linker.link(Document.of("", text), Optional.empty()).entities().stream()
                .flatMap(linked -> linked.mentions().stream())
                .toList();
        for (Gold one : gold) {
            String id = idByTicker.getOrDefault(one.ticker(), "outside");
            boolean inside = !id.equals("outside");
            List<Mention> there =
                    mentions.stream().filter(m -> m.span().overlaps(one.span())).toList();
            boolean found = there.stream().anyMatch(mention -> mention.entity().equals(id));
            wanted += inside ? 1 : 0;
            outside += inside ? 0 : 1;
            right += found ? 1 : 0;
            if (inside && !found) {
                missed.add(one.surface());
            }
            there.stream()
                    .filter(mention ->
                            !mention.entity().equals(id) && mention.entity().startsWith("us-"))
                    .forEach(mention -> wrong.add(mention.surface() + " is " + one.surface()));
        }
    }

    private static Map<String, List<Gold>> goldByText() {
        return EvaluationData.lines("linking/finentity-tickers.tsv").stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> UNITED_STATES.contains(row[4]))
                .collect(Collectors.groupingBy(
                        row -> row[5],
                        LinkedHashMap::new,
                        Collectors.mapping(TickerGoldTest::gold, Collectors.toList())));
    }

    private static Gold gold(String[] row) {
        int start = Integer.parseInt(row[1]);
        return new Gold(new Span(Part.BODY, start, start + row[2].codePointCount(0, row[2].length())), row[2], row[3]);
    }
}
