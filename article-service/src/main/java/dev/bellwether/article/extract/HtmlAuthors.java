package dev.bellwether.article.extract;

import dev.bellwether.article.extract.Claim.Field;
import dev.bellwether.article.extract.Claim.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Who a page says wrote its article: structured data, meta tags, elements marked as the author; in this order of trust. Persons only. */
final class HtmlAuthors {

    private static final String[] META = {
        "author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "dc.creator",
        "dc:creator",
        "dcterms.creator",
        "article:author"
    };

    /** What the class or id of an author's element has in it. */
    private static final List<String> MARKS = List.of("byline", "author", "writtenby", "writer");

    private static final int MAX_BYLINE_CHARS = 150;
    private static final int MAX_MARKED = 60;

    private HtmlAuthors() {}

    static List<Claim> claims(HtmlElements page, JsonLd structured, MetaTags tags) {
        List<Claim> claims = new ArrayList<>();
        structured.authors().forEach(author -> add(claims, Method.JSON_LD, author, 0.95));
        if (claims.isEmpty()) {
            tags.all(META).forEach(author -> add(claims, Method.META_TAG, author, 0.9));
        }
        if (claims.isEmpty()) {
            marked(page)
                    .takeWhile(any -> claims.isEmpty())
                    .flatMap(element -> HtmlTags.text(element, MAX_BYLINE_CHARS).stream())
                    .forEach(line -> add(claims, Method.LAYOUT, line, 0.8));
        }
        return claims;
    }

    private static Stream<Element> marked(HtmlElements page) {
        return page.all().stream().filter(HtmlAuthors::isMarked).limit(MAX_MARKED);
    }

    private static boolean isMarked(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        return isMark(element.className())
                || isMark(element.id())
                || element.attr("rel").contains("author")
                || element.attr("itemprop").contains("author");
    }

    private static boolean isMark(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        for (String mark : MARKS) {
            if (lower.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Claim> claims, Method method, String text, double confidence) {
        String line = Blocks.clean(text);
        if (line.length() > MAX_BYLINE_CHARS) {
            return;
        }
        Set<String> names =
                new LinkedHashSet<>(Byline.in(line).map(Byline::authors).orElseGet(() -> Byline.onlyNames(line)));
        Optional<String> alone = method == Method.LAYOUT ? Optional.empty() : penName(line);
        alone.filter(name -> names.isEmpty()).ifPresent(names::add);
        names.forEach(name -> claims.add(new Claim(Field.AUTHOR, method, name, confidence)));
    }

    /** A name that has not the form of a person's, where a page states it as the author: "Boing", "dril". Agencies are no authors. */
    private static Optional<String> penName(String line) {
        boolean isAddress = line.contains("://") || line.indexOf('@') >= 0;
        return line.isEmpty() || isAddress || Names.isAgency(line) || Words.count(line) > 3
                ? Optional.empty()
                : Optional.of(line);
    }
}
