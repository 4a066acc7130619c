package dev.bellwether.sentiment.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A stored analysis: what it is found by, and the whole as it is told.
 *
 * @param supersedes the earlier analysis of the same article whose place it takes
 * @param modelSha256 of the model that made it, or would have
 * @param state ANALYZED or UNSUPPORTED_LANGUAGE
 * @param label empty unless analyzed
 * @param score 0 unless analyzed
 * @param entities names of the entities
 * @param content opaque here; without name, time and predecessor
 * @param deleteTime when the article was erased; then nothing is left of what it says: text is empty, the score 0
 * @param articleRetractTime when the text was retracted
 * @param articleRetractReason empty while the text stands
 * @param seenSentences numbers, from 0, of the sentences that the story had before
 * @param novelty by the name of the entity; of analyses by earlier releases it is made after a while
 */
public record Analysis(
        UUID id,
        UUID article,
        int articleRevision,
        Optional<UUID> supersedes,
        String modelSha256,
        String title,
        String source,
        String language,
        String origin,
        String story,
        String state,
        String label,
        double score,
        List<String> entities,
        byte[] content,
        Instant createTime,
        Optional<Instant> deleteTime,
        Optional<Instant> articleRetractTime,
        String articleRetractReason,
        Set<Integer> seenSentences,
        Map<String, Novelty> novelty) {

    /** The collection of names such as {@code analyses/0198...}. */
    public static final String COLLECTION = "analyses";

    private static final int FIXED_BYTES = 500;
    private static final int UTF8_BYTES = 4;

    public Analysis {
        entities = List.copyOf(entities);
        seenSentences = Set.copyOf(seenSentences);
        novelty = Map.copyOf(novelty);
    }

    public boolean isErased() {
        return deleteTime.isPresent();
    }

    /** About its size on the wire in full, in bytes. */
    public int bytes() {
        return FIXED_BYTES + content.length + UTF8_BYTES * articleRetractReason.length();
    }
}
