package dev.bellwether.article.intake;

import dev.bellwether.kit.request.GivenAnswer;
import java.util.List;
import java.util.Map;

/**
 * What the store knows of the documents of a group.
 *
 * @param answers given under their request ids
 * @param articles by the identities of the documents
 * @param texts that the documents may repeat, the oldest first
 * @param stories by the contents of the documents and of the texts
 */
public record Snapshot(
        List<GivenAnswer> answers,
        Map<Identity, KnownArticle> articles,
        List<KnownText> texts,
        List<KnownStory> stories) {

    /** Nothing is known. */
    public static final Snapshot EMPTY = new Snapshot(List.of(), Map.of(), List.of(), List.of());

    public Snapshot {
        answers = List.copyOf(answers);
        articles = Map.copyOf(articles);
        texts = List.copyOf(texts);
        stories = List.copyOf(stories);
    }
}
