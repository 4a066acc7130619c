package dev.bellwether.article.extract;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** What the tags of HTML mean for text. */
final class HtmlTags {

    private HtmlTags() {}

    static boolean hasText(Element element) {
        return mayHaveText(element) && !isHidden(element);
    }

    /** By its tag: its content is text of the page, unless it is hidden. */
    static boolean mayHaveText(Element element) {
        return switch (element.normalName()) {
            case "script",
                    "style",
                    "template",
                    "noscript",
                    "svg",
                    "iframe",
                    "object",
                    "embed",
                    "canvas",
                    "math",
                    "head" -> false;
            case "select", "textarea", "audio", "video", "map", "datalist", "progress", "meter", "input" -> false;
            default -> true;
        };
    }

    /**
     * Its text, if that has at most so many visible characters. A longer one is not put together: elements stand in each other, and
     * the text of all of them would be many times that of the page.
     */
    static Optional<String> text(Element element, int most) {
        int[] visible = {0};
        NodeFilter.FilterResult result = NodeTraversor.filter(
                (node, depth) -> {
                    visible[0] += node instanceof TextNode text ? visible(text.getWholeText(), most) : 0;
                    return visible[0] > most ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return result == NodeFilter.FilterResult.STOP ? Optional.empty() : Optional.of(element.text());
    }

    private static int visible(String text, int most) {
        int visible = 0;
        for (int i = 0; i < text.length() && visible <= most; i++) {
            visible += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
        }
        return visible;
    }

    /** Whether it does not end a line. */
    static boolean isInline(Element element) {
        return switch (element.normalName()) {
            case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font" ->
                true;
            case "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike" -> true;
            case "strong", "sub", "sup", "time", "tt", "u", "var", "wbr" -> true;
            default -> false;
        };
    }

    static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /** The parser has put the names of attributes into lower case. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        if (attributes.hasKey("hidden")) {
            return true;
        }
        String style = attributes.get("style");
        if (style.isEmpty()) {
            return false;
        }
        String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }
}
