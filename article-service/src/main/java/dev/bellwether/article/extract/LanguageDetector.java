package dev.bellwether.article.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Tells which of fifteen languages a text is in. Holds a model of 13 MB; any number of threads may use one. */
public final class LanguageDetector {
    /** The languages of the model, of 103, that market news we read is written in. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("eng", "en"),
            Map.entry("deu", "de"),
            Map.entry("fra", "fr"),
            Map.entry("spa", "es"),
            Map.entry("ita", "it"),
            Map.entry("por", "pt"),
            Map.entry("nld", "nl"),
            Map.entry("swe", "sv"),
            Map.entry("dan", "da"),
            Map.entry("fin", "fi"),
            Map.entry("pol", "pl"),
            Map.entry("rus", "ru"),
            Map.entry("cmn", "zh"),
            Map.entry("jpn", "ja"),
            Map.entry("kor", "ko"));

    /** More adds nothing but time: of 719 public pages so many characters and 600 told the same language, all but one. */
    private static final int MAX_CHARS = 250;

    /** Fewer letters say nothing. */
    private static final int MIN_LETTERS = 12;

    private static final double MIN_CONFIDENCE = 0.55;

    /** So much more likely, a language we do not know is the text's. */
    private static final double MAX_FOREIGN_RATIO = 3;

    private final LanguageModel model;

    /** Of each language of the model its code here; empty for those that we do not know. */
    private final List<String> codes;

    /** Loads the model. */
    public LanguageDetector() {
        try {
            model = LanguageModelFile.readShipped();
        } catch (IOException e) {
            throw new UncheckedIOException("the model of languages cannot be read", e);
        }
        codes = model.languages().stream()
                .map(language -> CODES.getOrDefault(language, ""))
                .toList();
    }

    /**
     * The most likely language; undetermined when the text is too short, none stands out or it is in some other language.
     *
     * <p>Confidence is the likelihood of the language against that of the one next to it, of those we know: 0.5 is a tie. The
     * model's own figures are spread over 103 languages and small for short texts.
     */
    public Language detect(String text) {
        String beginning = text.substring(0, Math.min(text.length(), MAX_CHARS));
        if (beginning.codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
            return Language.UNDETERMINED;
        }
        double[] likelihoods = model.logLikelihoods(beginning);
        double likeliest = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        String code = "";
        for (int i = 0; i < likelihoods.length; i++) {
            likeliest = Math.max(likeliest, likelihoods[i]);
            if (!codes.get(i).isEmpty()) {
                next = Math.max(next, Math.min(best, likelihoods[i]));
                code = likelihoods[i] > best ? codes.get(i) : code;
                best = Math.max(best, likelihoods[i]);
            }
        }
        double confidence = 1 / (1 + Math.exp(next - best));
        boolean isForeign = likeliest - best > Math.log(MAX_FOREIGN_RATIO);
        return isForeign || confidence < MIN_CONFIDENCE ? Language.UNDETERMINED : new Language(code, confidence);
    }
}
