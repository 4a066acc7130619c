package dev.bellwether.cli.console;

/** One line that says how far something is: redrawn where a person watches, otherwise not written at all. */
public final class Progress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r" + (char) 27 + "[K";

    private final Console console;
    private boolean isShown;

    public Progress(Console console) {
        this.console = console;
    }

    /** Replaces the line. */
    public synchronized void show(String text) {
        if (console.interactive()) {
            String shown = Cell.printable(text);
            int length = Math.min(shown.length(), console.columns() - 1);
            console.err().print(CLEAR_LINE + shown.substring(0, length));
            console.err().flush();
            isShown = true;
        }
    }

    /** Takes the line away, writes a lasting one in its place to standard error. */
    public synchronized void say(String text) {
        clear();
        console.err().println(Cell.printable(text));
    }

    /** Takes the line away. */
    public synchronized void clear() {
        if (isShown) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
            isShown = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
