package dev.bellwether.article.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * Every element of a page, so that whoever looks for some of them need not walk through the page again.
 *
 * @param all in the order of the page
 */
record HtmlElements(List<Element> all) {

    static HtmlElements of(Document page) {
        List<Element> all = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        all.add(element);
                    }
                },
                page);
        return new HtmlElements(all);
    }

    /** The page itself. */
    Element root() {
        return all.get(0);
    }

    /** Those of one tag. */
    List<Element> tagged(String tag) {
        return all.stream()
                .filter(element -> element.normalName().equals(tag))
                .toList();
    }
}
