package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows furniture by the lines around it: what a heading heads, what a credit credits, what the page says again and again. */
final class Surroundings {
    private static final int MIN_REPEATS = 3;
    private static final int MIN_REPEATED_WORDS = 4;
    private static final int MAX_CAPTION_WORDS = 25;
    private static final int MAX_LINKS_BELOW_HEADING = 12;
    private static final int TWIN_CHARS = 40;
    private static final int TWIN_DISTANCE = 2;
    private static final int COMMENT_LINES = 12;
    private static final int MIN_COMMENT_MARKS = 2;

    /** What stands between the comments of readers. */
    private static final Set<Reason> COMMENT_MARKS =
            EnumSet.of(Reason.RELATIVE_TIME, Reason.TIMESTAMP, Reason.COMMENTS);

    private final List<Line> lines;

    private Surroundings(List<Line> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** Of a page's text, of which nothing is known but its lines. */
    static List<Line> judge(List<Line> lines) {
        Surroundings surroundings = new Surroundings(lines);
        surroundings.repeated();
        return judgeMarked(surroundings.lines);
    }

    /** Of a page whose elements have said what they are: what the article itself repeats is no furniture. */
    static List<Line> judgeMarked(List<Line> lines) {
        Surroundings surroundings = new Surroundings(lines);
        surroundings.belowHeadings();
        surroundings.credited();
        surroundings.shortenedTwins();
        surroundings.comments();
        return surroundings.lines;
    }

    private void judge(int index, Reason reason) {
        if (lines.get(index).reason().isEmpty()) {
            lines.set(index, lines.get(index).as(reason));
        }
    }

    private void repeated() {
        Map<String, Integer> times = new HashMap<>();
        for (Line line : lines) {
            if (line.words() >= MIN_REPEATED_WORDS) {
                times.merge(line.text(), 1, Integer::sum);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (times.getOrDefault(lines.get(i).text(), 0) >= MIN_REPEATS) {
                judge(i, Reason.LOW_SCORE);
            }
        }
    }

    /** Lines below a heading for links, up to the next prose. */
    private void belowHeadings() {
        int links = MAX_LINKS_BELOW_HEADING;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is(Reason.RELATED_HEADING)) {
                links = 0;
            } else if (lines.get(i).isProse()) {
                links = MAX_LINKS_BELOW_HEADING;
            } else if (links < MAX_LINKS_BELOW_HEADING) {
                links++;
                judge(i, Reason.RELATED_LINK);
            }
        }
    }

    /** A short line that is no sentence, right before its credit. */
    private void credited() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.words() <= MAX_CAPTION_WORDS
                    && !line.isSentence()
                    && lines.get(i + 1).is(Reason.CAPTION)) {
                judge(i, Reason.CAPTION);
            }
        }
    }

    /** A caption that stands there twice, once cut off. */
    private void shortenedTwins() {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.length() <= TWIN_CHARS || !Words.isCutOff(text)) {
                continue;
            }
            String beginning = text.substring(0, TWIN_CHARS);
            int last = Math.min(lines.size() - 1, i + TWIN_DISTANCE);
            for (int twin = Math.max(0, i - TWIN_DISTANCE); twin <= last; twin++) {
                if (twin != i && lines.get(twin).text().startsWith(beginning)) {
                    judge(twin, Reason.CAPTION);
                    judge(i, Reason.CAPTION);
                }
            }
        }
    }

    /** Everything after a heading for comments that stands below prose and above stamps, to the end of the page. */
    private void comments() {
        boolean afterProse = false;
        for (int i = 0; i < lines.size(); i++) {
            afterProse |= lines.get(i).isProse();
            if (afterProse && lines.get(i).is(Reason.COMMENTS) && hasCommentsBelow(i)) {
                for (int below = i + 1; below < lines.size(); below++) {
                    judge(below, Reason.COMMENTS);
                }
                return;
            }
        }
    }

    private boolean hasCommentsBelow(int heading) {
        int end = Math.min(lines.size(), heading + 1 + COMMENT_LINES);
        long marks = lines.subList(heading + 1, end).stream()
                .filter(line -> line.reason().filter(COMMENT_MARKS::contains).isPresent())
                .count();
        return marks >= MIN_COMMENT_MARKS;
    }
}
