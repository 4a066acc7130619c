package dev.bellwether.article.extract;

import java.util.Arrays;
import java.util.List;
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
 *
 * @param languages ISO 639-3
 * @param grams ascending; an n-gram as a number
 * @param starts for each of them where its weights begin, and where those of the last end
 * @param outcomes of each weight the language
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LanguageModel(List<String> languages, long[] grams, int[] starts, byte[] outcomes, double[] weights) {

    /** Of 16 bits each, so that an n-gram is a long. */
    static final int MAX_GRAM_CHARS = 3;

    /** What the model was trained behind. */
    private static final CharSequenceNormalizer NORMALIZER = new AggregateCharSequenceNormalizer(
            EmojiCharSequenceNormalizer.getInstance(),
            UrlCharSequenceNormalizer.getInstance(),
            TwitterCharSequenceNormalizer.getInstance(),
            NumberCharSequenceNormalizer.getInstance(),
            ShrinkCharSequenceNormalizer.getInstance());

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

    static long number(String gram) {
        return number(gram, 0, gram.length());
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
