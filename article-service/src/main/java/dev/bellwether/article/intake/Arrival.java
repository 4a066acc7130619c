package dev.bellwether.article.intake;

import dev.bellwether.article.article.Draft;
import dev.bellwether.kit.request.RequestKey;
import java.util.Optional;

/**
 * A document that waits to be decided.
 *
 * @param request under which a repeat gets the first answer
 */
public record Arrival(Draft draft, Optional<RequestKey> request) {}
