package dev.bellwether.bench.quality;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.sentiment.scoring.OnnxSentimentModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sentiment by target on public sentences that were not trained on. */
final class SentimentOfPublicSets implements QualityMeasure {

    private static final String SPLIT = "dev";

    /** What a model of this size reached on the test splits less a standard error there, and where we are going. */
    private static final Map<String, Bar> ACCURACY = Map.of(
            "sentfin, one target", Bar.atLeast(0.864, 0.89),
            "sentfin, several targets", Bar.atLeast(0.809, 0.84),
            "sentfin, conflicting targets", Bar.atLeast(0.762, 0.81),
            "finentity", Bar.atLeast(0.902, 0.925),
            "tfns", Bar.atLeast(0.820, 0.85));

    @Override
    public String id() {
        return "QS1";
    }

    @Override
    public String title() {
        return "sentiment by target, public sentences";
    }

    @Override
    public String method() {
        return "The development split of every table in the folder `sentiment`: SEntFiN (sentfin), FinEntity and Twitter financial news (tfns), through the scorer of the service, one text at a time. "
                + "None of them was trained on; the temperature, one number, was fitted on them. A confident call has a probability of at least 0.7 and is not neutral. Intervals are of 2,000 bootstrap samples of whole texts.";
    }

    @Override
    public List<Value> run(Run run) {
        List<Value> values = new ArrayList<>();
        try (OnnxSentimentModel model = OnnxSentimentModel.shipped(1)) {
            sets().forEach((name, sentences) -> {
                run.progress("%s: %d sentences", name, sentences.size());
                SentimentScore.of(model, sentences).values(name, run.random(name)).stream()
                        .map(value -> judged(value, name))
                        .forEach(values::add);
            });
        }
        return values;
    }

    private static Value judged(Value value, String set) {
        Bar bar = ACCURACY.get(set);
        return bar == null || !value.name().startsWith("accuracy") ? value : value.against(bar);
    }

    /** Name to sentences. SEntFiN, whose targets often differ in one text, is shown by the number of its targets. */
    static Map<String, List<LabelledSentence>> sets() {
        Map<String, List<LabelledSentence>> sets = new LinkedHashMap<>();
        for (Path table : tables()) {
            String name = table.getFileName().toString().replace(".tsv", "");
            List<LabelledSentence> sentences = LabelledSentences.read(table, SPLIT);
            if (name.equals("sentfin")) {
                Set<String> conflicting = textsOfSeveralLabels(sentences);
                sets.put("sentfin, one target", those(sentences, one -> !isOneOfSeveral(one)));
                sets.put("sentfin, several targets", those(sentences, SentimentOfPublicSets::isOneOfSeveral));
                sets.put("sentfin, conflicting targets", those(sentences, one -> conflicting.contains(one.text())));
            } else {
                sets.put(name, sentences);
            }
        }
        return sets;
    }

    private static boolean isOneOfSeveral(LabelledSentence sentence) {
        return sentence.id().contains("-multi-");
    }

    private static List<LabelledSentence> those(List<LabelledSentence> sentences, Predicate<LabelledSentence> wanted) {
        return sentences.stream().filter(wanted).toList();
    }

    private static Set<String> textsOfSeveralLabels(List<LabelledSentence> sentences) {
        Map<String, LabelledSentence> first = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        for (LabelledSentence sentence : sentences) {
            if (first.computeIfAbsent(sentence.text(), unseen -> sentence).label() != sentence.label()) {
                several.add(sentence.text());
            }
        }
        return several;
    }

    private static List<Path> tables() {
        try (Stream<Path> files = Files.list(EvaluationData.file("sentiment"))) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
