package dev.bellwether.article.store;

import java.util.Set;

/**
 * The one lock that every transaction takes that writes articles, in all replicas. Copies of one story come under different
 * names and with different texts, so that no lock of a name or a text would keep two of them from beginning a story each.
 */
final class ArticleLock {

    static final Set<String> WRITING = Set.of("articles");

    private ArticleLock() {}
}
