package dev.bellwether.article.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How much prose and how many linked headlines each element of a page holds, and which elements are teasers: three or more
 * alike beside each other, each with the linked headline of another article and little prose. One pass, linear.
 */
final class HtmlMeasure implements NodeVisitor {

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
    }

    private final Map<Element, Amount> amounts = new HashMap<>();
    private final Set<Element> teasers = new HashSet<>();
    private final Element body;
    private int links;
    private int headings;

    private HtmlMeasure(Element body) {
        this.body = body;
    }

    static HtmlMeasure of(Element body) {
        HtmlMeasure measure = new HtmlMeasure(body);
        NodeTraversor.traverse(measure, body);
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

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            amounts.put(element, new Amount());
            links += element.normalName().equals("a") ? 1 : 0;
            headings += HtmlTags.isHeading(element) ? 1 : 0;
        } else if (node instanceof TextNode text && text.parent() != null && HtmlTags.hasText(text.parent())) {
            Amount amount = amount(text.parent());
            int words = Words.count(text.getWholeText());
            amount.prose += links == 0 ? words : 0;
            amount.linked += links > 0 ? words : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        Amount amount = amount(element);
        findTeasers(element);
        if (HtmlTags.isHeading(element)) {
            headings--;
            amount.headings++;
        }
        if (element.normalName().equals("a")) {
            links--;
            countLink(element, amount);
        }
        if (!element.equals(body) && element.parent() != null && HtmlTags.hasText(element)) {
            Amount outer = amount(element.parent());
            outer.prose += amount.prose;
            outer.linked += amount.linked;
            outer.headings += amount.headings;
            outer.headlines += amount.headlines;
            outer.loneLinks += amount.loneLinks;
        }
    }

    private void countLink(Element link, Amount amount) {
        boolean heads = headings > 0 || amount.headings > 0;
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

    private void findTeasers(Element parent) {
        if (parent.childrenSize() < MIN_TEASERS) {
            return;
        }
        Map<String, List<Element>> alike = parent.children().stream()
                .filter(child -> !HtmlTags.isInline(child))
                .collect(Collectors.groupingBy(HtmlMeasure::kind, HashMap::new, Collectors.toList()));
        for (List<Element> group : alike.values()) {
            List<Element> found = group.stream().filter(this::looksLikeTeaser).toList();
            if (found.size() >= MIN_TEASERS && found.size() >= MIN_TEASERS_SHARE * group.size()) {
                teasers.addAll(found);
            }
        }
    }

    private boolean looksLikeTeaser(Element element) {
        Amount amount = amount(element);
        boolean mayHoldLoneLink =
                !element.normalName().equals("p") && !element.className().isEmpty();
        return amount.prose <= MAX_TEASER_PROSE && (amount.headlines > 0 || mayHoldLoneLink && amount.loneLinks > 0);
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

    private Amount amount(Element element) {
        return Objects.requireNonNull(amounts.computeIfAbsent(element, any -> new Amount()));
    }
}
