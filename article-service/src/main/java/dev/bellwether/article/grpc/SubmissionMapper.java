package dev.bellwether.article.grpc;

import com.google.protobuf.ByteString;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.Submission;
import dev.bellwether.article.extract.Document;
import dev.bellwether.article.genre.Genre;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.request.RequestKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** From the wire to a submission, with the checks that the contract's rules cannot say. */
final class SubmissionMapper {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private SubmissionMapper() {}

    /** What makes two requests the same, alone or in a stream. */
    static Optional<RequestKey> key(IngestArticleRequest request) {
        return RequestKey.of(
                request.getRequestId(),
                "IngestArticle",
                request.toBuilder().clearRequestId().build());
    }

    /** Fails with FIELD_INVALID. */
    static Submission toDomain(RawDocument document) {
        String source = printable("document.source", document.getSource().strip());
        String externalId =
                printable("document.external_id", document.getExternalId().strip());
        document.getLabelsMap().forEach((key, value) -> printable("document.labels[\"" + key + "\"]", value));
        return new Submission(
                content(document),
                uri(document.getUri().strip()),
                externalId.isEmpty() ? Optional.empty() : Optional.of(externalId),
                source.isEmpty() ? Optional.empty() : Optional.of(source),
                document.hasFetchTime()
                        ? Optional.of(Timestamps.toDomain("document.fetch_time", document.getFetchTime()))
                        : Optional.empty(),
                document.getOrigin() == Origin.ORIGIN_BACKFILL ? Article.Origin.BACKFILL : Article.Origin.LIVE,
                document.getLabelsMap());
    }

    private static Document content(RawDocument document) {
        if (document.hasStructured()) {
            return structured(document.getStructured());
        }
        if (document.hasHtml()) {
            return html(document.getHtml());
        }
        if (document.getPageText().isBlank()) {
            throw new FailureException(
                    Failure.InvalidFields.of("document.page_text", "it is empty; send the text of a page"));
        }
        return new Document.PageText(document.getPageText());
    }

    private static Document html(ByteString html) {
        if (html.isEmpty()) {
            throw new FailureException(
                    Failure.InvalidFields.of("document.html", "it is empty; send the HTML of a page"));
        }
        return new Document.Html(html.toByteArray());
    }

    private static Document structured(StructuredContent content) {
        Optional<Instant> publishTime = content.hasPublishTime()
                ? Optional.of(Timestamps.toDomain("document.structured.publish_time", content.getPublishTime()))
                : Optional.empty();
        String language = content.getLanguageCode();
        if (!language.isEmpty() && Locale.forLanguageTag(language).getLanguage().isEmpty()) {
            throw new FailureException(Failure.InvalidFields.of(
                    "document.structured.language_code",
                    "\"" + language + "\" is not a language tag such as \"en\" or \"de-CH\""));
        }
        return new Document.Structured(
                content.getTitle(),
                content.getBody(),
                content.getAuthorsList(),
                publishTime,
                language.isEmpty() ? Optional.empty() : Optional.of(language),
                printable("document.structured.section", content.getSection().strip()),
                genre(content));
    }

    private static Optional<Genre> genre(StructuredContent content) {
        return switch (content.getGenre()) {
            case GENRE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
            default -> Optional.of(Genre.valueOf(content.getGenre().name().substring("GENRE_".length())));
        };
    }

    /** Absolute, http or https, host in lower case, without a fragment: the name under which it is known again. */
    private static Optional<URI> uri(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(scheme) || uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw refusedUri(text);
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.of(new URI(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query));
        } catch (URISyntaxException malformed) {
            throw refusedUri(text);
        }
    }

    private static FailureException refusedUri(String text) {
        int shown = Math.min(text.length(), 100);
        return new FailureException(Failure.InvalidFields.of(
                "document.uri",
                "\"" + text.substring(0, shown) + "\" is not an absolute http or https address without user name"));
    }

    /** No control characters, which are in no real name and which no database keeps. */
    private static String printable(String field, String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new FailureException(Failure.InvalidFields.of(field, "it has a control character; send plain text"));
        }
        return text;
    }
}
