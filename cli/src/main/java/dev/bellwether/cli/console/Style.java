package dev.bellwether.cli.console;

/** What a piece of text means to its reader; the palette decides how that looks. */
public enum Style {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    GOOD("32"),
    BAD("31"),
    WARNING("33");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The SGR code of ECMA-48; empty for plain text. */
    String code() {
        return code;
    }
}
