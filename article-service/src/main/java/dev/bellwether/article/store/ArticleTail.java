package dev.bellwether.article.store;

import dev.bellwether.article.article.ArticleChange;
import dev.bellwether.kit.change.ChangeTail;
import dev.bellwether.kit.change.ChangeTails;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Starts the tail of this service's log. */
class ArticleTail {

    @Produces
    @Singleton
    @Startup
    ChangeTail<ArticleChange> tail(ChangeTails tails, ArticleReader reader) {
        return tails.start(reader);
    }
}
