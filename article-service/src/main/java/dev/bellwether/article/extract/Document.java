package dev.bellwether.article.extract;

import dev.bellwether.article.genre.Genre;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An article as it was received. */
public sealed interface Document {
    /** Applies the function for this kind of document. */
    <T> T fold(Function<PageText, T> pageText, Function<Html, T> html, Function<Structured, T> structured);

    /** The text of a page with its furniture, one block a line. */
    record PageText(String text) implements Document {
        @Override
        public <T> T fold(Function<PageText, T> pageText, Function<Html, T> html, Function<Structured, T> structured) {
            return pageText.apply(this);
        }
    }

    /**
     * A page as it came over the network.
     *
     * @param content decoded as UTF-8 if it is that, else as its byte order mark or its head says
     */
    @SuppressWarnings("ArrayRecordComponent") // two pages are never compared
    record Html(byte[] content) implements Document {
        /** Whether its elements are nested deeper, or wronger, than in any page, which no parser takes lightly. */
        public boolean isNestedWrongly() {
            return HtmlNesting.isWrong(content);
        }

        @Override
        public <T> T fold(Function<PageText, T> pageText, Function<Html, T> html, Function<Structured, T> structured) {
            return html.apply(this);
        }
    }

    /**
     * An article in fields, as an API or a feed gives it.
     *
     * @param body paragraphs separated by a blank line
     * @param publishTime taken as it stands
     * @param language BCP-47; empty: detected
     * @param section empty when not told
     * @param genre empty: told by address and words
     */
    record Structured(
            String title,
            String body,
            List<String> authors,
            Optional<Instant> publishTime,
            Optional<String> language,
            String section,
            Optional<Genre> genre)
            implements Document {
        public Structured {
            authors = List.copyOf(authors);
        }

        @Override
        public <T> T fold(Function<PageText, T> pageText, Function<Html, T> html, Function<Structured, T> structured) {
            return structured.apply(this);
        }
    }
}
