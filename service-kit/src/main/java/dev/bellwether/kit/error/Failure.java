package dev.bellwether.kit.error;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Why a request was not served: a closed set, so that the mapping to a status is total and the compiler checks it. */
public sealed interface Failure {

    /** What a caller reads: what was wrong, with which value, and what to do. */
    String message();

    /** Calls the case that this is. */
    <R> R fold(Cases<R> cases);

    /** One answer for each kind of failure. */
    interface Cases<R> {
        R notFound(NotFound failure);

        R erased(Erased failure);

        R alreadyExists(AlreadyExists failure);

        R inUse(InUse failure);

        R tooManyBroad(TooManyBroad failure);

        R etagMismatch(EtagMismatch failure);

        R invalidFields(InvalidFields failure);

        R invalidExpression(InvalidExpression failure);

        R invalidToken(InvalidToken failure);

        R resumeTokenExpired(ResumeTokenExpired failure);

        R requestIdReused(RequestIdReused failure);

        R noArticleText(NoArticleText failure);

        R forbiddenAddress(ForbiddenAddress failure);

        R overloaded(Overloaded failure);

        R dependencyUnavailable(DependencyUnavailable failure);

        R databaseTimeout(DatabaseTimeout failure);

        R secretRotating(SecretRotating failure);

        R endpointGone(EndpointGone failure);

        R invalidTransition(InvalidTransition failure);

        R tooManySilences(TooManySilences failure);

        R historyExpired(HistoryExpired failure);
    }

    /**
     * A resource that is not there.
     *
     * @param resource its name, such as {@code articles/0198...}
     */
    record NotFound(String resource) implements Failure {
        @Override
        public String message() {
            return resource + " does not exist.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notFound(this);
        }
    }

    /**
     * A resource of which a tombstone is left, and nothing that could be changed.
     *
     * @param resource its name
     */
    record Erased(String resource) implements Failure {
        @Override
        public String message() {
            return resource + " is erased; nothing is left of it to be changed.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.erased(this);
        }
    }

    /**
     * A name that is taken.
     *
     * @param resource the name
     */
    record AlreadyExists(String resource) implements Failure {
        @Override
        public String message() {
            return resource + " exists already; choose another id, or update it.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.alreadyExists(this);
        }
    }

    /**
     * A resource that cannot go while others name it.
     *
     * @param resource its name
     * @param users the names of those, or of the first of them; at least one
     * @param more whether there are more
     */
    record InUse(String resource, List<String> users, boolean more) implements Failure {
        public InUse {
            users = List.copyOf(users);
        }

        @Override
        public String message() {
            return resource + " is named by " + String.join(", ", users) + (more ? " and others" : "")
                    + "; change or delete them first.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.inUse(this);
        }
    }

    /**
     * One more condition that would have to be asked of everything that comes in.
     *
     * @param limit how many of these are taken
     */
    record TooManyBroad(int limit) implements Failure {
        @Override
        public String message() {
            return "The condition would have to be asked of every entity of every article, and " + limit
                    + " of these are there, which is the most; add to each alternative of it, with &&, an entity"
                    + " (entity.id == \"entities/us-clsk\"), a ticker (\"CLSK\" in entity.tickers), a watchlist"
                    + " (watchlist(\"miners\")), a phrase (phrase(\"going concern\")), or a source"
                    + " (article.source == \"example.com\").";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooManyBroad(this);
        }
    }

    /**
     * A write that was made for another state of the resource.
     *
     * @param resource its name
     * @param currentEtag the etag it has now
     */
    record EtagMismatch(String resource, String currentEtag) implements Failure {
        @Override
        public String message() {
            return resource + " was changed by someone else; read it again, then repeat the change.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.etagMismatch(this);
        }
    }

    /**
     * Fields that break their rules.
     *
     * @param violations at least one
     */
    record InvalidFields(List<Violation> violations) implements Failure {
        public InvalidFields {
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one field");
            }
            violations = List.copyOf(violations);
        }

        /** One field and what is wrong with it. */
        public static InvalidFields of(String field, String description) {
            return new InvalidFields(List.of(new Violation(field, description)));
        }

