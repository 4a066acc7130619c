package dev.bellwether.article.genre;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What of an article tells its genre.
 *
 * @param types of schema.org, as the page's structured data name them
 * @param uri where it was published
 * @param sections that the page says it stands in, the most trusted first
 * @param heading the lines right above and below the title that are no prose
 */
public record Appearance(
        List<String> types, Optional<URI> uri, List<String> sections, List<String> heading, String title, String body) {

    public Appearance {
        types = List.copyOf(types);
        sections = List.copyOf(sections);
        heading = List.copyOf(heading);
    }
}
