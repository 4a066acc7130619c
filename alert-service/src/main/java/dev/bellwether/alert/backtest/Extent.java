package dev.bellwether.alert.backtest;

/**
 * Where the analyses of a period lie in the order in which they were decided; others may lie between them.
 *
 * @param first place of the first
 * @param last place of the last; less than first where there is none
 * @param analyses how many there are to be tried
 * @param erased how many more there were, of articles that are erased
 */
public record Extent(long first, long last, long analyses, long erased) {}