        @Override
        public String message() {
            Violation first = violations.get(0);
            String rest = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
            return first.field() + ": " + first.description() + rest;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.invalidFields(this);
        }
    }

    /**
     * One broken rule.
     *
     * @param field path of the field in the request, such as {@code document.uri}
     * @param description what is wrong, and what would be right
     */
    record Violation(String field, String description) {}

    /**
     * A text in a language of ours that does not parse, does not type-check, or asks for what is not supported.
     *
     * @param language which of the languages it is written in
     * @param problem what is wrong
     * @param position where, in code points from 0
     * @param line from 1
     * @param column in code points from 1
     */
    record InvalidExpression(Language language, String problem, int position, int line, int column) implements Failure {

        /** What the text was meant to be. */
        public enum Language {
            FILTER,
            CONDITION,
            QUERY
        }

        /**
         * One at a place in a text.
         *
         * @param text its code points
         * @param position taken as the nearest one in the text
         */
        public static InvalidExpression at(Language language, int[] text, int position, String problem) {
            int place = Math.max(0, Math.min(position, text.length));
            int line = 1;
            int lineStart = 0;
            for (int i = 0; i < place; i++) {
                if (text[i] == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
            return new InvalidExpression(language, problem, place, line, place - lineStart + 1);
        }

        @Override
        public String message() {
            return "The " + language.name().toLowerCase(Locale.ROOT) + " is wrong at line " + line + ", column "
                    + column + ": " + problem;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.invalidExpression(this);
        }
    }

    /**
     * A token that is not one of ours, or not for this use.
     *
     * @param kind which token
     * @param problem what is wrong with it
     */
    record InvalidToken(Kind kind, String problem) implements Failure {

        /** What the token was sent as. */
        public enum Kind {
            PAGE,
            RESUME
        }

        @Override
        public String message() {
            return (kind == Kind.PAGE ? "page_token: " : "resume_token: ") + problem;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.invalidToken(this);
        }
    }

    /** A place in the log that the log no longer reaches. */
    record ResumeTokenExpired() implements Failure {
        @Override
        public String message() {
            return "resume_token: the change log no longer reaches back to it; list afresh, then watch from the"
                    + " listing's resume_token.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.resumeTokenExpired(this);
        }
    }

    /**
     * Another request under the same id.
     *
     * @param requestId the id
     */
    record RequestIdReused(String requestId) implements Failure {
        @Override
        public String message() {
            return "request_id: " + requestId + " was used for another request within 24 hours; send a new one.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.requestIdReused(this);
        }
    }

    /**
     * A page in which no article was found.
     *
     * @param removedBlocks how many blocks were taken for furniture
     */
    record NoArticleText(int removedBlocks) implements Failure {
        @Override
        public String message() {
            return "document: no article text was found; " + removedBlocks
                    + " blocks were taken for page furniture. ExtractArticle shows them.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.noArticleText(this);
        }
    }

    /**
     * An address that nothing may be sent to.
     *
     * @param host as it was given
     * @param address what it stands for; empty when it was refused before it was resolved
     * @param problem why it is refused
     */
    record ForbiddenAddress(String host, String address, String problem) implements Failure {
        @Override
        public String message() {
            return "uri: " + problem;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.forbiddenAddress(this);
        }
    }

    /**
     * More work than can be done in time.
     *
     * @param retryAfter when to try again
     */
    record Overloaded(Duration retryAfter) implements Failure {
        @Override
        public String message() {
            return "Too much is waiting; try again in " + retryAfter.toMillis() + " ms.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.overloaded(this);
        }
    }

    /**
     * Something this service needs is away.
     *
     * @param dependency such as {@code postgres}
     * @param retryAfter when to try again
     */
    record DependencyUnavailable(String dependency, Duration retryAfter) implements Failure {
        @Override
        public String message() {
            return dependency + " cannot be reached; try again in " + retryAfter.toMillis() + " ms.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.dependencyUnavailable(this);
        }
    }

    /** A statement or a transaction that took longer than the database lets it. */
    record DatabaseTimeout() implements Failure {
        @Override
        public String message() {
            return "The database took longer than it may and gave the work up; ask for less at once, or try again when"
                    + " less is going on.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.databaseTimeout(this);
        }
    }

    /**
     * A secret that is being replaced already.
     *
     * @param resource whose secret it is
     * @param expireTime when the secret before ends
     */
    record SecretRotating(String resource, Instant expireTime) implements Failure {
        @Override
        public String message() {
            return resource + " has two secrets until " + expireTime
                    + "; rotate after that, or now with an overlap of 0, which ends both at once.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.secretRotating(this);
        }
    }

    /**
     * An endpoint that said that it is gone.
     *
     * @param resource its name
     */
    record EndpointGone(String resource) implements Failure {
        @Override
        public String message() {
            return resource + " answered 410 Gone, and nothing is sent to it; update its uri or enable it first.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.endpointGone(this);
        }
    }

    /**
     * A resource that does not come into a state from the one it is in.
     *
     * @param resource its name
     * @param state that it is in
     * @param wanted that was asked for
     * @param from the states from which it does
     */
    record InvalidTransition(String resource, String state, String wanted, List<String> from) implements Failure {
        public InvalidTransition {
            from = List.copyOf(from);
        }

        @Override
        public String message() {
            return resource + " is " + state + "; it becomes " + wanted + " from " + String.join(" or ", from)
                    + " only.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.invalidTransition(this);
        }
    }

    /**
     * One more silence than may be.
     *
     * @param limit how many there may be that are not over
     */
    record TooManySilences(int limit) implements Failure {
        @Override
        public String message() {
            return "There are " + limit
                    + " silences that are not over, which is as many as are taken; end some, or say with one what several say.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooManySilences(this);
        }
    }

    /**
     * What is asked for begins before the history that is kept.
     *
     * @param field that says when, such as {@code start_time}
     */
    record HistoryExpired(String field, Instant keptFrom) implements Failure {
        @Override
        public String message() {
            return field + ": history is kept from " + keptFrom + " on; begin there or later.";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.historyExpired(this);
        }
    }
}
