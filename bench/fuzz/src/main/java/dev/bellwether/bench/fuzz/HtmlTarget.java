package dev.bellwether.bench.fuzz;

import dev.bellwether.article.extract.Document;

/** A page as it came over the network. */
public final class HtmlTarget {

    private HtmlTarget() {}

    /** One page. */
    public static void fuzzerTestOneInput(byte[] input) {
        Pages.check(new Document.Html(input), input.length);
    }
}
