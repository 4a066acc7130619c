package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.analysis.Blend.Judged;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.entity.Links;
import dev.bellwether.sentiment.scoring.MaskedText;
import dev.bellwether.sentiment.scoring.SentimentModel;
import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the analysis of a document. Blocks its thread while the model runs; safe for use by many threads. */
public final class Analyzer {
    private static final String LANGUAGE = "en";

    private final Linker linker;
    private final SentimentModel model;
    private final AnalysisLimits limits;

    public Analyzer(Linker linker, SentimentModel model, AnalysisLimits limits) {
        this.linker = linker;
        this.model = model;
        this.limits = limits;
    }

    /** The same with the entities of another linker, and the scores of another model. */
    Analyzer with(Linker otherLinker, SentimentModel otherModel) {
        return new Analyzer(otherLinker, otherModel, limits);
    }

    /** As {@link #analyze(String, String, String, Optional)}, when the day is not known. */
    public Analyzed analyze(String title, String body, String language) {
        return analyze(title, body, language, Optional.empty());
    }

    Analyzed analyze(GivenText text) {
        return analyze(text.title(), text.body(), text.language(), text.day());
    }

    /**
     * Analyses an article.
     *
     * @param title may be blank if the body is not
     * @param body plain text, paragraphs divided by blank lines; may be blank if the title is not
     * @param language BCP-47; only English, of any region, is supported
     * @param day when it was published; empty: not known
     * @throws IllegalArgumentException when title and body are both blank
     */
    public Analyzed analyze(String title, String body, String language, Optional<LocalDate> day) {
        if (!isSupported(language)) {
            return new Analyzed.UnsupportedLanguage(language);
        }
        Document document = Document.of(title, body);
        Links links = linker.link(document, day);
        Scorer scorer = new Scorer(model);

        int read = Math.min(document.sentences().size(), limits.maxSentences());
        List<Judged> judged = judged(document, read, scorer);
        Blend whole = Blend.of(judged, Blend.DOCUMENT_DISCOUNT);
        EntityScoring entities = new EntityScoring(document, links, scorer, limits);
        return new Analyzed.Scored(
                whole.sentiment(),
                whole.evidence(),
                judged.stream()
                        .map(one -> new SentenceSentiment(one.sentence(), one.sentiment()))
                        .toList(),
                entities.score(),
                model.info(),
                scorer.runs(),
                read < document.sentences().size() || entities.isTruncated());
    }

    private static List<Judged> judged(Document document, int read, Scorer scorer) {
        Importance importance = new Importance(document);
        List<Judged> judged = new ArrayList<>(read);
        for (int number = 0; number < read; number++) {
            Sentence sentence = document.sentences().get(number);
            Sentiment sentiment = scorer.score(MaskedText.whole(sentence.text()));
            judged.add(new Judged(number, sentence, sentiment, false, importance.of(number)));
        }
        return judged;
    }

    private static boolean isSupported(String language) {
        String lower = language.toLowerCase(Locale.ROOT);
        return lower.equals(LANGUAGE) || lower.startsWith(LANGUAGE + "-");
    }
}
