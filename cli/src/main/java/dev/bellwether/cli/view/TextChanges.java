package dev.bellwether.cli.view;

import dev.bellwether.api.article.v1.TextEdit;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Palette;
import dev.bellwether.cli.console.Style;
import java.util.ArrayList;
import java.util.List;

/** Shows the edits of a text: {@code [-what went-]{+what came+}}, in a line with the text around it. */
final class TextChanges {
    /** Code points of unchanged text that are shown on either side. */
    private static final int AROUND = 40;

    private final Palette palette;

    TextChanges(Palette palette) {
        this.palette = palette;
    }

    /** One line for each edit, or for some that stand close together. */
    List<String> lines(String before, String after, List<TextEdit> edits) {
        int[] old = before.codePoints().toArray();
        int[] young = after.codePoints().toArray();
        List<String> lines = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < edits.size(); i++) {
            boolean isLast = i + 1 == edits.size()
                    || edits.get(i + 1).getAfter().getStart()
                                    - edits.get(i).getAfter().getEnd()
                            > 2 * AROUND;
            if (isLast) {
                lines.add(line(old, young, edits.subList(first, i + 1)));
                first = i + 1;
            }
        }
        return lines;
    }

    private String line(int[] old, int[] young, List<TextEdit> edits) {
        int start = Math.max(0, edits.get(0).getAfter().getStart() - AROUND);
        int reached = start;
        StringBuilder line = new StringBuilder(start > 0 ? "…" : "");
        for (TextEdit edit : edits) {
            line.append(text(young, reached, edit.getAfter().getStart()));
            line.append(marked(
                    "[-",
                    text(old, edit.getBefore().getStart(), edit.getBefore().getEnd()),
                    "-]",
                    Style.BAD));
            line.append(marked(
                    "{+",
                    text(young, edit.getAfter().getStart(), edit.getAfter().getEnd()),
                    "+}",
                    Style.GOOD));
            reached = edit.getAfter().getEnd();
        }
        int end = Math.min(young.length, reached + AROUND);
        return line.append(text(young, reached, end))
                .append(end < young.length ? "…" : "")
                .toString();
    }

    private String marked(String open, String text, String close, Style style) {
        return text.isEmpty() ? "" : palette.paint(open + text + close, style);
    }

    /** In one line; harmless to a terminal. */
    private static String text(int[] codePoints, int start, int end) {
        return Cell.printable(new String(codePoints, start, end - start))
                .replace("\n\n", " ¶ ")
                .replace('\n', ' ');
    }
}
