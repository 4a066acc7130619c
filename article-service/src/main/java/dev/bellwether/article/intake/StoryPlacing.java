package dev.bellwether.article.intake;

import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.StoryPosition;
import dev.bellwether.article.article.StoryPosition.Repeat;
import dev.bellwether.article.identity.Copy;
import dev.bellwether.article.time.TimeInterval;
import dev.bellwether.kit.id.IdSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Places the new articles of a group in stories: that of their normalised body, that of a text within the window that they nearly
 * repeat, or one that they begin.
 */
final class StoryPlacing {

    private final IdSource ids;
    private final Moment moment;
    private final KnownTexts texts;
    private final Map<String, Told> byContent = new HashMap<>();
    private final Map<UUID, Count> counts = new HashMap<>();
    private final List<Plan.NewStory> begun = new ArrayList<>();
    private final List<Plan.StoryContent> contents = new ArrayList<>();

    /** A place in a story that is known: what is repeated there, if anything is. */
    private record Told(UUID story, Optional<Repeat> repeat) {

        Told(UUID story, Repeat repeat) {
            this(story, Optional.of(repeat));
        }
    }

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

    StoryPlacing(Snapshot known, IdSource ids, Moment moment) {
        this.ids = ids;
        this.moment = moment;
        this.texts = new KnownTexts(known.texts(), moment.window());
        for (KnownStory story : known.stories()) {
            byContent.put(story.contentSha256(), new Told(story.story(), exact(story.original())));
            counts.put(story.story(), new Count(story.articles(), story.sources(), story.named()));
        }
    }

    /** Whether the place of a text can be told: not if it repeats one of a story whose articles were not counted. */
    boolean canPlace(Draft draft) {
        return find(draft).map(told -> counts.containsKey(told.story())).orElse(true);
    }

    /** The place of a new article. */
    StoryPosition place(UUID article, Draft draft) {
        Told told = find(draft).orElseGet(() -> {
            UUID story = ids.next();
            begun.add(new Plan.NewStory(story, article));
            return new Told(story, Optional.empty());
        });
        remember(told.story(), article, draft);
        Count count = counts.computeIfAbsent(told.story(), begins -> new Count(0, 0, Set.of()));
        count.add(draft.submission().sourceOrHost());
        return new StoryPosition(told.story(), told.repeat(), count.articles, count.sources);
    }

    /** The same text is the same news however late it comes; one that is only alike is so within the window. */
    private Optional<Told> find(Draft draft) {
        return Optional.ofNullable(byContent.get(draft.contentSha256()))
                .or(() -> texts.match(draft, storyTime(draft))
                        .map(match -> new Told(match.text().story(), match.repeat())));
    }

    /** Another text of a story; a text that has a story keeps it. */
    void remember(UUID story, UUID article, Draft draft) {
        if (byContent.putIfAbsent(draft.contentSha256(), new Told(story, exact(article))) == null) {
            Instant time = storyTime(draft);
            contents.add(new Plan.StoryContent(draft.contentSha256(), story, article, time, draft.text()));
            List<Long> bands = LongStream.of(draft.text().bands()).boxed().toList();
            texts.add(new KnownText(story, article, time, draft.text().fingerprint(), bands));
        }
    }

    /**
     * A story's clock: when an article was published, so that an archive that is loaded later makes the stories that its day
     * made; when it is stored, where that is not known or would be later.
     */
    Instant storyTime(Draft draft) {
        return draft.extraction()
                .publishTime()
                .interval()
                .map(TimeInterval::latest)
                .filter(published -> published.isBefore(moment.now()))
                .orElse(moment.now());
    }

    private static Repeat exact(UUID original) {
        return new Repeat(Copy.EXACT, 1, original);
    }

    List<Plan.NewStory> begun() {
        return begun;
    }

    List<Plan.StoryContent> contents() {
        return contents;
    }
}
