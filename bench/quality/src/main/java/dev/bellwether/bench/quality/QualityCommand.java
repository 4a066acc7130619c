package dev.bellwether.bench.quality;

import dev.bellwether.bench.load.LoadCommand;
import dev.bellwether.bench.load.measure.Measure;
import java.util.ArrayList;
import java.util.List;

/** {@code bench/quality/run}. */
public final class QualityCommand {

    private QualityCommand() {}

    /** The process's entry. */
    public static void main(String[] arguments) {
        LoadCommand.run("bench/quality/run", measures(), arguments);
    }

    static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(List.of(
                new ExtractionCost(),
                new BodyOfHtml(),
                new BodyOfText(),
                new TitlesAndBylines(),
                new PublicationDays(),
                new CopiesOfTexts(),
                new TickerLinks(),
                new LinkingSpeed(),
                new ScoringSpeed(),
                new AgainstBertBase(),
                new SentimentOfPublicSets(),
                new ContrastSentences(),
                new ScoresUnderLoad(),
                new OwnPages(),
                new BurstsInTime()));
        if (QuantisedModel.isThere()) {
            measures.add(new QuantisedModel());
        }
        return measures;
    }
}
