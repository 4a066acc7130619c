package dev.bellwether.alert.template;

import dev.bellwether.kit.page.PageTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The templates that ship. */
@ApplicationScoped
public class Templates {

    /** Each has a file of its name; in the order of the names. */
    private static final List<String> IDS = List.of(
            "burst",
            "dilution",
            "exchange-hack",
            "going-concern",
            "guidance-cut",
            "lawsuit",
            "merger",
            "negative-first-mention",
            "quiet-entity",
            "rating-change");

    private final PageTokens pageTokens;
    private final List<Template> all;

    Templates(PageTokens pageTokens) {
        this.pageTokens = pageTokens;
        all = all();
    }

    /** All of them, by name. */
    static List<Template> all() {
        TemplateReader reader = new TemplateReader();
        return IDS.stream().map(reader::template).toList();
    }

    /** A page by name. Fails with PAGE_TOKEN_INVALID. */
    public Page list(int pageSize, String pageToken) {
        List<String> query = List.of(Template.COLLECTION);
        int size = PageTokens.size(pageSize);
        String after =
                pageTokens.open(query, pageToken).map(cursor -> cursor.get(0)).orElse("");
        Stream<Template> rest = all.stream().filter(template -> template.name().compareTo(after) > 0);
        List<Template> found = rest.limit(size + 1L).toList();
        List<Template> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size
                ? pageTokens.issue(query, List.of(page.get(size - 1).name()))
                : "";
        return new Page(page, next);
    }

    /** Some templates; the token is empty on the last page. */
    public record Page(List<Template> templates, String nextPageToken) {
        public Page {
            templates = List.copyOf(templates);
        }
    }
}
