package dev.bellwether.cli.demo;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ExtractArticleResponse;
import dev.bellwether.api.article.v1.IngestArticleResponse;

/**
 * A seed page that has been taken in.
 *
 * @param id the page's id in the manifest
 * @param ingested what became of it
 * @param extracted how it was read, with what was removed
 */
record LoadedPage(String id, IngestArticleResponse ingested, ExtractArticleResponse extracted) {
    /** The article as it is stored, without its body. */
    Article article() {
        return ingested.getArticle();
    }
}
