package dev.bellwether.article.intake;

import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.StoryPosition;
import dev.bellwether.article.identity.Fingerprint;
import dev.bellwether.kit.request.GivenAnswer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is to be written of a group.
 *
 * @param now of all that is new in it
 * @param resolutions of the first documents of the group, in their order; at least one
 * @param stories that begin
 * @param contents that their stories are known by from now on
 * @param articles that are new, as they are made
 * @param revisions of new and of known articles, in the order of the documents
 * @param aliases more addresses of articles
 * @param answers to be remembered
 */
public record Plan(
        Instant now,
        List<Resolution> resolutions,
        List<NewStory> stories,
        List<StoryContent> contents,
        List<NewArticle> articles,
        List<NewRevision> revisions,
        List<NewAlias> aliases,
        List<GivenAnswer> answers) {

    /** A story, and the article that begins it. */
    public record NewStory(UUID id, UUID firstArticle) {}

    /**
     * A normalised body of a story, and the article that brought it.
     *
     * @param storyTime of the article
     */
    public record StoryContent(
            String contentSha256, UUID story, UUID article, Instant storyTime, Fingerprint.WithBands text) {}

    /**
     * A new article; its text is a revision.
     *
     * @param storyTime when it was published, or stored where that is not known
     */
    public record NewArticle(UUID id, Draft draft, StoryPosition story, Instant storyTime) {}

    /** Another address of an article. */
    public record NewAlias(UUID article, String uri) {}

    /** A text of an article. */
    public record NewRevision(UUID article, int revision, Draft draft) {}

    public Plan {
        resolutions = List.copyOf(resolutions);
        stories = List.copyOf(stories);
        contents = List.copyOf(contents);
        articles = List.copyOf(articles);
        revisions = List.copyOf(revisions);
        aliases = List.copyOf(aliases);
        answers = List.copyOf(answers);
    }
}
