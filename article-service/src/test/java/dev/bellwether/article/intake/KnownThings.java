package dev.bellwether.article.intake;

import dev.bellwether.article.article.Draft;
import dev.bellwether.kit.request.GivenAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A store in memory: makes snapshots of all that was planned before. */
final class KnownThings {

    private final Map<UUID, KnownArticle> articles = new LinkedHashMap<>();
    private final Map<Identity, UUID> names = new HashMap<>();
    private final Map<String, Plan.StoryContent> contents = new LinkedHashMap<>();
    private final Map<UUID, GivenAnswer> answers = new HashMap<>();

    Snapshot snapshot(List<Arrival> group) {
        Map<Identity, KnownArticle> known = new HashMap<>();
        group.stream()
                .flatMap(arrival -> Identity.of(arrival.draft()).stream())
                .forEach(identity -> find(identity).ifPresent(article -> known.put(identity, article)));
        Set<String> sources = group.stream()
                .map(arrival -> arrival.draft().submission().sourceOrHost())
                .collect(Collectors.toSet());
        Set<String> wanted = group.stream()
                .map(arrival -> arrival.draft().contentSha256())
                .collect(Collectors.toCollection(HashSet::new));
        wanted.addAll(contents.keySet());
        List<KnownStory> told = wanted.stream()
                .flatMap(content -> Optional.ofNullable(contents.get(content)).stream())
                .map(content -> story(content, sources))
                .toList();
        List<KnownText> texts =
                contents.values().stream().map(KnownThings::text).toList();
        List<GivenAnswer> given = group.stream()
                .flatMap(arrival -> arrival.request().stream())
                .map(key -> answers.get(key.requestId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Snapshot(given, known, texts, told);
    }

    private Optional<KnownArticle> find(Identity identity) {
        return identity.kind() == Identity.Kind.CONTENT
                ? articles.values().stream()
                        .filter(article -> article.source().equals(identity.source())
                                && article.contentSha256().equals(identity.value()))
                        .findFirst()
                : Optional.ofNullable(names.get(identity)).map(articles::get);
    }

    private static KnownText text(Plan.StoryContent content) {
        List<Long> bands = Arrays.stream(content.text().bands()).boxed().toList();
        return new KnownText(
                content.story(),
                content.article(),
                content.storyTime(),
                content.text().fingerprint(),
                bands);
    }

    private KnownStory story(Plan.StoryContent content, Set<String> named) {
        UUID story = content.story();
        List<String> sources = new ArrayList<>();
        articles.values().stream()
                .filter(article -> article.story().equals(story))
                .forEach(article -> sources.add(article.source()));
        Set<String> distinct = new HashSet<>(sources);
        Set<String> both = distinct.stream().filter(named::contains).collect(Collectors.toSet());
        return new KnownStory(content.contentSha256(), story, content.article(), sources.size(), distinct.size(), both);
    }

    void write(Plan plan) {
        plan.contents().forEach(content -> contents.putIfAbsent(content.contentSha256(), content));
        Map<UUID, Plan.NewArticle> made =
                plan.articles().stream().collect(Collectors.toMap(Plan.NewArticle::id, article -> article));
        for (Plan.NewRevision text : plan.revisions()) {
            Draft draft = text.draft();
            Wording wording = Wording.of(draft.extraction());
            KnownArticle before = articles.get(text.article());
            if (before == null) {
                Plan.NewArticle article = Objects.requireNonNull(made.get(text.article()));
                String source = draft.submission().sourceOrHost();
                articles.put(
                        article.id(),
                        new KnownArticle(
                                article.id(),
                                1,
                                source,
                                Decision.uris(draft),
                                article.story().story(),
                                draft.contentSha256(),
                                wording));
                Identity.namesOf(draft)
                        .forEach(name -> require(names.putIfAbsent(name, article.id()) == null, name + " twice"));
            } else {
                require(text.revision() == before.revision() + 1, "a revision is missing");
                articles.put(before.id(), before.revised(draft.contentSha256(), wording));
            }
        }
        plan.aliases().forEach(alias -> {
            KnownArticle article = Objects.requireNonNull(articles.get(alias.article()));
            articles.put(article.id(), article.alsoAt(alias.uri()));
            Identity name = new Identity(Identity.Kind.URI, "", alias.uri());
            require(names.putIfAbsent(name, article.id()) == null, name + " twice");
        });
        plan.answers()
                .forEach(answer ->
                        require(answers.put(answer.key().requestId(), answer) == null, "an answer was given twice"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
