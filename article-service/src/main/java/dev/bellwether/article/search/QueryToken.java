package dev.bellwether.article.search;

/**
 * A piece of a query.
 *
 * @param text of a word, a phrase without its quotes, or a field without its colon
 * @param position where it begins, in code points from 0
 * @param between after a phrase: how many words may stand between its two; -1 for a phrase as it is
 */
record QueryToken(Kind kind, String text, int position, int between) {

    QueryToken(Kind kind, String text, int position) {
        this(kind, text, position, -1);
    }

    /** What a piece is. */
    enum Kind {
        WORD,
        PREFIX,
        PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        END
    }
}
