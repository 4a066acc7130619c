package dev.bellwether.cli.console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: results to {@code out}, all else to {@code err}.
 *
 * @param columns how wide a table may be, at least 40
 * @param interactive whether a person watches, so that a progress line may be redrawn
 * @param palette how styled text is written
 */
public record Console(PrintStream out, PrintStream err, int columns, boolean interactive, Palette palette) {
    private static final int USUAL_COLUMNS = 100;
    private static final int FEWEST_COLUMNS = 40;

    public Console {
        columns = Math.max(FEWEST_COLUMNS, columns);
    }

    /** The console of this process; the variables are those of its environment. */
    public static Console ofProcess(Map<String, String> variables) {
        boolean interactive = System.console() != null;
        boolean isDumb = "dumb".equals(variables.get("TERM"));
        boolean coloured =
                interactive && !isDumb && variables.getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                columns(variables.get("COLUMNS")),
                interactive,
                coloured ? Palette.ANSI : Palette.PLAIN);
    }

    /** Whether nobody reads the results any more, as after {@code | head -1}. */
    public boolean isClosed() {
        return out.checkError();
    }

    private static int columns(@Nullable String text) {
        if (text == null) {
            return USUAL_COLUMNS;
        }
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }
}
