package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Holds all by which an article is known, so that it is neither revised nor copied while something else is done to it. */
@ApplicationScoped
class ArticleLocks {

    private static final String KNOWN_BY = """
            select 'uris/' || uri from article where id = ?1 and uri <> ''
            union all
            select distinct 'contents/' || content_sha256 from article_revision where article = ?1
            """;

    /** How often a revision may come in between before it is given up. */
    private static final int RETRIES = 10;

    private final Transactions transactions;

    ArticleLocks(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Runs a write under what ingesting locks, and under the article's own lock.
     *
     * @param request under which the write is done once; locked too
     */
    <T> Uni<T> hold(UUID id, Optional<RequestKey> request, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return transactions
                .read(session -> locks(session, id, request))
                .chain(locks -> transactions.write(
                        locks,
                        session -> locks(session, id, request)
                                .invoke(needed -> checkHeld(locks, needed))
                                .chain(() -> work.apply(session))))
                .onFailure(Overtaken.class)
                .retry()
                .atMost(RETRIES);
    }

    private static Uni<Set<String>> locks(Mutiny.StatelessSession session, UUID id, Optional<RequestKey> request) {
        return session.createNativeQuery(KNOWN_BY, String.class)
                .setParameter(1, id)
                .getResultList()
                .map(knownBy -> {
                    Set<String> locks = new TreeSet<>(knownBy);
                    locks.add(ResourceName.of(Article.COLLECTION, id));
                    request.ifPresent(key -> locks.add(key.lock()));
                    return locks;
                });
    }

    private static void checkHeld(Set<String> locks, Set<String> needed) {
        if (!locks.containsAll(needed)) {
            throw new Overtaken();
        }
    }

    /** The article was revised between the look at what it is known by and the locks. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("the article was revised meanwhile", null, false, false);
        }
    }
}
