package dev.bellwether.cli.console;

/**
 * A column of a table.
 *
 * @param narrowest the least width that it can be squeezed to, in characters
 * @param isFlexible whether it gives way when the table is too wide
 * @param isNumber whether it is aligned to the right
 */
public record Column(String header, int narrowest, boolean isFlexible, boolean isNumber) {

    /** A column as wide as its widest text. */
    public static Column fixed(String header) {
        return new Column(header, 1, false, false);
    }

    /** A column of numbers, as wide as its widest. */
    public static Column number(String header) {
        return new Column(header, 1, false, true);
    }

    /** A column whose text is wrapped where the table would be too wide. */
    public static Column text(String header, int narrowest) {
        return new Column(header, narrowest, true, false);
    }
}
