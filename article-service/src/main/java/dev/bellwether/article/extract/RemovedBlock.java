package dev.bellwether.article.extract;

/**
 * A block of a page that is not the article, or several neighbours that are not for the same reason.
 *
 * @param span of the document
 * @param text cut to 200 code points
 */
public record RemovedBlock(Reason reason, TextSpan span, String text) {
    static final int TEXT_CODE_POINTS = 200;

    public RemovedBlock {
        if (span.part() != TextSpan.Part.DOCUMENT) {
            throw new IllegalArgumentException("a removed block lies in the document, not in " + span.part());
        }
        if (text.codePointCount(0, text.length()) > TEXT_CODE_POINTS) {
            text = text.substring(0, text.offsetByCodePoints(0, TEXT_CODE_POINTS));
        }
    }

    /** Why a block was taken for furniture. */
    public enum Reason {
        /** "1 hour ago". */
        RELATIVE_TIME,
        /** "1 min read". */
        READING_TIME,
        /** The text that stands for a picture: "author avatar". */
        IMAGE_ALT,
        /** The heading over links to other articles: "Don't Miss". */
        RELATED_HEADING,
        /** A link or teaser of another article. */
        RELATED_LINK,
        /** Menus, breadcrumbs, sections. */
        NAVIGATION,
        /** An advertisement or its label. */
        ADVERTISEMENT,
        /** Share buttons and counts. */
        SHARE,
        /** An invitation to subscribe or sign in. */
        SUBSCRIBE,
        /** Cookie and consent notices. */
        CONSENT,
        /** Copyright and legal lines. */
        LEGAL,
        /** A written date or time. */
        TIMESTAMP,
        /** The author's line; the name is among the authors. */
        BYLINE,
        /** The title repeated. */
        TITLE_REPEATED,
        /** A caption or picture credit. */
        CAPTION,
        /** Readers' comments. */
        COMMENTS,
        /** Scored as furniture by its form, none of the above. */
        LOW_SCORE
    }
}
