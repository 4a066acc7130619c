package dev.bellwether.article.extract;

import dev.bellwether.article.time.Evidence.Method;
import dev.bellwether.article.time.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
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

    private static final int MAX_ELEMENTS = 200;

    private HtmlTimes() {}

    static List<Stamp> stamps(Document page, JsonLd structured, MetaTags tags) {
        List<Stamp> stamps = new ArrayList<>();
        add(stamps, Method.JSON_LD, structured.text("datePublished"), false);
        tags.first(PUBLISHED).ifPresent(text -> add(stamps, Method.META_TAG, text, false));
        elements(page, stamps);
        add(stamps, Method.JSON_LD, structured.text("dateModified"), true);
        tags.first(UPDATED).ifPresent(text -> add(stamps, Method.META_TAG, text, true));
        return stamps;
    }

    /** Those marked as the time of publication; where none is, the first of an article. */
    private static void elements(Document page, List<Stamp> stamps) {
        List<Element> marked = page.select(
                "[itemprop~=datePublished], time[pubdate], time[class*=publish], [class*=published][title], abbr.published");
        List<Element> elements = marked.isEmpty() ? page.select("article time[datetime], main time[datetime]") : marked;
        elements.stream().limit(marked.isEmpty() ? 1 : MAX_ELEMENTS).findFirst().ifPresent(element -> {
            String text = element.attr("datetime");
            text = text.isEmpty() ? element.attr("content") : text;
            text = text.isEmpty() ? element.attr("title") : text;
            add(stamps, Method.TIME_ELEMENT, text.isEmpty() ? element.text() : text, false);
        });
    }

    private static void add(List<Stamp> stamps, Method method, String text, boolean isUpdate) {
        if (!text.isBlank()) {
            stamps.add(new Stamp(method, text.strip(), isUpdate));
        }
    }
}
