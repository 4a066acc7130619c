package dev.bellwether.article.genre;

/**
 * One reason to believe in a genre.
 *
 * @param words that say so
 */
public record Finding(Genre genre, Cue cue, String words) {}
