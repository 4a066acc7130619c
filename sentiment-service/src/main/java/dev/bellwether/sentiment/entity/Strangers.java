package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Span;
import dev.bellwether.sentiment.text.Tokens;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Finds the sentences of a body that name a company which is not linked, told by its legal suffix or by a "never" phrase. */
final class Strangers {
    private final Document document;
    private final NavigableSet<Span> linked = new TreeSet<>();
    private final List<Candidate> candidates;

    Strangers(Document document, List<Mention> mentions, List<Candidate> candidates) {
        this.document = document;
        this.candidates = candidates;
        mentions.forEach(mention -> linked.add(mention.span()));
    }

    /** The numbers of the sentences. */
    Set<Integer> sentences() {
        Set<Integer> sentences = new TreeSet<>();
        Tokens tokens = document.bodyTokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.isCapitalised(i - 1) && LegalSuffix.at(tokens, i).isPresent()) {
                Span word = new Span(Part.BODY, tokens.start(i - 1), tokens.end(i - 1));
                if (!isLinked(word)) {
                    sentences.add(document.sentenceAt(word));
                }
            }
        }
        for (Candidate candidate : candidates) {
            if (candidate.strength() == Candidate.Strength.STRANGER && candidate.part() == Part.BODY) {
                sentences.add(document.sentenceAt(
                        new Span(Part.BODY, tokens.start(candidate.from()), tokens.end(candidate.to() - 1))));
            }
        }
        return sentences;
    }

    private boolean isLinked(Span word) {
        Span before = linked.floor(new Span(word.part(), word.start(), Integer.MAX_VALUE));
        return before != null && before.contains(word);
    }
}
