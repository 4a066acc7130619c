package dev.bellwether.article.revision;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What makes one text of another. Paragraphs are compared first, then the words of those that changed, both by Myers' algorithm, whose
 * time grows with the square of the pieces in the worst case. So it is asked for no more pieces than can be compared at once; changes of
 * more are given as whole paragraphs.
 */
final class TextDiff {

    /** Squares of pieces in both texts together, over all steps of one comparison. */
    private static final long MOST_STEPS = 100_000_000;

    private final List<TextEdit> edits = new ArrayList<>();
    private long steps = MOST_STEPS;

    private TextDiff() {}

    /** The edits in the order of the texts, with something unchanged between each two. */
    static List<TextEdit> between(String before, String after) {
        TextDiff diff = new TextDiff();
        Pieces old = Pieces.paragraphs(before);
        Pieces young = Pieces.paragraphs(after);
        for (Run run : diff.runs(old, young)) {
            diff.compareWords(run, old, young);
        }
        return List.copyOf(diff.edits);
    }

    /**
     * Pieces that changed, in both texts.
     *
     * @param isCompared whether it is known that none within is the same
     */
    private record Run(int oldStart, int oldEnd, int youngStart, int youngEnd, boolean isCompared) {

        boolean isOneSided() {
            return oldStart == oldEnd || youngStart == youngEnd;
        }
    }

    private void compareWords(Run paragraphs, Pieces old, Pieces young) {
        int oldStart = old.span(paragraphs.oldStart(), paragraphs.oldEnd()).start();
        int youngStart =
                young.span(paragraphs.youngStart(), paragraphs.youngEnd()).start();
        Pieces oldWords = Pieces.words(old.text(paragraphs.oldStart(), paragraphs.oldEnd()), oldStart);
        Pieces youngWords = Pieces.words(young.text(paragraphs.youngStart(), paragraphs.youngEnd()), youngStart);
        List<Run> runs = runs(oldWords, youngWords);
        if (runs.stream().allMatch(Run::isCompared)) {
            joined(runs, (from, to) -> isSpace(oldWords.text(from, to)))
                    .forEach(run -> add(run, oldWords, youngWords, false));
        } else {
            add(paragraphs, old, young, true);
        }
    }

    private void add(Run run, Pieces old, Pieces young, boolean wholeParagraphs) {
        edits.add(new TextEdit(
                old.span(run.oldStart(), run.oldEnd()), young.span(run.youngStart(), run.youngEnd()), wholeParagraphs));
    }

    private List<Run> runs(Pieces old, Pieces young) {
        List<String> a = old.all();
        List<String> b = young.all();
        int head = 0;
        int shorter = Math.min(a.size(), b.size());
        while (head < shorter && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        Run rest = new Run(head, a.size() - tail, head, b.size() - tail, true);
        if (rest.isOneSided()) {
            return rest.oldStart() == rest.oldEnd() && rest.youngStart() == rest.youngEnd() ? List.of() : List.of(rest);
        }
        long pieces = (long) rest.oldEnd() - head + rest.youngEnd() - head;
        if (pieces * pieces > steps) {
            return List.of(new Run(head, rest.oldEnd(), head, rest.youngEnd(), false));
        }
        steps -= pieces * pieces;
        return compared(a.subList(head, rest.oldEnd()), b.subList(head, rest.youngEnd()), head);
    }

    private static List<Run> compared(List<String> old, List<String> young, int head) {
        List<Run> runs = new ArrayList<>();
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(old, young, null)) {
            runs.add(new Run(
                    head + change.startOriginal,
                    head + change.endOriginal,
                    head + change.startRevised,
                    head + change.endRevised,
                    true));
        }
        return joined(runs, Integer::equals);
    }

    /**
     * Makes one of runs that are not apart: the comparison tells what went and what came in its place one after the other.
     *
     * @param isNothing whether the pieces from and to, exclusive, of the old text keep no two runs apart
     */
    private static List<Run> joined(List<Run> runs, BiPredicate<Integer, Integer> isNothing) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            int last = joined.size() - 1;
            if (last >= 0 && isNothing.test(joined.get(last).oldEnd(), run.oldStart())) {
                Run before = joined.remove(last);
                joined.add(new Run(before.oldStart(), run.oldEnd(), before.youngStart(), run.youngEnd(), true));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    /** Words with only a space between them are one change to a reader, but a change ends with its paragraph. */
    private static boolean isSpace(String between) {
        return between.isBlank() && between.indexOf('\n') < 0;
    }
}
