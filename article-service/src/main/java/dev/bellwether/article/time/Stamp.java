package dev.bellwether.article.time;

import dev.bellwether.article.time.Evidence.Method;

/**
 * A time that a page states in its markup.
 *
 * @param text as it stands there
 * @param isUpdate whether it tells of the last change, not of the publication
 */
public record Stamp(Method method, String text, boolean isUpdate) {}
