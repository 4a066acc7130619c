package dev.bellwether.article.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** The HTML of a page as it was received, and as it was parsed, with the way back from the one to the other. */
final class HtmlSource {

    /** The head of a page says in its first kilobytes how the page is encoded. */
    private static final int CHARSET_BYTES = 8192;

    /** Deeper elements are joined to those above them: hardly a page is nested so deep, and each line is told by all above it. */
    private static final int MAX_DEPTH = 256;

    /** What stands for bytes that are no UTF-8, and may be written. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Document document;
    private final boolean hasPlaces;

    /** Where the code points are that take two chars, ascending. */
    private final int[] pairs;

    /** In chars. */
    private final int length;

    private HtmlSource(Document document, boolean hasPlaces, int[] pairs, int length) {
        this.document = document;
        this.hasPlaces = hasPlaces;
        this.pairs = pairs;
        this.length = length;
    }

    /**
     * Parses a page.
     *
     * @param content decoded as UTF-8 if it is that, else as its byte order mark or its head says
     * @param withPlaces whether the parser notes where each node stood; else all stood at 0. Noting it doubles the time of a parse
     */
    static HtmlSource parse(byte[] content, String uri, boolean withPlaces) {
        if (!withPlaces) {
            return new HtmlSource(parsed(content, uri), false, new int[0], 0);
        }
        String html = decoded(content);
        // The parser looks up the line of each position, which nobody asks for; it knows lines by this end only.
        Document document = parser().setTrackPosition(true).parseInput(html.replace('\n', '\r'), uri);
        return new HtmlSource(document, true, pairs(html), html.length());
    }

    /** Decodes UTF-8 as it is parsed: to make a text of the whole page first would take a sixteenth of the time of an extraction. */
    private static Document parsed(byte[] content, String uri) {
        try (Reader utf8 =
                new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder())) {
            return parser().parseInput(utf8, uri);
        } catch (IOException | UncheckedIOException noUtf8) {
            return parser().parseInput(new String(content, charset(content)), uri);
        }
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    }

    Document document() {
        return document;
    }

    /** Where the text of a node begins, in code points of what was received. */
    int start(Node node) {
        return hasPlaces ? codePoints(node.sourceRange().startPos()) : 0;
    }

    /** Exclusive. */
    int end(Node node) {
        return hasPlaces ? codePoints(node.sourceRange().endPos()) : 0;
    }

    /** The parser stands one behind the end of a page that breaks off within a tag, and before the begin of what was not there. */
    private int codePoints(int chars) {
        int found = Arrays.binarySearch(pairs, chars);
        int before = found < 0 ? -found - 1 : found;
        return Math.max(0, Math.min(chars, length) - before);
    }

    private static int[] pairs(String html) {
        int count = html.length() - html.codePointCount(0, html.length());
        int[] pairs = new int[count];
        int next = 0;
        for (int i = 0; next < count; i++) {
            if (Character.isHighSurrogate(html.charAt(i)) && Character.isLowSurrogate(html.charAt(i + 1))) {
                pairs[next++] = i;
            }
        }
        return pairs;
    }

    /** Valid UTF-8 is UTF-8 whatever the head says, for many scrapers re-encode a page and leave its head as it was. */
    private static String decoded(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 || isUtf8(content) ? text : new String(content, charset(content));
    }

    /** Strict, and slower than decoding. */
    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Charset charset(byte[] content) {
        try (ByteArrayInputStream head =
                new ByteArrayInputStream(content, 0, Math.min(content.length, CHARSET_BYTES))) {
            return Jsoup.parse(head, null, "").charset();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
