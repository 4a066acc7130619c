package dev.bellwether.sentiment.scoring;

/**
 * A text in the numbers that a model reads.
 *
 * @param ids of its tokens
 * @param types 0 for those of the first text, 1 for those of the second; as many
 */
@SuppressWarnings("ArrayRecordComponent") // Made for one run, handed to the runtime, and never compared.
record TokenizedText(long[] ids, long[] types) {

    /** A single text. */
    static TokenizedText single(long[] ids) {
        return new TokenizedText(ids, new long[ids.length]);
    }

    int length() {
        return ids.length;
    }
}
