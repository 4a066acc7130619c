package dev.bellwether.article.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Every element of a page, so that whoever looks for some of them need not walk through the page again.
 *
 * @param all in the order of the page
 */
record HtmlElements(List<Element> all) {

    static HtmlElements of(Document page) {
        List<Element> all = new ArrayList<>();
        add(page, all);
        return new HtmlElements(all);
    }

    /** As deep as the parser nests elements at most. */
    private static void add(Element element, List<Element> all) {
        all.add(element);
        for (Node node : element.childNodes()) {
            if (node instanceof Element child) {
                add(child, all);
            }
        }
    }

    /** The page itself. */
    Element root() {
        return all.get(0);
    }

    /** Those of one tag. */
    List<Element> tagged(String tag) {
        return all.stream().filter(element -> element.normalName().equals(tag)).toList();
    }
}
