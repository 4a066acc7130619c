package dev.bellwether.bench.fuzz;

import dev.bellwether.article.extract.Document;

/** A page as it came over the network. */
public final class HtmlTarget {

    private HtmlTarget() {}

    /** What is loaded once is not counted to the first page. */
    public static void fuzzerInitialize() {
        Pages.load();
    }

    /** One page. */
    public static void fuzzerTestOneInput(byte[] input) {
        Pages.check(new Document.Html(input), input.length);
    }
}
