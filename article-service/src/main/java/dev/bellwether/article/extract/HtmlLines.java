package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads a page's elements as lines of text, each with what its element, and the elements around it, say it is. One pass. */
final class HtmlLines {

    /** A line of so little text outside of its links is a link; a longer one is prose with a source. */
    private static final double LINKED = 0.75;

    private static final int MAX_LINK_WORDS = 25;

    /** A row of a table with no more words is one line, such as "Revenue 31.2 28.9". */
    private static final int MAX_ROW_WORDS = 40;

    /**
     * A line and the element that its first text stands in.
     *
     * @param line with the reason that its element gives, or its words
     */
    record Owned(Line line, Element owner) {}

    private final HtmlSource source;
    private final HtmlMeasure measure;
    private final HtmlHints hints;
    private final Furniture furniture;
    private final List<Owned> lines = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private @Nullable Element owner;
    private int start;
    private int end;
    private int links;
    private int linkedChars;
    private int quotes;

    private HtmlLines(HtmlSource source, HtmlMeasure measure, HtmlHints hints, Furniture furniture) {
        this.source = source;
        this.measure = measure;
        this.hints = hints;
        this.furniture = furniture;
    }

    static List<Owned> of(HtmlSource source, HtmlHints hints, Furniture furniture) {
        Element body = source.document().body();
        HtmlLines reading = new HtmlLines(source, HtmlMeasure.of(body), hints, furniture);
        reading.read(body, Optional.empty());
        reading.endLine(Optional.empty());
        return reading.lines;
    }

    /**
     * As deep as the parser nests elements at most.
     *
     * @param outer why the text around the element is furniture
     */
    private void read(Element element, Optional<Reason> outer) {
        if (!HtmlTags.hasText(element)) {
            return;
        }
        Optional<Reason> reason = reason(element, outer);
        boolean endsLine = !staysInLine(element) || !reason.equals(outer);
        if (endsLine) {
            endLine(outer);
        } else if (!HtmlTags.isInline(element)) {
            text.append(' ');
        }
        int isLink = element.normalName().equals("a") ? 1 : 0;
        int isQuote = element.normalName().equals("blockquote") ? 1 : 0;
        links += isLink;
        quotes += isQuote;
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node node = element.childNode(i);
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element child) {
                read(child, reason);
            }
        }
        if (endsLine) {
            endLine(reason);
        }
        links -= isLink;
        quotes -= isQuote;
    }

    /** Why the element's text is furniture. What is quoted is part of what quotes it, whatever the quotation is called. */
    private Optional<Reason> reason(Element element, Optional<Reason> outer) {
        boolean isQuote = quotes > 0 || element.normalName().equals("blockquote");
        if (isQuote && (outer.isEmpty() || outer.get() == Reason.SHARE)) {
            return Optional.empty();
        }
        if (outer.isPresent()) {
            return outer;
        }
        if (measure.isTeaser(element)) {
            return Optional.of(Reason.RELATED_LINK);
        }
        return measure.holdsMost(element) ? consent(element) : hints.reason(element);
    }

    /** A notice of consent may be longer than a short article, yet hardly more than half of its page. */
    private Optional<Reason> consent(Element element) {
        boolean mayBe =
                measure.prose(element) < 0.6 * measure.prose(source.document().body());
        return mayBe ? hints.reason(element).filter(reason -> reason == Reason.CONSENT) : Optional.empty();
    }

    private boolean staysInLine(Element element) {
        if (HtmlTags.isInline(element)) {
            return true;
        }
        Element row = element.parent();
        boolean isCell =
                element.normalName().equals("td") || element.normalName().equals("th");
        return isCell
                && row != null
                && measure.prose(row) <= MAX_ROW_WORDS
                && element.children().stream().allMatch(HtmlTags::isInline);
    }

    private void add(TextNode node) {
        String words = node.getWholeText();
        if (words.isBlank()) {
            text.append(' ');
            return;
        }
        if (owner == null) {
            owner = node.parent();
            start = source.start(node);
            end = source.end(node);
        }
        // The parser moves text out of a broken table, before what was written earlier.
        start = Math.min(start, source.start(node));
        end = Math.max(end, source.end(node));
        text.append(words);
        linkedChars += links > 0 ? words.strip().length() : 0;
    }

    /** @param stated why the text is furniture by its element */
    private void endLine(Optional<Reason> stated) {
        if (owner == null) {
            text.setLength(0);
            return;
        }
        // A line end in HTML is a space.
        String clean = Blocks.clean(text.toString());
        double linked = clean.isEmpty() ? 0 : (double) linkedChars / clean.length();
        text.setLength(0);
        linkedChars = 0;
        if (clean.isEmpty()) {
            return;
        }
        Line line = Line.of(new Block(clean, start, end, true));
        Optional<Reason> reason = stated.or(() -> furniture.reason(line)).or(() -> link(line, linked));
        lines.add(new Owned(reason.map(line::as).orElse(line), owner));
        owner = null;
    }

    private static Optional<Reason> link(Line line, double linked) {
        return linked > LINKED && line.words() < MAX_LINK_WORDS ? Optional.of(Reason.RELATED_LINK) : Optional.empty();
    }
}
