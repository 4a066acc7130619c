package dev.bellwether.article.article;

import dev.bellwether.article.extract.Language;
import dev.bellwether.article.genre.Genre;
import dev.bellwether.article.time.PublishTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One revision of an article, with what stays the same over its revisions.
 *
 * @param title empty when the page had none
 * @param body paragraphs joined by a blank line
 * @param section of its site that it stands in; empty when not told
 * @param source who published it
 * @param uri canonical
 * @param aliases other addresses under which it came in, the oldest first; at most {@link #MOST_ALIASES}
 * @param externalId the source's own
 * @param story its place in its story as it stood at ingest
 * @param contentSha256 of the normalised body, in hexadecimal
 * @param createTime of the first revision
 * @param updateTime of this revision
 * @param deleteTime when it was erased; then it has no text, see {@link #tombstone}
 * @param retraction of this revision; empty while the text stands
 */
public record Article(
        UUID id,
        int revision,
        String title,
        String body,
        List<String> authors,
        Language language,
        PublishTime publishTime,
        Optional<Instant> fetchTime,
        String section,
        Genre genre,
        String source,
        Optional<URI> uri,
        List<URI> aliases,
        Optional<String> externalId,
        Origin origin,
        StoryPosition story,
        String contentSha256,
        Instant createTime,
        Instant updateTime,
        Map<String, String> labels,
        Optional<Instant> deleteTime,
        Optional<Retraction> retraction) {

    /** The collection of names such as {@code articles/0198...}. */
    public static final String COLLECTION = "articles";

    /** Of more addresses the later ones are not kept. */
    public static final int MOST_ALIASES = 50;

    private static final int FIXED_BYTES = 1_500;
    private static final int BYTES_A_LABEL = 16;

    public Article {
        authors = List.copyOf(authors);
        aliases = List.copyOf(aliases);
        labels = Map.copyOf(labels);
    }

    /** What is left of an erased article. */
    public static Article tombstone(
            UUID id, int revision, Origin origin, StoryPosition story, Instant createTime, Instant deleteTime) {
        return new Article(
                id,
                revision,
                "",
                "",
                List.of(),
                Language.UNDETERMINED,
                PublishTime.UNKNOWN,
                Optional.empty(),
                "",
                Genre.NEWS,
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                origin,
                story,
                "",
                createTime,
                deleteTime,
                Map.of(),
                Optional.of(deleteTime),
                Optional.empty());
    }

    public boolean isErased() {
        return deleteTime.isPresent();
    }

    /** Why it came in. */
    public enum Origin {
        LIVE,
        BACKFILL
    }

    /** An upper bound of its size on the wire without the body, in bytes. */
    public int basicBytes() {
        int evidence = publishTime.evidence().stream()
                .mapToInt(item -> FIXED_BYTES / 10 + bytes(item.text()))
                .sum();
        int marks = labels.entrySet().stream()
                .mapToInt(label -> BYTES_A_LABEL + bytes(label.getKey()) + bytes(label.getValue()))
                .sum();
        int names = authors.stream()
                .mapToInt(author -> BYTES_A_LABEL + bytes(author))
                .sum();
        int known = Stream.concat(uri.stream(), aliases.stream())
                        .mapToInt(address -> BYTES_A_LABEL + bytes(address.toString()))
                        .sum()
                + externalId.map(Article::bytes).orElse(0)
                + retraction.map(given -> bytes(given.reason())).orElse(0);
        return FIXED_BYTES + bytes(title) + bytes(source) + bytes(section) + known + evidence + marks + names;
    }

    /** An upper bound of its size on the wire with the body, in bytes. */
    public int fullBytes() {
        return basicBytes() + bytes(body);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
