package dev.bellwether.article.intake;

import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.Ingested.Outcome;
import dev.bellwether.article.article.StoryPosition;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.request.GivenAnswer;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import java.time.Instant;
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
    private final List<GivenAnswer> given = new ArrayList<>();

    private Decision(Snapshot snapshot, IdSource ids) {
        this.ids = ids;
        placing = new StoryPlacing(snapshot.stories(), ids);
        snapshot.articles().forEach((identity, article) -> {
            identities.put(identity, article.id());
            articles.put(article.id(), article);
        });
        snapshot.answers().forEach(answer -> answers.put(answer.key().requestId(), answer));
    }

    /** What becomes of the group, or of its first documents as far as the snapshot tells: of the first one always. */
    public static Plan of(List<Arrival> group, Snapshot snapshot, IdSource ids, Instant now) {
        Decision decision = new Decision(snapshot, ids);
        for (Arrival arrival : group) {
            if (!decision.canDecide(arrival.draft())) {
                break;
            }
            decision.resolutions.add(decision.decide(arrival));
        }
        return new Plan(
                now,
                decision.resolutions,
                decision.placing.begun(),
                decision.placing.contents(),
                decision.created,
                decision.revisions,
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
        KnownArticle article =
                new KnownArticle(id, 1, source, story.story(), draft.contentSha256(), Wording.of(draft.extraction()));
        articles.put(id, article);
        Identity.namesOf(draft.submission()).forEach(name -> identities.put(name, id));
        identities.putIfAbsent(Identity.content(source, draft.contentSha256()), id);
        created.add(new Plan.NewArticle(id, draft, story));
        revisions.add(new Plan.NewRevision(id, 1, draft));
        return taken(article, Outcome.CREATED);
    }

    private Resolution.Taken reviseOrKeep(KnownArticle known, Draft draft) {
        Wording wording = Wording.of(draft.extraction());
        if (known.wording().equals(wording)) {
            return taken(known, Outcome.UNCHANGED);
        }
        KnownArticle revised = known.revised(draft.contentSha256(), wording);
        articles.put(revised.id(), revised);
        if (!known.contentSha256().equals(revised.contentSha256())) {
            unsettled.add(Identity.content(known.source(), known.contentSha256()));
            unsettled.add(Identity.content(known.source(), revised.contentSha256()));
            placing.remember(revised.story(), draft);
        }
        revisions.add(new Plan.NewRevision(revised.id(), revised.revision(), draft));
        return taken(revised, Outcome.REVISED);
    }

    private static Resolution.Taken taken(KnownArticle article, Outcome outcome) {
        return new Resolution.Taken(article.id(), OptionalInt.of(article.revision()), outcome);
    }
}
