package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Article;
import dev.bellwether.alert.match.Match;
import java.util.Optional;

/**
 * A story is told once for each subscription and entity, unless the policy wants every copy. A later revision of the very article
 * that was told passes here: whether revisions are told is {@link Revision}'s to say.
 */
final class DuplicateStory implements Rule {
    @Override
    public Verdict verdict(Match match, History history) {
        Article article = match.analysis().article();
        if (match.subscription().policy().everyCopy()) {
            return passed("every copy is wanted");
        }
        if (article.story().name().isEmpty()) {
            return passed("it belongs to no story");
        }
        Optional<Told> told = history.lastOf(MemoryHistory.storyKey(match));
        if (told.isEmpty()) {
            return passed("the first match of the story");
        }
        if (told.get().article().equals(article.name()) && told.get().articleRevision() < article.revision()) {
            return passed("a revision of the article that was told");
        }
        return new Verdict(
                Verdict.Stage.DUPLICATE_STORY,
                Verdict.Outcome.DUPLICATE_STORY,
                "the story was told by " + told.get().article());
    }

    private static Verdict passed(String detail) {
        return Verdict.passed(Verdict.Stage.DUPLICATE_STORY, detail);
    }
}
