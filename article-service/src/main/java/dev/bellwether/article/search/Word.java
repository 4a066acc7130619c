package dev.bellwether.article.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A run of letters and digits in a text.
 *
 * @param start in code points, inclusive
 * @param end exclusive
 */
record Word(String text, int start, int end) {

    /** The words of a text, in order, up to a number of code points. */
    static List<Word> of(String text, int limit) {
        return runs(text, limit, Word::isPart);
    }

    /** What stands between spaces. */
    static List<String> between(String text) {
        return runs(
                        text,
                        Integer.MAX_VALUE,
                        codePoint -> !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint))
                .stream()
                .map(Word::text)
                .toList();
    }

    private static boolean isPart(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static List<Word> runs(String text, int limit, IntPredicate isPart) {
        List<Word> runs = new ArrayList<>();
        int place = 0;
        int offset = 0;
        int startPlace = -1;
        int startOffset = 0;
        while (offset < text.length() && place < limit) {
            int codePoint = text.codePointAt(offset);
            boolean isIn = isPart.test(codePoint);
            if (isIn && startPlace < 0) {
                startPlace = place;
                startOffset = offset;
            } else if (!isIn && startPlace >= 0) {
                runs.add(new Word(text.substring(startOffset, offset), startPlace, place));
                startPlace = -1;
            }
            offset += Character.charCount(codePoint);
            place++;
        }
        if (startPlace >= 0) {
            runs.add(new Word(text.substring(startOffset, offset), startPlace, place));
        }
        return runs;
    }
}
