package dev.bellwether.article.intake;

import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.StoryPosition;
import dev.bellwether.kit.id.IdSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Places the new articles of a group in stories: that of their normalised body, or one that they begin. */
final class StoryPlacing {

    private final IdSource ids;
    private final Map<String, UUID> byContent = new HashMap<>();
    private final Map<UUID, Count> counts = new HashMap<>();
    private final List<Plan.NewStory> begun = new ArrayList<>();
    private final List<Plan.StoryContent> contents = new ArrayList<>();

    private static final class Count {
        private int articles;
        private int sources;
        private final Set<String> named;

        Count(int articles, int sources, Set<String> named) {
            this.articles = articles;
            this.sources = sources;
            this.named = new HashSet<>(named);
        }

        void add(String source) {
            articles++;
            sources += named.add(source) ? 1 : 0;
        }
    }

    StoryPlacing(Collection<KnownStory> known, IdSource ids) {
        this.ids = ids;
        for (KnownStory story : known) {
            byContent.put(story.contentSha256(), story.story());
            counts.put(story.story(), new Count(story.articles(), story.sources(), story.named()));
        }
    }

    /** Whether the place of a text can be told: not if it has just become one of a story whose articles were not counted. */
    boolean canPlace(Draft draft) {
        UUID story = byContent.get(draft.contentSha256());
        return story == null || counts.containsKey(story);
    }

    /** The place of a new article. */
    StoryPosition place(UUID article, Draft draft) {
        UUID story = byContent.get(draft.contentSha256());
        boolean isFirst = story == null;
        if (story == null) {
            story = ids.next();
            begun.add(new Plan.NewStory(story, article));
            remember(story, draft);
        }
        Count count = counts.computeIfAbsent(story, begins -> new Count(0, 0, Set.of()));
        count.add(draft.submission().sourceOrHost());
        Optional<StoryPosition.Copy> copy = isFirst ? Optional.empty() : Optional.of(StoryPosition.Copy.EXACT);
        return new StoryPosition(story, isFirst, copy, count.articles, count.sources);
    }

    /** Another text of a story, after a revision; a text that has a story keeps it. */
    void remember(UUID story, Draft draft) {
        if (byContent.putIfAbsent(draft.contentSha256(), story) == null) {
            contents.add(new Plan.StoryContent(draft.contentSha256(), story));
        }
    }

    List<Plan.NewStory> begun() {
        return begun;
    }

    List<Plan.StoryContent> contents() {
        return contents;
    }
}
