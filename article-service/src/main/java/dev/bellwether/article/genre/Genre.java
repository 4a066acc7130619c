package dev.bellwether.article.genre;

/** What kind of text an article is. */
public enum Genre {
    /** What no cue says otherwise of. */
    NEWS,
    /** Told by the company that it is about, as it was given to a wire. */
    PRESS_RELEASE,
    /** What one author or the newsroom thinks. */
    OPINION,
    /** How a market went over a session or a week. */
    MARKET_WRAP,
    /** Several stories in brief. */
    ROUND_UP,
    /** What was said, word by word: an earnings call, an interview. */
    TRANSCRIPT,
    /** Paid for by whom it speaks of. */
    SPONSORED
}
