package dev.bellwether.article.extract;

import dev.bellwether.article.extract.Claim.Field;
import dev.bellwether.article.extract.Claim.Method;
import java.util.ArrayList;
import java.util.List;

/** The section of its site that an article stands in, such as "Markets": structured data, then meta tags. */
final class HtmlSection {
    private static final int MAX_CHARS = 100;

    private HtmlSection() {}

    static List<Claim> claims(JsonLd structured, MetaTags tags) {
        List<Claim> claims = new ArrayList<>();
        add(claims, Method.JSON_LD, structured.text("articleSection"), 0.9);
        tags.first("article:section", "og:article:section")
                .ifPresent(section -> add(claims, Method.OPEN_GRAPH, section, 0.85));
        tags.first("parsely-section", "sailthru.section", "section", "category", "cxenseparse:articlesection")
                .ifPresent(section -> add(claims, Method.META_TAG, section, 0.8));
        return claims;
    }

    private static void add(List<Claim> claims, Method method, String section, double confidence) {
        if (!section.isEmpty() && section.length() <= MAX_CHARS) {
            claims.add(new Claim(Field.SECTION, method, section, confidence));
        }
    }
}
