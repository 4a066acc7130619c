package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import dev.bellwether.article.time.TimeExpressions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the lines that tell of an article's publish time: its stamps and bylines, never its prose nor other articles' stamps. */
final class TimeLines {
    private static final int LINES_ABOVE_TITLE = 4;
    private static final int LINES_BELOW_BODY = 4;

    private static final Set<Reason> TELLING = EnumSet.of(Reason.TIMESTAMP, Reason.RELATIVE_TIME, Reason.BYLINE);

    private TimeLines() {}

    /**
     * Those between title and body; if there are none, the body's dateline; if none, the nearest above the title; if none, those
     * right below the body.
     */
    static List<String> of(List<Line> lines, int title, BodyRun run) {
        List<String> header = telling(lines, title, run.start());
        if (!header.isEmpty()) {
            return header;
        }
        Optional<String> dateline = run.isEmpty()
                ? Optional.empty()
                : Dateline.of(lines.get(run.start()).text())
                        .filter(text -> !TimeExpressions.in(text).isEmpty());
        if (dateline.isPresent()) {
            return List.of(dateline.get());
        }
        for (int i = title - 1; i >= Math.max(0, title - LINES_ABOVE_TITLE); i--) {
            List<String> above = telling(lines, i, i + 1);
            if (!above.isEmpty()) {
                return above;
            }
        }
        return telling(lines, run.end(), Math.min(lines.size(), run.end() + LINES_BELOW_BODY));
    }

    private static List<String> telling(List<Line> lines, int from, int to) {
        List<String> telling = new ArrayList<>();
        for (Line line : lines.subList(from, Math.max(from, to))) {
            boolean mayTell = line.reason().filter(TELLING::contains).isPresent();
            if (mayTell && !TimeExpressions.in(line.text()).isEmpty()) {
                telling.add(line.text());
            }
        }
        return telling;
    }
}
