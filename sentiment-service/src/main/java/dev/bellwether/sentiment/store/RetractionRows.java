package dev.bellwether.sentiment.store;

import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.sentiment.analysis.Retraction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was retracted: the last retraction of each article, and its mark on the analyses of the texts before it. */
@ApplicationScoped
class RetractionRows {

    /** The kind of a row of the log whose resource is the article. */
    static final String ARTICLE_RETRACTED = "ARTICLE_RETRACTED";

    private static final String REMEMBER = """
            insert into article_retraction (article, revision, retract_time, retract_reason)
            select cast(?1 as uuid), cast(?2 as integer), cast(?3 as timestamptz), cast(?4 as text)
            where not exists (select from article_erasure where article = ?1)
            on conflict (article) do update set revision = excluded.revision, retract_time = excluded.retract_time,
              retract_reason = excluded.retract_reason
            where article_retraction.retract_time < excluded.retract_time
            """;

    /** By number and by time: after a restore of article-service a number is given again, to a later text. */
    private static final String MARK = """
            update analysis a set article_retract_time = r.retract_time, article_retract_reason = r.retract_reason
            from article_retraction r
            where r.article = ?1 and a.article = r.article and a.article_revision < r.revision
              and a.article_time <= r.retract_time and a.article_retract_time is null
            """;

    private final ChangeLog log;

    RetractionRows(ChangeLog log) {
        this.log = log;
    }

    /** The first time only: what is known, or of an article that is erased, is passed over. */
    Uni<Void> retract(Mutiny.StatelessSession session, Retraction retraction) {
        return session.createNativeQuery(REMEMBER)
                .setParameter(1, retraction.article())
                .setParameter(2, retraction.revision())
                .setParameter(3, retraction.time())
                .setParameter(4, retraction.reason())
                .executeUpdate()
                .chain(isNew -> isNew == 0 ? Uni.createFrom().voidItem() : mark(session, retraction));
    }

    private Uni<Void> mark(Mutiny.StatelessSession session, Retraction retraction) {
        return mark(session, retraction.article())
                .chain(() -> log.append(session, ARTICLE_RETRACTED, retraction.article(), retraction.revision()));
    }

    /** Marks what was written of texts that were retracted before, too. */
    Uni<Void> mark(Mutiny.StatelessSession session, UUID article) {
        return session.createNativeQuery(MARK)
                .setParameter(1, article)
                .executeUpdate()
                .replaceWithVoid();
    }
}
