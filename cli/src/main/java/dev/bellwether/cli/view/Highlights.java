package dev.bellwether.cli.view;

import dev.bellwether.api.article.v1.TextSpan;
import java.util.List;

/** Texts with the stretches that answer a search between « and ». */
final class Highlights {
    private static final int BEFORE = 40;
    private static final int AFTER = 100;

    private Highlights() {}

    /** The whole text. */
    static String marked(String text, List<TextSpan> spans) {
        int[] codePoints = text.codePoints().toArray();
        return marked(codePoints, spans, 0, codePoints.length);
    }

    /** What stands around the first stretch, in one line; empty where there is none. */
    static String around(String text, List<TextSpan> spans) {
        if (spans.isEmpty()) {
            return "";
        }
        int[] codePoints = text.codePoints().toArray();
        int from = wordStart(codePoints, spans.get(0).getStart() - BEFORE);
        int to = wordStart(codePoints, spans.get(0).getEnd() + AFTER);
        String shown = marked(codePoints, spans, from, to).replace('\n', ' ').strip();
        return (from > 0 ? "…" : "") + shown + (to < codePoints.length ? "…" : "");
    }

    private static String marked(int[] text, List<TextSpan> spans, int from, int to) {
        StringBuilder marked = new StringBuilder();
        int here = from;
        for (TextSpan span : spans) {
            if (span.getStart() >= here && span.getEnd() <= to) {
                append(marked, text, here, span.getStart());
                append(marked.append('«'), text, span.getStart(), span.getEnd());
                marked.append('»');
                here = span.getEnd();
            }
        }
        append(marked, text, here, to);
        return marked.toString();
    }

    private static void append(StringBuilder to, int[] text, int start, int end) {
        to.append(new String(text, start, end - start));
    }

    /** The beginning of the word that a place is in, or the end of the text. */
    private static int wordStart(int[] text, int place) {
        int start = Math.min(place, text.length);
        while (start > 0 && start < text.length && !Character.isWhitespace(text[start - 1])) {
            start--;
        }
        return Math.max(0, start);
    }
}
