package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.revision.RevisionStore;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Revisions in PostgreSQL. */
@ApplicationScoped
class PgRevisionStore implements RevisionStore {

    private final Transactions transactions;
    private final ArticleReader reader;

    PgRevisionStore(Transactions transactions, ArticleReader reader) {
        this.transactions = transactions;
        this.reader = reader;
    }

    @Override
    public Uni<List<Article>> list(UUID article, int newest, int limit) {
        return transactions.read(session -> reader.revisions(session, article, newest, limit));
    }
}
