package dev.bellwether.bench.fuzz;

import dev.bellwether.article.extract.Document;
import java.nio.charset.StandardCharsets;

/** A page's text; bytes that are no UTF-8 are refused before they come so far. */
public final class PageTextTarget {

    private PageTextTarget() {}

    /** What is loaded once is not counted to the first page. */
    public static void fuzzerInitialize() {
        Pages.load();
    }

    /** One page. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Pages.check(new Document.PageText(text), text.codePointCount(0, text.length()));
    }
}
