package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Tells what was removed of a page, line by line. */
final class Removal {

    private Removal() {}

    /**
     * In the order of the page; neighbours removed for the same reason are one.
     *
     * @param reason of the line at an index; empty when it stays
     */
    static List<RemovedBlock> of(List<Line> lines, IntFunction<Optional<Reason>> reason) {
        List<RemovedBlock> removed = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            Optional<Reason> why = reason.apply(from);
            int to = from + 1;
            while (to < lines.size() && why.isPresent() && reason.apply(to).equals(why)) {
                to++;
            }
            if (why.isPresent()) {
                removed.add(block(why.get(), lines.subList(from, to)));
            }
            from = to;
        }
        return removed;
    }

    private static RemovedBlock block(Reason reason, List<Line> neighbours) {
        StringBuilder text = new StringBuilder();
        for (Line line : neighbours) {
            text.append(text.isEmpty() ? "" : " ").append(line.text());
            if (text.length() > 2 * RemovedBlock.TEXT_CODE_POINTS) {
                break;
            }
        }
        int start =
                neighbours.stream().mapToInt(line -> line.block().start()).min().orElseThrow();
        int end = neighbours.stream().mapToInt(line -> line.block().end()).max().orElseThrow();
        return new RemovedBlock(reason, new TextSpan(TextSpan.Part.DOCUMENT, start, end), text.toString());
    }
}
