package dev.bellwether.article.extract;

import java.util.ArrayList;
import java.util.List;

/** The lines beside a title. */
final class Heading {
    private static final int LINES_ABOVE = 2;
    private static final int LINES_BELOW = 4;

    private Heading() {}

    /** A few above the title, and a few between it and the body; not the title. Further away stand menus. */
    static List<String> of(List<Line> lines, int title, BodyRun run) {
        List<String> heading = new ArrayList<>();
        int end = Math.min(run.start(), title + LINES_BELOW + 1);
        for (int i = Math.max(0, title - LINES_ABOVE); i < end; i++) {
            if (i != title) {
                heading.add(lines.get(i).text());
            }
        }
        return heading;
    }
}
