package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Sentence;
import dev.bellwether.sentiment.text.Span;
import dev.bellwether.sentiment.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the sentences that speak of a company without naming it: "the company", "the miner", "it said", "shares fell".
 *
 * <p>Only in a paragraph about one company, after its name. A paragraph that names none is about the document's only
 * company if there is just one and it was named before; there only "the company" and the like count. A paragraph that
 * names a company outside the catalogue is passed over, for "the company" may be that one.
 */
final class Anaphora {
    private static final Set<String> HEADS =
            words("company firm miner chipmaker retailer lender airline automaker carmaker"
                    + " drugmaker insurer manufacturer startup conglomerate brewer bank carrier");
    private static final Set<String> SUBJECT_VERBS =
            words("said says has had plans planned expects expected reported posted"
                    + " also raised cut announced forecast warned now added agreed will would did does earned lost sold bought makes"
                    + " made holds held owns operates mined produced");
    private static final Set<String> SHARES_VERBS = words(
            "fell rose jumped slid slipped dropped gained climbed surged soared"
                    + " tumbled plunged plummeted sank rallied were have closed ended opened traded lost are dipped edged");

    private final Document document;
    private final Tokens tokens;
    private final Map<Integer, Set<String>> companiesBySentence = new TreeMap<>();
    private final Set<String> companies = new TreeSet<>();
    private final Set<Integer> sentencesWithStrangers = new TreeSet<>();
    private final List<CarriedSentence> carried = new ArrayList<>();

    Anaphora(Document document, Map<String, Entity> entities, List<Mention> mentions, List<Candidate> candidates) {
        this.document = document;
        this.tokens = document.bodyTokens();
        for (Mention mention : mentions) {
            Entity entity = entities.get(mention.entity());
            if (entity != null && entity.isCompany()) {
                int sentence = document.sentenceAt(mention.span());
                companiesBySentence
                        .computeIfAbsent(sentence, key -> new TreeSet<>())
                        .add(entity.id());
                companies.add(entity.id());
            }
        }
        new Strangers(document, mentions, candidates).sentences().forEach(sentencesWithStrangers::add);
    }

    /** In the order of the document. */
    List<CarriedSentence> carried() {
        int from = 0;
        while (from < document.sentences().size()) {
            int to = endOfParagraph(from);
            if (document.sentences().get(from).span().part() == Part.BODY) {
                paragraph(from, to);
            }
            from = to;
        }
        return carried;
    }

    private void paragraph(int from, int to) {
        Set<String> named = new TreeSet<>();
        for (int i = from; i < to; i++) {
            if (sentencesWithStrangers.contains(i)) {
                return;
            }
            named.addAll(companiesBySentence.getOrDefault(i, Set.of()));
        }
        boolean inherits = named.isEmpty() && companies.size() == 1 && sentencesWithStrangers.isEmpty();
        if (named.size() == 1) {
            carry(from, to, named.iterator().next(), false);
        } else if (inherits) {
            carry(
                    from,
                    to,
                    companies.iterator().next(),
                    companiesBySentence.keySet().iterator().next() < from);
        }
    }

    private void carry(int from, int to, String company, boolean namedBefore) {
        boolean known = namedBefore;
        boolean justBefore = false;
        for (int i = from; i < to; i++) {
            boolean names = companiesBySentence.containsKey(i);
            Optional<Span> phrase =
                    known && !names ? phrase(document.sentences().get(i).span(), justBefore) : Optional.empty();
            final int sentence = i;
            phrase.ifPresent(span -> carried.add(new CarriedSentence(company, sentence, span)));
            known |= names;
            justBefore = names || phrase.isPresent();
        }
    }

    /** @param justBefore whether the sentence before speaks of the company, so that a pronoun may, too */
    private Optional<Span> phrase(Span sentence, boolean justBefore) {
        int first = tokens.firstFrom(sentence.start());
        if (justBefore && beginsWithPronoun(first)) {
            return Optional.of(span(first, first));
        }
        for (int i = first; i + 1 < tokens.size() && tokens.start(i) < sentence.end(); i++) {
            boolean definite = lower(i).equals("the") && HEADS.contains(tokens.word(i + 1));
            if (definite && !tokens.word(i + 2).equals("-")) {
                return Optional.of(span(i, i + 1));
            }
        }
        return Optional.empty();
    }

    private boolean beginsWithPronoun(int first) {
        return switch (tokens.word(first)) {
            case "Its" -> true;
            case "It" -> SUBJECT_VERBS.contains(tokens.word(first + 1));
            case "Shares" -> SHARES_VERBS.contains(tokens.word(first + 1));
            case "The" ->
                (tokens.word(first + 1).equals("shares")
                                || tokens.word(first + 1).equals("stock"))
                        && SHARES_VERBS.contains(tokens.word(first + 2));
            default -> false;
        };
    }

    private int endOfParagraph(int from) {
        Sentence first = document.sentences().get(from);
        int to = from + 1;
        while (to < document.sentences().size()
                && document.sentences().get(to).span().part() == first.span().part()
                && document.sentences().get(to).paragraph() == first.paragraph()) {
            to++;
        }
        return to;
    }

    private Span span(int firstToken, int lastToken) {
        return new Span(Part.BODY, tokens.start(firstToken), tokens.end(lastToken));
    }

    private String lower(int index) {
        return tokens.word(index).toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ", -1)));
    }
}
