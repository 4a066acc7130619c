package dev.bellwether.bench.load.search;

import dev.bellwether.bench.load.corpus.Corpus;
import java.util.List;
import java.util.Random;

/** The queries that are timed: of every kind that there is, most of them of few words that are neither rare nor everywhere. */
final class QueryMix {

    /** Ranks of words: of the first some are in most articles, of the last each is in a few of a hundred thousand. */
    private static final int EVERYWHERE = 20;

    private static final int COMMON = 500;
    private static final int KNOWN = 5_000;
    private static final int RARE = 50_000;

    private final Corpus corpus;
    private final Random random;

    /** @param kind under which its time is told beside that of all */
    record Timed(String kind, String query, String filter) {}

    QueryMix(Corpus corpus, Random random) {
        this.corpus = corpus;
        this.random = random;
    }

    /** Twenty queries, one of each line of the published mix. */
    List<Timed> next() {
        return List.of(
                of("word", rare()),
                of("word", known()),
                of("word", known()),
                of("word", common()),
                of("two words", known() + " " + rare()),
                of("two words", known() + " " + known()),
                of("two words", common() + " " + known()),
                of("three words", common() + " " + common() + " " + known()),
                of("phrase", "\"" + known() + " " + common() + "\""),
                of("phrase", "\"" + common() + " " + common() + "\""),
                of("near", "\"" + common() + " " + known() + "\"~5"),
                of("alternatives", known() + " OR " + known() + " OR " + rare()),
                of("alternatives", "(" + common() + " OR " + known() + ") " + known()),
                of("exclusion", known() + " -" + common()),
                of("exclusion", common() + " " + known() + " -(" + known() + " OR " + rare() + ")"),
                of("beginning", beginning(known()) + "*"),
                of("title", "title:" + known()),
                of("source", "source:" + corpus.source() + " " + common()),
                new Timed("filter", known(), "source == \"" + corpus.source() + "\""),
                of("word everywhere", corpus.vocabulary().ranked(random, 0, EVERYWHERE)));
    }

    private static Timed of(String kind, String query) {
        return new Timed(kind, query, "");
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(5, word.length()));
    }

    private String common() {
        return corpus.vocabulary().ranked(random, EVERYWHERE, COMMON);
    }

    private String known() {
        return corpus.vocabulary().ranked(random, COMMON, KNOWN);
    }

    private String rare() {
        return corpus.vocabulary().ranked(random, KNOWN, RARE);
    }
}
