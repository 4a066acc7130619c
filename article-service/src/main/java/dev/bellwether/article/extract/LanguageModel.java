package dev.bellwether.article.extract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * How likely a text is in each of the 103 languages of OpenNLP's model, as logarithms. OpenNLP's own detector gives the same
 * likelihoods, in several times the time: it counts how often each n-gram occurs, which the model does not ask, finds each in a
 * map of strings, and takes 103 exponentials. Here an n-gram is a number, and the model a few arrays. For any thread.
 */
final class LanguageModel {

    /** Of 16 bits each, so that an n-gram is a long. */
    private static final int MAX_GRAM_CHARS = 3;

    /** What the model was trained behind. */
    private static final CharSequenceNormalizer NORMALIZER = new AggregateCharSequenceNormalizer(
            EmojiCharSequenceNormalizer.getInstance(),
            UrlCharSequenceNormalizer.getInstance(),
            TwitterCharSequenceNormalizer.getInstance(),
            NumberCharSequenceNormalizer.getInstance(),
            ShrinkCharSequenceNormalizer.getInstance());

    private final List<String> languages;

    /** Ascending. */
    private final long[] grams;

    /** For each of them where its weights begin, and where those of the last end. */
    private final int[] starts;

    /** Of each weight the language. */
    private final byte[] outcomes;

    private final double[] weights;

    @SuppressWarnings("unchecked") // getDataStructures documents what stands at each index.
    LanguageModel(LanguageDetectorModel model) {
        Object[] structures = ((AbstractModel) model.getMaxentModel()).getDataStructures();
        Map<String, Context> contexts = (Map<String, Context>) structures[1];
        languages = List.of((String[]) structures[2]);
        List<Map.Entry<String, Context>> known = contexts.entrySet().stream()
                .filter(gram -> gram.getKey().length() <= MAX_GRAM_CHARS)
                .sorted(Comparator.comparingLong(LanguageModel::number))
                .toList();
        int count = known.stream()
                .mapToInt(gram -> gram.getValue().getOutcomes().length)
                .sum();
        grams = known.stream().mapToLong(LanguageModel::number).toArray();
        starts = new int[known.size() + 1];
        outcomes = new byte[count];
        weights = new double[count];
        int next = 0;
        for (int i = 0; i < known.size(); i++) {
            Context context = known.get(i).getValue();
            for (int j = 0; j < context.getOutcomes().length; j++) {
                outcomes[next] = (byte) context.getOutcomes()[j];
                weights[next++] = context.getParameters()[j];
            }
            starts[i + 1] = next;
        }
    }

    /** ISO 639-3. */
    List<String> languages() {
        return languages;
    }

    /** Of each of the languages the logarithm of its likelihood, less a number that is the same for all. */
    double[] logLikelihoods(String text) {
        long[] said = grams(StringUtil.toLowerCase(NORMALIZER.normalize(text)));
        double[] sums = new double[languages.size()];
        int from = 0;
        for (int i = 0; i < said.length; i++) {
            boolean isNew = i == 0 || said[i] != said[i - 1];
            int place = isNew ? Arrays.binarySearch(grams, from, grams.length, said[i]) : -1;
            if (place >= 0) {
                add(place, sums);
                from = place;
            }
        }
        return sums;
    }

    /** Every one, ascending. */
    private static long[] grams(String text) {
        long[] grams = new long[MAX_GRAM_CHARS * text.length()];
        int count = 0;
        for (int start = 0; start < text.length(); start++) {
            int last = Math.min(text.length(), start + MAX_GRAM_CHARS);
            for (int end = start + 1; end <= last; end++) {
                grams[count++] = number(text, start, end);
            }
        }
        Arrays.sort(grams, 0, count);
        return Arrays.copyOf(grams, count);
    }

    private static long number(Map.Entry<String, Context> gram) {
        return number(gram.getKey(), 0, gram.getKey().length());
    }

    private static long number(String text, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            number = number << Character.SIZE | text.charAt(i);
        }
        return number;
    }

    private void add(int gram, double[] sums) {
        for (int i = starts[gram]; i < starts[gram + 1]; i++) {
            sums[outcomes[i]] += weights[i];
        }
    }
}
