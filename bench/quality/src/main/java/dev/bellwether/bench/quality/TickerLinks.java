package dev.bellwether.bench.quality;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.entity.Listing;
import dev.bellwether.sentiment.entity.Mention;
import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Companies of the United States that paragraphs of news mention, against what a person said they are. */
final class TickerLinks implements QualityMeasure {

    private static final Set<String> UNITED_STATES = Set.of("N", "O", "OQ", "P", "A", "K");

    private record Gold(Span span, String ticker) {}

    /** What came of some gold mentions. */
    private static final class Score {
        private int right;
        private int wrong;
        private int wanted;

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / wanted;
        }
    }

    @Override
    public String id() {
        return "QE1";
    }

    @Override
    public String title() {
        return "links to companies of the United States";
    }

    @Override
    public String method() {
        return "Every mention that had a ticker of the United States beside it in 111 paragraphs of news, with the tickers taken out; linked by what ships, "
                + "and by what ships with the SEC's file imported. A link is right that overlaps a mention of its own ticker, and wrong that "
                + "overlaps one of another; a mention of a company that the catalogue does not have counts as not found.";
    }

    @Override
    public List<Value> run(Run run) {
        Catalogue shipped = Catalogue.shipped();
        Catalogue imported = ImportedCatalogue.read();
        Score before = score(shipped);
        Score after = score(imported);
        return List.of(
                Value.counted("precision", "", after.precision()).against(Bar.atLeast(0.97, 0.99)),
                Value.counted("recall", "", after.recall()).against(Bar.atLeast(0.75, 0.85)),
                Value.counted("precision of what ships", "", before.precision()),
                Value.counted("recall of what ships", "", before.recall()),
                Value.counted("mentions", "", after.wanted),
                Value.counted("entities that ship", "", shipped.entities().size()),
                Value.counted(
                        "entities with the SEC's file", "", imported.entities().size()));
    }

    private static Score score(Catalogue catalogue) {
        Map<String, String> idByTicker = new HashMap<>();
        for (Entity entity : catalogue.entities()) {
            entity.listings().stream()
                    .filter(Listing::isInUnitedStates)
                    .forEach(listing -> idByTicker.putIfAbsent(listing.ticker(), entity.id()));
        }
        Linker linker = new Linker(catalogue);
        Score score = new Score();
        goldByText().forEach((text, gold) -> {
            List<Mention> mentions = linker.link(Document.of("", text), Optional.empty()).entities().stream()
                    .filter(linked -> linked.entity().isCompany())
                    .flatMap(linked -> linked.mentions().stream())
                    .toList();
            gold.forEach(one -> add(one, idByTicker.getOrDefault(one.ticker(), ""), mentions, score));
        });
        return score;
    }

    private static void add(Gold gold, String id, List<Mention> mentions, Score score) {
        List<Mention> there = mentions.stream()
                .filter(mention -> mention.span().overlaps(gold.span()))
                .toList();
        boolean isFound = there.stream().anyMatch(mention -> mention.entity().equals(id));
        score.wanted++;
        score.right += isFound ? 1 : 0;
        score.wrong += (int)
                there.stream().filter(mention -> !mention.entity().equals(id)).count();
    }

    private static Map<String, List<Gold>> goldByText() {
        return EvaluationData.lines("linking/finentity-tickers.tsv").stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> UNITED_STATES.contains(row[4]))
                .collect(Collectors.groupingBy(
                        row -> row[5], LinkedHashMap::new, Collectors.mapping(TickerLinks::gold, Collectors.toList())));
    }

    private static Gold gold(String[] row) {
        int start = Integer.parseInt(row[1]);
        return new Gold(new Span(Part.BODY, start, start + row[2].codePointCount(0, row[2].length())), row[3]);
    }
}
