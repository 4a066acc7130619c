package dev.bellwether.article.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where one term stands among the words of a text. */
final class Matches implements Query.Cases<List<Matches.Match>> {

    private final List<Word> words;
    private final Stems stems;

    /** From and to which word, both inclusive. */
    record Match(int first, int last) {}

    Matches(List<Word> words, Stems stems) {
        this.words = words;
        this.stems = stems;
    }

    @Override
    public List<Match> words(Query.Words term) {
        return occurrences(term.text());
    }

    @Override
    public List<Match> prefix(Query.Prefix term) {
        String beginning = Highlighter.folded(term.text());
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            if (Highlighter.folded(word).startsWith(beginning)
                    || stems.of(term.text()).stream()
                            .anyMatch(stem -> stems.of(word).stream().anyMatch(other -> other.startsWith(stem)))) {
                found.add(new Match(i, i));
            }
        }
        return found;
    }

    @Override
    public List<Match> near(Query.Near term) {
        List<Match> found = new ArrayList<>();
        List<Match> seconds = occurrences(term.second());
        for (Match first : occurrences(term.first())) {
            for (Match second : seconds) {
                Match before = first.first() <= second.first() ? first : second;
                Match after = before == first ? second : first;
                int between = after.first() - before.last() - 1;
                if (between >= 0 && between <= term.between()) {
                    found.add(new Match(before.first(), after.last()));
                }
            }
        }
        return found;
    }

    private List<Match> occurrences(String text) {
        List<Word> wanted = Word.of(text, Integer.MAX_VALUE);
        List<Match> found = new ArrayList<>();
        for (int i = 0; i + wanted.size() <= words.size(); i++) {
            if (standsAt(i, wanted)) {
                found.add(new Match(i, i + wanted.size() - 1));
            }
        }
        return found;
    }

    private boolean standsAt(int place, List<Word> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!isSame(wanted.get(i).text(), words.get(place + i).text())) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(String wanted, String word) {
        return Highlighter.folded(wanted).equals(Highlighter.folded(word))
                || !Collections.disjoint(stems.of(wanted), stems.of(word));
    }

    @Override
    public List<Match> all(Query.All query) {
        throw notATerm();
    }

    @Override
    public List<Match> any(Query.Any query) {
        throw notATerm();
    }

    @Override
    public List<Match> not(Query.Not query) {
        throw notATerm();
    }

    private static IllegalStateException notATerm() {
        return new IllegalStateException("only a term stands somewhere");
    }
}
