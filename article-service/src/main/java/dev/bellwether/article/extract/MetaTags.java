package dev.bellwether.article.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The meta tags of a page, by name, property or itemprop in lower case. */
final class MetaTags {

    private static final List<String> KEYS = List.of("name", "property", "itemprop");

    private final Map<String, List<String>> values = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(HtmlElements page) {
        MetaTags tags = new MetaTags();
        for (Element tag : page.tagged("meta")) {
            String content = Blocks.clean(tag.attr("content"));
            if (!content.isEmpty()) {
                KEYS.forEach(key -> tags.add(tag.attr(key).strip(), content));
            }
        }
        return tags;
    }

    private void add(String names, String content) {
        if (!names.isEmpty()) {
            for (String name : names.toLowerCase(Locale.ROOT).split(" ", -1)) {
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
            }
        }
    }

    /** The first value of the first of these names that the page has. */
    Optional<String> first(String... names) {
        return all(names).stream().findFirst();
    }

    /** The values of the first of these names that the page has. */
    List<String> all(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }
}
