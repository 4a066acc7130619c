package dev.bellwether.article.extract;

import dev.bellwether.article.extract.Claim.Field;
import dev.bellwether.article.extract.Claim.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What a page says its article's title is: structured data, OpenGraph, other meta tags, the title of the window, the first
 * heading; in this order of trust. What a page
 * states for others is taken as it stands; the title of the window loses the name of the site.
 */
final class HtmlTitle {

    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " • ", " / ", " > ");
    private static final String[] DUBLIN_CORE = {"dc:title", "dc.title", "dcterm:title", "dcterms.title"};
    private static final int MIN_WORDS = 3;

    /** A longer title of the window is none; its parts would be looked at one by one. */
    private static final int MAX_WINDOW_CHARS = 1_000;

    private HtmlTitle() {}

    /** @param windowTitle as it stands in the head; empty when it has none */
    static List<Claim> claims(String windowTitle, HtmlElements page, JsonLd structured, MetaTags tags) {
        Set<String> headings = headings(page);
        List<Claim> claims = new ArrayList<>();
        add(claims, Method.JSON_LD, headline(structured, windowTitle), 0.95);
        tags.first(DUBLIN_CORE).ifPresent(title -> add(claims, Method.META_TAG, title, 0.95));
        tags.first("og:title", "twitter:title").ifPresent(title -> add(claims, Method.OPEN_GRAPH, title, 0.9));
        tags.first("parsely-title", "sailthru.title", "title", "headline")
                .ifPresent(title -> add(claims, Method.META_TAG, title, 0.85));
        String window = Blocks.clean(windowTitle);
        if (window.length() <= MAX_WINDOW_CHARS) {
            add(claims, Method.META_TAG, withoutSite(window, headings), 0.8);
        }
        headings.stream().findFirst().ifPresent(title -> add(claims, Method.LAYOUT, title, 0.7));
        return claims;
    }

    /** Some call the article by name and only describe it in the headline: the window's title tells. */
    private static String headline(JsonLd structured, String windowTitle) {
        String headline = structured.text("headline");
        String name = structured.text("name");
        boolean isName =
                headline.isEmpty() || !name.isEmpty() && windowTitle.contains(name) && !windowTitle.contains(headline);
        return isName ? name : headline;
    }

    private static void add(List<Claim> claims, Method method, String title, double confidence) {
        boolean fits = title.codePointCount(0, title.length()) <= Extraction.MAX_TITLE_CODE_POINTS;
        if (!title.isEmpty() && fits) {
            claims.add(new Claim(Field.TITLE, method, title, confidence));
        }
    }

    /** The title of the window up to its last separator, or the part of it that a heading repeats. */
    private static String withoutSite(String title, Set<String> headings) {
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            if (last > 0) {
                String before = title.substring(0, last);
                String after = title.substring(last + separator.length());
                if (headings.contains(after) && Words.count(after) >= MIN_WORDS) {
                    return after;
                }
                if (headings.contains(before) || Words.count(before) >= MIN_WORDS) {
                    return withoutSite(before, headings);
                }
            }
        }
        return title;
    }

    private static Set<String> headings(HtmlElements page) {
        Set<String> headings = new LinkedHashSet<>();
        for (String tag : List.of("h1", "h2")) {
            for (Element heading : page.tagged(tag)) {
                HtmlTags.text(heading, Extraction.MAX_TITLE_CODE_POINTS)
                        .map(Blocks::clean)
                        .filter(text -> !text.isEmpty())
                        .ifPresent(headings::add);
            }
        }
        return headings;
    }
}
