package dev.bellwether.cli.console;

/** How styled text is written: with the colours of a terminal, or as it is. */
public enum Palette {
    PLAIN,
    ANSI;

    private static final char ESCAPE = 27;

    /** The text in the style, as this palette writes it. */
    public String paint(String text, Style style) {
        if (this == PLAIN || style == Style.PLAIN || text.isEmpty()) {
            return text;
        }
        return ESCAPE + "[" + style.code() + "m" + text + ESCAPE + "[0m";
    }
}
