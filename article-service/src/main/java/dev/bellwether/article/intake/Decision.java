package dev.bellwether.article.intake;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.Ingested.Outcome;
import dev.bellwether.article.article.StoryPosition;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.request.GivenAnswer;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the documents of a group as if each had come alone, after those before it. */
public final class Decision {

    private final IdSource ids;
    private final StoryPlacing placing;
    private final Map<Identity, UUID> identities = new HashMap<>();
    private final Map<UUID, KnownArticle> articles = new HashMap<>();
    private final Map<UUID, GivenAnswer> answers = new HashMap<>();
    /** Contents that an article of this group has left or taken: who else has them, the snapshot does not tell. */
    private final Set<Identity> unsettled = new HashSet<>();

    private final List<Resolution> resolutions = new ArrayList<>();
    private final List<Plan.NewArticle> created = new ArrayList<>();
    private final List<Plan.NewRevision> revisions = new ArrayList<>();
    private final List<Plan.NewAlias> aliases = new ArrayList<>();
    private final List<GivenAnswer> given = new ArrayList<>();

    private Decision(Snapshot snapshot, IdSource ids, Moment moment) {
        this.ids = ids;
        placing = new StoryPlacing(snapshot, ids, moment);
        snapshot.articles().forEach((identity, article) -> {
            identities.put(identity, article.id());
            articles.put(article.id(), article);
        });
        snapshot.answers().forEach(answer -> answers.put(answer.key().requestId(), answer));
    }

    /** What becomes of the group, or of its first documents as far as the snapshot tells: of the first one always. */
    public static Plan of(List<Arrival> group, Snapshot snapshot, IdSource ids, Moment moment) {
        Decision decision = new Decision(snapshot, ids, moment);
        for (Arrival arrival : group) {
            if (!decision.canDecide(arrival.draft())) {
                break;
            }
            decision.resolutions.add(decision.decide(arrival));
        }
        return new Plan(
                moment.now(),
                decision.resolutions,
                decision.placing.begun(),
                decision.placing.contents(),
                decision.created,
                decision.revisions,
                decision.aliases,
                decision.given);
    }

    private boolean canDecide(Draft draft) {
        return Identity.of(draft).stream().noneMatch(unsettled::contains) && placing.canPlace(draft);
    }

    private Resolution decide(Arrival arrival) {
        return arrival.request().flatMap(this::answered).orElseGet(() -> {
            Resolution.Taken taken = take(arrival.draft());
            arrival.request().ifPresent(key -> remember(key, taken));
            return taken;
        });
    }

    private Optional<Resolution> answered(RequestKey key) {
        return Optional.ofNullable(answers.get(key.requestId()))
                .map(before -> before.key().isSame(key)
                        ? new Resolution.Taken(
                                UUID.fromString(before.answer().resource()),
                                OptionalInt.empty(),
                                Outcome.valueOf(before.answer().outcome()))
                        : new Resolution.Refused(
                                new Failure.RequestIdReused(key.requestId().toString())));
    }

    private void remember(RequestKey key, Resolution.Taken taken) {
        GivenAnswer answer = new GivenAnswer(
                key,
                new RequestMemory.Answer(
                        taken.article().toString(), taken.outcome().name()));
        answers.put(key.requestId(), answer);
        given.add(answer);
    }

    private Resolution.Taken take(Draft draft) {
        return Identity.of(draft).stream()
                .map(identities::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(known -> reviseOrKeep(Objects.requireNonNull(articles.get(known)), draft))
                .orElseGet(() -> create(draft));
    }

    private Resolution.Taken create(Draft draft) {
        UUID id = ids.next();
        StoryPosition story = placing.place(id, draft);
        String source = draft.submission().sourceOrHost();
        KnownArticle article = new KnownArticle(
                id, 1, source, uris(draft), story.story(), draft.contentSha256(), Wording.of(draft.extraction()));
        articles.put(id, article);
        Identity.namesOf(draft).forEach(name -> identities.put(name, id));
        identities.putIfAbsent(Identity.content(source, draft.contentSha256()), id);
        created.add(new Plan.NewArticle(id, draft, story, placing.storyTime(draft)));
        revisions.add(new Plan.NewRevision(id, 1, draft));
        return taken(article, Outcome.CREATED);
    }

    private Resolution.Taken reviseOrKeep(KnownArticle before, Draft draft) {
        KnownArticle known = withAliases(before, draft);
        Wording wording = Wording.of(draft.extraction());
        if (known.wording().equals(wording)) {
            return taken(known, Outcome.UNCHANGED);
        }
        KnownArticle revised = known.revised(draft.contentSha256(), wording);
        articles.put(revised.id(), revised);
        if (!known.contentSha256().equals(revised.contentSha256())) {
            unsettled.add(Identity.content(known.source(), known.contentSha256()));
            unsettled.add(Identity.content(known.source(), revised.contentSha256()));
            placing.remember(revised.story(), revised.id(), draft);
        }
        revisions.add(new Plan.NewRevision(revised.id(), revised.revision(), draft));
        return taken(revised, Outcome.REVISED);
    }

    static Set<String> uris(Draft draft) {
        return Stream.concat(draft.uri().stream(), draft.aliases().stream())
                .map(URI::toString)
                .collect(Collectors.toSet());
    }

    /** The addresses under which it came this time are kept, those that are new of an article that has one. */
    private KnownArticle withAliases(KnownArticle known, Draft draft) {
        KnownArticle more = known;
        for (String uri : known.uris().isEmpty() ? Set.<String>of() : uris(draft)) {
            if (!more.uris().contains(uri) && more.uris().size() <= Article.MOST_ALIASES) {
                more = more.alsoAt(uri);
                aliases.add(new Plan.NewAlias(known.id(), uri));
                identities.putIfAbsent(new Identity(Identity.Kind.URI, "", uri), known.id());
            }
        }
        articles.put(more.id(), more);
        return more;
    }

    private static Resolution.Taken taken(KnownArticle article, Outcome outcome) {
        return new Resolution.Taken(article.id(), OptionalInt.of(article.revision()), outcome);
    }
}
