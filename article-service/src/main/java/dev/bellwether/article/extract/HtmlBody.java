package dev.bellwether.article.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the article stands on a page: the deepest element that holds most of the prose, from below its title on.
 *
 * @param lines of the whole page, judged
 * @param start index of the first line that may be body
 * @param end exclusive
 */
record HtmlBody(List<Line> lines, int start, int end) {

    /** How much of the outer element's prose an element must hold to be the article's. */
    private static final double MOST = 0.8;

    /** What prose counts outside of the best run of lines. */
    private static final double OUTSIDE_RUN = 0.2;

    private static final int MIN_TITLE_CHARS = 8;

    /**
     * @param owned the lines of the page
     * @param lines the same, judged by their surroundings
     * @param title as the page's head says it; may be empty
     */
    static HtmlBody find(Element page, List<HtmlLines.Owned> owned, List<Line> lines, String title) {
        BodyRun run = BodyRun.of(lines);
        if (run.isEmpty()) {
            return new HtmlBody(lines, 0, 0);
        }
        Element article = article(page, sums(page, owned, lines, run));
        int first = 0;
        while (first < owned.size() && !isWithin(owned.get(first).owner(), article)) {
            first++;
        }
        int end = owned.size();
        while (end > first && !isWithin(owned.get(end - 1).owner(), article)) {
            end--;
        }
        int belowTitle =
                belowTitle(owned.subList(first, Math.max(first, Math.min(end, run.start() + 1))), article, title);
        int start = belowTitle > 0 ? first + belowTitle : article.equals(page) ? run.start() : first;
        return new HtmlBody(lines, start, end);
    }

    BodyRun run() {
        return new BodyRun(start, end);
    }

    /** What the lines within each element of the page speak for being body, of those that hold any such line. */
    private static Map<Element, Double> sums(Element page, List<HtmlLines.Owned> owned, List<Line> lines, BodyRun run) {
        Map<Element, Double> sums = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).reason().isEmpty()) {
                double score = LineScore.of(lines, i) * (run.contains(i) ? 1 : OUTSIDE_RUN);
                if (score > 0) {
                    sums.merge(owned.get(i).owner(), score, Double::sum);
                }
            }
        }
        addInner(page, sums);
        return sums;
    }

    /** Adds to each element's own sum those of the elements within, and returns its. As deep as the parser nests elements at most. */
    private static double addInner(Element element, Map<Element, Double> sums) {
        double inner = 0;
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                inner += addInner(child, sums);
            }
        }
        return inner > 0 ? sums.merge(element, inner, Double::sum) : sums.getOrDefault(element, 0.0);
    }

    private static Element article(Element page, Map<Element, Double> sums) {
        Element article = page;
        for (Element inner = heaviest(article, sums); inner != null; inner = heaviest(article, sums)) {
            article = inner;
        }
        return article;
    }

    private static @Nullable Element heaviest(Element outer, Map<Element, Double> sums) {
        double wanted = MOST * sums.getOrDefault(outer, 0.0);
        for (Element child : outer.children()) {
            boolean isContainer =
                    !HtmlTags.isInline(child) && !child.normalName().equals("p");
            double sum = sums.getOrDefault(child, 0.0);
            if (isContainer && sum > 0 && sum >= wanted) {
                return child;
            }
        }
        return null;
    }

    /** How many of the lines before the body's run stand above it or are its title. */
    private static int belowTitle(List<HtmlLines.Owned> above, Element article, String title) {
        List<String> titleWords = Words.of(title);
        String titleKey = String.join(" ", titleWords);
        // With more words than the title a line is no part of it, whatever follows.
        int most = Math.max(MIN_TITLE_CHARS, titleWords.size()) + 1;
        int below = 0;
        for (int i = 0; i < above.size(); i++) {
            String key = String.join(" ", Words.of(above.get(i).line().text(), most));
            boolean isTitle =
                    key.length() > MIN_TITLE_CHARS && (titleKey.startsWith(key) || isHeadline(above.get(i), article));
            below = isTitle ? i + 1 : below;
        }
        return below;
    }

    private static boolean isHeadline(HtmlLines.Owned line, Element article) {
        for (Element element = line.owner(); element != null && !element.equals(article); element = element.parent()) {
            if (element.normalName().equals("h1")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Element element, Element outer) {
        for (Element each = element; each != null; each = each.parent()) {
            if (each.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
