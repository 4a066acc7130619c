package dev.bellwether.article.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Every element of a page, so that whoever looks for some of them need not walk through the page again. */
final class HtmlElements {

    private final List<Element> all = new ArrayList<>();
    private final Map<String, List<Element>> byTag = new HashMap<>();

    private HtmlElements() {}

    static HtmlElements of(Document page) {
        HtmlElements elements = new HtmlElements();
        elements.add(page);
        return elements;
    }

    /** As deep as the parser nests elements at most. */
    private void add(Element element) {
        all.add(element);
        byTag.computeIfAbsent(element.normalName(), tag -> new ArrayList<>()).add(element);
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                add(child);
            }
        }
    }

    /** In the order of the page. */
    List<Element> all() {
        return all;
    }

    /** Those of one tag, in the order of the page. */
    List<Element> tagged(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }
}
