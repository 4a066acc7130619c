package dev.bellwether.article.extract;

import dev.bellwether.article.time.Evidence.Method;
import dev.bellwether.article.time.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** When a page's markup says that its article was published and changed: structured data, meta tags, time elements. */
final class HtmlTimes {

    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "article.published",
        "published_time",
        "published_at",
        "publish_date",
        "publish-date",
        "publishdate",
        "published-date",
        "publication_date",
        "pubdate",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dc.date.created",
        "dcterms.date",
        "article_date_original",
        "originalpublicationdate",
        "citation_publication_date",
        "citation_date",
        "ptime",
        "date",
        "datecreated",
        "article:published",
        "release_date"
    };

    private static final String[] UPDATED = {
        "article:modified_time",
        "og:article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "lastmod",
        "last-modified",
        "revised"
    };

    private static final Set<String> ARTICLES = Set.of("article", "main");

    private HtmlTimes() {}

    static List<Stamp> stamps(HtmlElements page, JsonLd structured, MetaTags tags) {
        List<Stamp> stamps = new ArrayList<>();
        add(stamps, Method.JSON_LD, structured.text("datePublished"), false);
        tags.first(PUBLISHED).ifPresent(text -> add(stamps, Method.META_TAG, text, false));
        marked(page)
                .or(() -> ofArticle(page))
                .ifPresent(element -> add(stamps, Method.TIME_ELEMENT, text(element), false));
        add(stamps, Method.JSON_LD, structured.text("dateModified"), true);
        tags.first(UPDATED).ifPresent(text -> add(stamps, Method.META_TAG, text, true));
        return stamps;
    }

    /** The first that is marked as the time of publication. */
    private static Optional<Element> marked(HtmlElements page) {
        return page.all().stream().filter(HtmlTimes::isMarked).findFirst();
    }

    private static boolean isMarked(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.attr("itemprop").contains("datePublished")) {
            return true;
        }
        String tag = element.normalName();
        return tag.equals("time") && (element.hasAttr("pubdate") || isOfClass(element, "publish"))
                || tag.equals("abbr") && element.hasClass("published")
                || element.hasAttr("title") && isOfClass(element, "published");
    }

    private static boolean isOfClass(Element element, String part) {
        return element.className().toLowerCase(Locale.ROOT).contains(part);
    }

    /** The first time of an article, where none is marked. */
    private static Optional<Element> ofArticle(HtmlElements page) {
        return page.tagged("time").stream()
                .filter(time -> time.hasAttr("datetime")
                        && time.parents().stream().anyMatch(outer -> ARTICLES.contains(outer.normalName())))
                .findFirst();
    }

    private static String text(Element element) {
        return Stream.of(element.attr("datetime"), element.attr("content"), element.attr("title"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(element::text);
    }

    private static void add(List<Stamp> stamps, Method method, String text, boolean isUpdate) {
        if (!text.isBlank()) {
            stamps.add(new Stamp(method, text.strip(), isUpdate));
        }
    }
}
