package dev.bellwether.article.extract;

import java.util.BitSet;
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

    /** A power of two; with it between a half and a quarter of the places are taken. */
    private static final int PLACES_A_GRAM = 4;

    /** Spreads numbers that are close to each other: 2^64 by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final int HIGH_BITS = 32;

    /** What the model was trained behind. */
    private static final CharSequenceNormalizer NORMALIZER = new AggregateCharSequenceNormalizer(
            EmojiCharSequenceNormalizer.getInstance(),
            UrlCharSequenceNormalizer.getInstance(),
            TwitterCharSequenceNormalizer.getInstance(),
            NumberCharSequenceNormalizer.getInstance(),
            ShrinkCharSequenceNormalizer.getInstance());

    private final List<String> languages;

    /**
     * A hash table: an n-gram stands at its own place, or at the first free one behind it. Each place is two longs beside each
     * other, so that a look-up reaches into memory once: the n-gram, and its number from 1; 0 where the place is free.
     */
    private final long[] grams;

    /** For each number where the n-gram's weights begin, and where those of the last end. */
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
                .toList();
        int count = known.stream()
                .mapToInt(gram -> gram.getValue().getOutcomes().length)
                .sum();
        grams = new long[Integer.highestOneBit(known.size()) * PLACES_A_GRAM * 2];
        starts = new int[known.size() + 1];
        outcomes = new byte[count];
        weights = new double[count];
        int next = 0;
        for (int i = 0; i < known.size(); i++) {
            long gram = number(known.get(i).getKey());
            int place = place(gram);
            grams[place] = gram;
            grams[place + 1] = i + 1L;
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
        String said = StringUtil.toLowerCase(NORMALIZER.normalize(text));
        double[] sums = new double[languages.size()];
        BitSet added = new BitSet(starts.length);
        for (int start = 0; start < said.length(); start++) {
            int last = Math.min(said.length(), start + MAX_GRAM_CHARS);
            long gram = 0;
            for (int end = start; end < last; end++) {
                gram = gram << Character.SIZE | said.charAt(end);
                int number = (int) grams[place(gram) + 1];
                if (number > 0 && !added.get(number)) {
                    added.set(number);
                    add(number - 1, sums);
                }
            }
        }
        return sums;
    }

    /** Where an n-gram stands, or would. */
    private int place(long gram) {
        int last = grams.length - 2;
        int place = (int) (gram * GOLDEN >>> HIGH_BITS) & last;
        while (grams[place + 1] != 0 && grams[place] != gram) {
            place = place + 2 & last;
        }
        return place;
    }

    private static long number(String gram) {
        long number = 0;
        for (int i = 0; i < gram.length(); i++) {
            number = number << Character.SIZE | gram.charAt(i);
        }
        return number;
    }

    private void add(int gram, double[] sums) {
        for (int i = starts[gram]; i < starts[gram + 1]; i++) {
            sums[outcomes[i]] += weights[i];
        }
    }
}
