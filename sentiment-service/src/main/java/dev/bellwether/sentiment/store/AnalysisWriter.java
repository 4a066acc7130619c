package dev.bellwether.sentiment.store;

import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.change.NewChange;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.trace.Traces;
import dev.bellwether.sentiment.analysis.AnalysisChange.Made.Kind;
import dev.bellwether.sentiment.analysis.AnalysisDraft;
import dev.bellwether.sentiment.analysis.Analyzed;
import dev.bellwether.sentiment.analysis.EntitySentiment;
import dev.bellwether.sentiment.analysis.Erasure;
import dev.bellwether.sentiment.analysis.Retraction;
import dev.bellwether.sentiment.analysis.SentenceKey;
import dev.bellwether.sentiment.analysis.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes analyses in the follower's transaction, which holds the lock of their articles. */
@ApplicationScoped
public class AnalysisWriter {

    /** The kind of a row of the log whose resource is the article. */
    static final String ARTICLE_ERASED = "ARTICLE_ERASED";

    private static final String EARLIER = """
            select id, article_revision = ?2 and article_time = ?4 and model_sha256 = ?3 from analysis
            where article = ?1
            order by article_revision = ?2 and article_time = ?4 and model_sha256 = ?3 desc, create_time desc, id desc limit 1
            """;

    private static final String REMEMBER =
            "insert into article_erasure (article, delete_time) values (?1, ?2) on conflict do nothing";

    private static final String ERASE = """
            update analysis set delete_time = ?2, title = '', source = '', language = '', state = '', label = '',
              score = 0, entities = cast(array[] as text[]), content = '', article_retract_time = null,
              article_retract_reason = '', time = null, sentences = cast(array[] as bigint[]), seen_sentences = cast(array[] as integer[])
            where article = ?1
            """;

    private final RetractionRows retractions;
    private final SeenSentences seen;
    private final ScoreRows scores;
    private final ChangeLog log;
    private final Traces traces;
    private final IdSource ids;
    private final Clock clock;

