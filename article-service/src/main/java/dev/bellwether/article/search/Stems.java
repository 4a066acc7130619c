package dev.bellwether.article.search;

import java.util.Set;

/** What the index holds for a word: its stems in one language. */
@FunctionalInterface
public interface Stems {

    /** The stems of a run of letters and digits; empty for one that was not asked for. */
    Set<String> of(String word);
}
