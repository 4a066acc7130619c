package dev.bellwether.article.intake;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.Submission;
import dev.bellwether.article.extract.Document;
import dev.bellwether.article.extract.Extraction;
import dev.bellwether.article.extract.Language;
import dev.bellwether.article.genre.Genre;
import dev.bellwether.article.time.PublishTime;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts as extraction makes them. */
final class Drafts {

    private Drafts() {}

    /** Of a source; a URI or an external id that is empty is not known. */
    static Draft draft(String source, String uri, String externalId, String body) {
        Submission submission = new Submission(
                new Document.PageText(body),
                uri.isEmpty() ? Optional.empty() : Optional.of(URI.create(uri)),
                externalId.isEmpty() ? Optional.empty() : Optional.of(externalId),
                Optional.of(source),
                Optional.empty(),
                Article.Origin.LIVE,
                Map.of());
        Extraction extraction = new Extraction(
                "", body, List.of(), Language.UNDETERMINED, PublishTime.UNKNOWN, "", Genre.NEWS, List.of(), List.of());
        return Draft.of(submission, extraction);
    }
}