    AnalysisWriter(
            RetractionRows retractions,
            SeenSentences seen,
            ScoreRows scores,
            ChangeLog log,
            Traces traces,
            IdSource ids,
            Clock clock) {
        this.retractions = retractions;
        this.seen = seen;
        this.scores = scores;
        this.log = log;
        this.traces = traces;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a transaction locks that writes or erases analyses of this article. */
    public static String lock(UUID article) {
        return ResourceName.of("articles", article);
    }

    /** Stores a draft, unless this revision was analyzed by this model already, or the article is erased. */
    public Uni<Void> write(Mutiny.StatelessSession session, AnalysisDraft draft) {
        return session.createNativeQuery("select true from article_erasure where article = ?1", Boolean.class)
                .setParameter(1, draft.subject().article())
                .getResultList()
                .chain(erased -> erased.isEmpty()
                        ? writeLive(session, draft)
                        : Uni.createFrom().voidItem());
    }

    /** Marks the analyses of the texts that were retracted, and remembers it for those that follow; the first time only. */
    public Uni<Void> retract(Mutiny.StatelessSession session, Retraction retraction) {
        return retractions
                .retract(session, retraction)
                .chain(() -> scores.retract(session, retraction.article(), now()));
    }

    /** Makes tombstones of an article's analyses, and remembers that none may follow; the first time only. */
    public Uni<Void> erase(Mutiny.StatelessSession session, Erasure erasure) {
        return session.createNativeQuery(REMEMBER)
                .setParameter(1, erasure.article())
                .setParameter(2, erasure.deleteTime())
                .executeUpdate()
                .chain(isNew -> isNew == 0 ? Uni.createFrom().voidItem() : eraseLive(session, erasure));
    }

    private Uni<Void> eraseLive(Mutiny.StatelessSession session, Erasure erasure) {
        return session.createNativeQuery(ERASE)
                .setParameter(1, erasure.article())
                .setParameter(2, erasure.deleteTime())
                .executeUpdate()
                .chain(() -> session.createNativeQuery("delete from article_retraction where article = ?1")
                        .setParameter(1, erasure.article())
                        .executeUpdate())
                .chain(() -> scores.erase(session, erasure.article()))
                .chain(() -> log.append(session, ARTICLE_ERASED, erasure.article(), erasure.revision()));
    }

    private Uni<Void> writeLive(Mutiny.StatelessSession session, AnalysisDraft draft) {
        Subject subject = draft.subject();
        return session.createNativeQuery(EARLIER, Object[].class)
                .setParameter(1, subject.article())
                .setParameter(2, subject.revision())
                .setParameter(3, draft.modelSha256())
                .setParameter(4, subject.storedTime())
                .getResultList()
                .chain(earlier -> {
                    if (earlier.isEmpty()) {
                        return insert(session, draft, null);
                    }
                    Object[] newest = earlier.get(0);
                    boolean known = (boolean) newest[1];
                    return known ? Uni.createFrom().voidItem() : insert(session, draft, (UUID) newest[0]);
                });
    }

    private Uni<Void> insert(Mutiny.StatelessSession session, AnalysisDraft draft, @Nullable UUID supersedes) {
        AnalysisRow row = row(draft);
        row.supersedes = supersedes;
        Kind kind = supersedes == null ? Kind.CREATED : Kind.SUPERSEDED;
        return seen.among(session, row.story, row.article, draft.subject().time(), row.sentences)
                .invoke(numbers -> row.seenSentences = numbers)
                .chain(() -> session.insert(row))
                .chain(() -> score(session, row, draft))
                .chain(() -> retractions.mark(session, row.article))
                .chain(() -> scores.retract(session, row.article, row.createTime))
                .chain(() -> log.append(session, new NewChange(kind.name(), row.id, 1, traces.of(lock(row.article)))));
    }

    private Uni<Void> score(Mutiny.StatelessSession session, AnalysisRow row, AnalysisDraft draft) {
        return draft.analyzed()
                .fold(
                        scored -> scores.write(
                                session,
                                new ScoreRows.Scored(
                                        row.id,
                                        row.article,
                                        row.story,
                                        row.source,
                                        draft.subject().time(),
                                        row.createTime,
                                        Optional.empty(),
                                        new ModelVersion(
                                                scored.model().sha256(),
                                                scored.model().name(),
                                                scored.model().version()),
                                        scored.entities().stream()
                                                .map(AnalysisWriter::entityScore)
                                                .toList())),
                        unsupported -> Uni.createFrom().voidItem());
    }

    private static EntityScore entityScore(EntitySentiment one) {
        return new EntityScore(
                name(one),
                one.sentiment().score(),
                one.sentiment().label().name(),
                one.linked().relevance());
    }

    private AnalysisRow row(AnalysisDraft draft) {
        Subject subject = draft.subject();
        AnalysisRow row = new AnalysisRow();
        row.id = ids.next();
        row.article = subject.article();
        row.articleRevision = subject.revision();
        row.articleTime = subject.storedTime();
        row.modelSha256 = draft.modelSha256();
        row.title = subject.title();
        row.source = subject.source();
        row.language = subject.language();
        row.origin = subject.origin();
        row.story = subject.story();
        row.state = draft.analyzed().fold(scored -> "ANALYZED", unsupported -> "UNSUPPORTED_LANGUAGE");
        row.label = draft.analyzed().fold(scored -> scored.sentiment().label().name(), unsupported -> "");
        row.score = draft.analyzed().fold(scored -> scored.sentiment().score(), unsupported -> 0.0);
        row.entities = draft.analyzed().fold(AnalysisWriter::entities, unsupported -> List.<String>of()).stream()
                .toArray(String[]::new);
        row.content = draft.content();
        row.createTime = now();
        row.time = subject.time();
        row.sentences = draft.analyzed().fold(AnalysisWriter::sentences, unsupported -> List.<Long>of()).stream()
                .toArray(Long[]::new);
        return row;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Long> sentences(Analyzed.Scored scored) {
        return scored.sentences().stream()
                .map(one -> SentenceKey.of(one.sentence().text()))
                .toList();
    }

    private static List<String> entities(Analyzed.Scored scored) {
        return scored.entities().stream().map(AnalysisWriter::name).toList();
    }

    private static String name(EntitySentiment one) {
        return "entities/" + one.linked().entity().id();
    }
}
