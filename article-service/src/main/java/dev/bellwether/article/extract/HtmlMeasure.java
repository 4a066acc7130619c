package dev.bellwether.article.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * How much prose and how many linked headlines each element of a page holds, and which elements are teasers: three or more
 * alike beside each other, each with the linked headline of another article and little prose. One pass, linear.
 */
final class HtmlMeasure {

    private static final int MIN_TEASERS = 3;
    private static final double MIN_TEASERS_SHARE = 0.7;
    private static final int MAX_TEASER_PROSE = 120;
    private static final int MIN_HEADLINE_WORDS = 3;
    private static final int MIN_LONE_LINK_WORDS = 5;

    /** An element's share of the page that makes its tag and class say nothing of its text: it holds the article. */
    private static final double MOST = 0.4;

    private static final int MIN_MOST_WORDS = 60;

    private static final class Amount {
        private int prose;
        private int linked;
        private int headings;
        private int headlines;
        private int loneLinks;

        void add(Amount inner) {
            prose += inner.prose;
            linked += inner.linked;
            headings += inner.headings;
            headlines += inner.headlines;
            loneLinks += inner.loneLinks;
        }
    }

    private final Map<Element, Amount> amounts = new HashMap<>();
    private final Set<Element> teasers = new HashSet<>();
    private final Element body;

    private HtmlMeasure(Element body) {
        this.body = body;
    }

    static HtmlMeasure of(Element body) {
        HtmlMeasure measure = new HtmlMeasure(body);
        measure.read(body, HtmlTags.hasText(body), false, false);
        return measure;
    }

    /** Words outside of links. */
    int prose(Element element) {
        Amount amount = amounts.get(element);
        return amount == null ? 0 : amount.prose;
    }

    boolean isTeaser(Element element) {
        return teasers.contains(element);
    }

    /** Whether it holds so much of the page's prose that it holds the article. */
    boolean holdsMost(Element element) {
        return prose(element) > MIN_MOST_WORDS && prose(element) > MOST * prose(body);
    }

    /** As deep as the parser nests elements at most. */
    private Amount read(Element element, boolean hasText, boolean isLinked, boolean isHeaded) {
        Amount amount = new Amount();
        amounts.put(element, amount);
        boolean isLink = element.normalName().equals("a");
        boolean isHeading = HtmlTags.isHeading(element);
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node node = element.childNode(i);
            if (node instanceof TextNode text && hasText) {
                int words = Words.count(text.getWholeText());
                amount.prose += isLinked || isLink ? 0 : words;
                amount.linked += isLinked || isLink ? words : 0;
            } else if (node instanceof Element child && HtmlTags.mayHaveText(child)) {
                boolean isShown = !HtmlTags.isHidden(child);
                Amount inner = read(child, isShown, isLinked || isLink, isHeaded || isHeading);
                if (isShown) {
                    amount.add(inner);
                }
                children.add(child);
            }
        }
        findTeasers(children);
        amount.headings += isHeading ? 1 : 0;
        if (isLink) {
            countLink(element, amount, isHeaded || amount.headings > 0);
        }
        return amount;
    }

    private static void countLink(Element link, Amount amount, boolean heads) {
        amount.headlines += heads && amount.linked >= MIN_HEADLINE_WORDS ? 1 : 0;
        amount.loneLinks += amount.linked >= MIN_LONE_LINK_WORDS && isAlone(link) ? 1 : 0;
    }

    /** Whether no sibling has text. */
    private static boolean isAlone(Element link) {
        for (Node sibling = link.previousSibling(); sibling != null; sibling = sibling.previousSibling()) {
            if (!isBlank(sibling)) {
                return false;
            }
        }
        for (Node sibling = link.nextSibling(); sibling != null; sibling = sibling.nextSibling()) {
            if (!isBlank(sibling)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text
                ? text.isBlank()
                : !(node instanceof Element element) || !element.hasText();
    }

    private void findTeasers(List<Element> siblings) {
        if (siblings.size() < MIN_TEASERS) {
            return;
        }
        Set<Element> likely = new HashSet<>();
        for (Element sibling : siblings) {
            if (!HtmlTags.isInline(sibling) && looksLikeTeaser(sibling)) {
                likely.add(sibling);
            }
        }
        if (likely.size() < MIN_TEASERS) {
            return;
        }
        Map<String, List<Element>> alike = siblings.stream()
                .filter(child -> !HtmlTags.isInline(child))
                .collect(Collectors.groupingBy(HtmlMeasure::kind));
        for (List<Element> group : alike.values()) {
            List<Element> found = group.stream().filter(likely::contains).toList();
            if (found.size() >= MIN_TEASERS && found.size() >= MIN_TEASERS_SHARE * group.size()) {
                teasers.addAll(found);
            }
        }
    }

    private boolean looksLikeTeaser(Element element) {
        Amount amount = amounts.get(element);
        return amount != null
                && amount.prose <= MAX_TEASER_PROSE
                && (amount.headlines > 0 || amount.loneLinks > 0 && mayHoldLoneLink(element));
    }

    private static boolean mayHoldLoneLink(Element element) {
        return !element.normalName().equals("p") && !element.className().isEmpty();
    }

    /** Tag and first class, digits aside: what is made alike is styled alike. */
    private static String kind(Element element) {
        String classes = element.className().strip();
        int end = classes.indexOf(' ');
        StringBuilder kind = new StringBuilder(element.normalName()).append('.');
        classes.substring(0, end < 0 ? classes.length() : end)
                .chars()
                .filter(c -> !Character.isDigit(c))
                .forEach(c -> kind.append((char) c));
        return kind.toString();
    }
}
