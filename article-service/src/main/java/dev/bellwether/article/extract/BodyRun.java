package dev.bellwether.article.extract;

import java.util.List;

/**
 * The lines from the first to the last of the body: the run with the greatest sum of {@link LineScore}s.
 *
 * @param start index of its first line
 * @param end exclusive; equals {@code start} when no line is prose
 */
record BodyRun(int start, int end) {
    static BodyRun of(List<Line> lines) {
        BodyRun best = new BodyRun(0, 0);
        double bestSum = 0;
        double sum = 0;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += LineScore.of(lines, i);
            if (sum > bestSum) {
                bestSum = sum;
                best = new BodyRun(start, i + 1);
            }
        }
        return best;
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean contains(int index) {
        return index >= start && index < end;
    }
}
