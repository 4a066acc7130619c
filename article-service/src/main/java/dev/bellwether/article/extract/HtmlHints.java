package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What an element says of its text by its tag, its role, and the words in its class and id ({@code hints.tsv}). */
final class HtmlHints {

    private static final Map<String, Reason> TAGS = Map.of(
            "nav", Reason.NAVIGATION,
            "menu", Reason.NAVIGATION,
            "footer", Reason.LEGAL,
            "aside", Reason.RELATED_LINK,
            "figcaption", Reason.CAPTION,
            "figure", Reason.CAPTION,
            "button", Reason.SHARE,
            "form", Reason.SUBSCRIBE,
            "dialog", Reason.CONSENT);

    private static final Map<String, Reason> ROLES = Map.of(
            "navigation", Reason.NAVIGATION,
            "menu", Reason.NAVIGATION,
            "menubar", Reason.NAVIGATION,
            "search", Reason.NAVIGATION,
            "toolbar", Reason.NAVIGATION,
            "complementary", Reason.RELATED_LINK,
            "contentinfo", Reason.LEGAL,
            "dialog", Reason.CONSENT,
            "alertdialog", Reason.CONSENT);

    private final Map<String, Reason> words = new HashMap<>();

    HtmlHints() {
        try (InputStream resource = Objects.requireNonNull(HtmlHints.class.getResourceAsStream("hints.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("hints.tsv cannot be read", e);
        }
    }

    private void add(String row) {
        String[] cells = row.split("\t", 2);
        for (String word : cells[1].split(" ", -1)) {
            words.put(word, Reason.valueOf(cells[0]));
        }
    }

    /** The reason that the element gives, if any; the tag says more than the role, and the role more than the words. */
    Optional<Reason> reason(Element element) {
        Optional<Reason> byTag = Optional.ofNullable(TAGS.get(element.normalName()));
        if (byTag.isPresent() || element.attributesSize() == 0) {
            return byTag;
        }
        return Optional.ofNullable(ROLES.get(element.attr("role")))
                .or(() -> inWords(element.className()))
                .or(() -> inWords(element.id()));
    }

    private Optional<Reason> inWords(String names) {
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean ends = i == names.length()
                    || !Character.isLetter(names.charAt(i))
                    || i > start
                            && Character.isUpperCase(names.charAt(i))
                            && Character.isLowerCase(names.charAt(i - 1));
            if (ends) {
                Reason reason = words.get(names.substring(start, i).toLowerCase(Locale.ROOT));
                if (reason != null) {
                    return Optional.of(reason);
                }
                start = i < names.length() && Character.isLetter(names.charAt(i)) ? i : i + 1;
            }
        }
        return Optional.empty();
    }
}
