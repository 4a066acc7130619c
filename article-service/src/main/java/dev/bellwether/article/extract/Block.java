package dev.bellwether.article.extract;

/**
 * A non-blank line of a page, or the lines of one wrapped paragraph.
 *
 * @param text cleaned: white space single, invisible characters gone
 * @param start in the document, in code points, of its first visible character
 * @param end exclusive, after its last visible character
 * @param afterBlank whether a blank line or the beginning of the document stands before it
 */
record Block(String text, int start, int end, boolean afterBlank) {
    TextSpan span() {
        return new TextSpan(TextSpan.Part.DOCUMENT, start, end);
    }
}
