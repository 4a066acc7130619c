package dev.bellwether.bench.faults.restore;

import dev.bellwether.api.article.v1.Article;

/**
 * What one revision of an article said. After a restore a revision's number may be given again, to another text.
 *
 * @param article its name
 * @param title which no other text has
 */
record Said(String article, int revision, String title) {

    public static Said of(Article article) {
        return new Said(article.getName(), article.getRevision(), article.getTitle());
    }

    @Override
    public String toString() {
        return article + " revision " + revision + " \"" + title + "\"";
    }
}
