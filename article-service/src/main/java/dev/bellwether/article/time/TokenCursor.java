package dev.bellwether.article.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A place in a list of tokens from which an expression is tried; going back is setting the place again. */
final class TokenCursor {
    private static final Token END = new Token(Token.Kind.MARK, "", 0, 0, false);

    private final List<Token> tokens;
    private int place;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    int place() {
        return place;
    }

    void moveTo(int newPlace) {
        place = newPlace;
    }

    boolean isAtEnd() {
        return place >= tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    /** The token {@code ahead} of the place; an empty mark beyond the end or before the beginning. */
    Token peek(int ahead) {
        int index = place + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }

    Token next() {
        Token token = peek();
        place++;
        return token;
    }

    /** Steps over the token if it is {@code wanted}. */
    boolean skip(String wanted) {
        if (!peek().is(wanted)) {
            return false;
        }
        place++;
        return true;
    }

    /** Steps over any number of these tokens. */
    void skipAll(Set<String> unwanted) {
        while (unwanted.contains(peek().text())) {
            place++;
        }
    }

    /** Whether the token at the place follows the one before it without a space. */
    boolean isGlued() {
        return place > 0 && place < tokens.size() && peek(-1).end() == peek().start();
    }

    /** What {@code rule} reads here; the place moves only if it reads something. */
    <T> Optional<T> attempt(Supplier<Optional<T>> rule) {
        int before = place;
        Optional<T> read = rule.get();
        if (read.isEmpty()) {
            place = before;
        }
        return read;
    }

    /** Where the text of the last token stepped over ends. */
    int endOfLast() {
        return peek(-1).end();
    }
}
