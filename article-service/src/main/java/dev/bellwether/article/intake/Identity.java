package dev.bellwether.article.intake;

import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * By what an article is known again.
 *
 * @param source who published it; empty for a URI, which is of one article whoever sends it
 */
public record Identity(Kind kind, String source, String value) {

    /** What the value is. */
    public enum Kind {
        URI,
        /** The source's own id. */
        EXTERNAL_ID,
        /** The hash of the normalised body. */
        CONTENT
    }

    /** Those under which a document is looked for, the strongest first: its content counts when it has no name. */
    public static List<Identity> of(Draft draft) {
        List<Identity> names = namesOf(draft);
        return names.isEmpty() ? List.of(content(draft.submission().sourceOrHost(), draft.contentSha256())) : names;
    }

    /** Those that an article made of a document keeps over its revisions. */
    static List<Identity> namesOf(Draft draft) {
        Submission submission = draft.submission();
        List<Identity> names = new ArrayList<>();
        Stream.concat(draft.uri().stream(), draft.aliases().stream())
                .forEach(uri -> names.add(new Identity(Kind.URI, "", uri.toString())));
        submission
                .externalId()
                .ifPresent(id -> names.add(new Identity(Kind.EXTERNAL_ID, submission.sourceOrHost(), id)));
        return names;
    }

    static Identity content(String source, String contentSha256) {
        return new Identity(Kind.CONTENT, source, contentSha256);
    }
}
