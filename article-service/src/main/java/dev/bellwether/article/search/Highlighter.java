package dev.bellwether.article.search;

import dev.bellwether.article.extract.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where title and body of a found article answer a query. Reads the stored text, so that every span is one of it; which
 * words are the same word, the index says.
 */
public final class Highlighter {

    static final int MOST_SPANS = 20;
    static final int MOST_CODE_POINTS = 20_000;

    private final List<Query.Term> terms;

    public Highlighter(Query query) {
        this.terms = Terms.wanted(query);
    }

    /** The words whose stems are needed to find the spans of these texts. */
    public Set<String> wordsToStem(List<String> texts) {
        Set<String> wanted = new LinkedHashSet<>();
        terms.stream()
                .flatMap(term -> term.texts().stream())
                .forEach(text -> words(text).forEach(word -> wanted.add(word.text())));
        Set<Integer> initials = new LinkedHashSet<>();
        wanted.forEach(word -> initials.add(initial(word)));
        Set<String> needed = new LinkedHashSet<>(wanted);
        texts.stream()
                .flatMap(text -> words(text).stream())
                .map(Word::text)
                .filter(word -> initials.contains(initial(word)))
                .forEach(needed::add);
        return needed;
    }

    /** No stemmer changes the first letter of a word, save for taking away an accent: all those are one. */
    private static int initial(String word) {
        int first = Character.toLowerCase(word.codePointAt(0));
        return first < 128 && "aeiou".indexOf(first) < 0 ? first : 'a';
    }

    /** The spans, of the title first, each in the order of its text; none overlap. */
    public List<TextSpan> spans(String title, String body, Stems stems) {
        return Stream.concat(
                        spans(TextSpan.Part.TITLE, title, stems).stream(),
                        spans(TextSpan.Part.BODY, body, stems).stream())
                .limit(MOST_SPANS)
                .toList();
    }

    private List<TextSpan> spans(TextSpan.Part part, String text, Stems stems) {
        List<Word> words = words(text);
        List<TextSpan> found = new ArrayList<>();
        for (Query.Term term : terms) {
            if (term.field()
                    .map(field -> field == Query.Field.TITLE && part == TextSpan.Part.TITLE)
                    .orElse(true)) {
                term.fold(new Matches(words, stems))
                        .forEach(match -> found.add(new TextSpan(
                                part,
                                words.get(match.first()).start(),
                                words.get(match.last()).end())));
            }
        }
        return merged(found);
    }

    private static List<TextSpan> merged(List<TextSpan> found) {
        List<TextSpan> merged = new ArrayList<>();
        found.sort(Comparator.comparingInt(TextSpan::start).thenComparingInt(TextSpan::end));
        for (TextSpan span : found) {
            TextSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || span.start() >= last.end()) {
                merged.add(span);
            } else if (span.end() > last.end()) {
                merged.set(merged.size() - 1, new TextSpan(last.part(), last.start(), span.end()));
            }
        }
        return merged;
    }

    private static List<Word> words(String text) {
        return Word.of(text, MOST_CODE_POINTS);
    }

    static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
