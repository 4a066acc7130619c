package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.analysis.Blend.Judged;
import dev.bellwether.sentiment.entity.CarriedSentence;
import dev.bellwether.sentiment.entity.LinkedEntity;
import dev.bellwether.sentiment.entity.Links;
import dev.bellwether.sentiment.entity.Mention;
import dev.bellwether.sentiment.scoring.MaskedText;
import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Sentence;
import dev.bellwether.sentiment.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores each entity of a document in its sentences.
 *
 * <p>When there are more pairs of entity and sentence than the limit, the most relevant entities keep all of theirs that
 * leave one, the first, to each of the others; entities for which none is left are left out.
 */
final class EntityScoring {
    private final Document document;
    private final Links links;
    private final Scorer scorer;
    private final AnalysisLimits limits;
    private final Importance importance;
    private final Map<String, Map<Integer, Span>> carriedPhrases = new HashMap<>();
    private boolean truncated;

    EntityScoring(Document document, Links links, Scorer scorer, AnalysisLimits limits) {
        this.document = document;
        this.links = links;
        this.scorer = scorer;
        this.limits = limits;
        this.importance = new Importance(document);
        for (CarriedSentence carried : links.carried()) {
            carriedPhrases
                    .computeIfAbsent(carried.entity(), id -> new TreeMap<>())
                    .put(carried.sentence(), carried.phrase());
        }
    }

    /** The entities that are within the limits, by relevance, greatest first. */
    List<EntitySentiment> score() {
        List<EntitySentiment> scored = new ArrayList<>();
        int runsLeft = limits.maxEntityRuns();
        int entitiesLeft = links.entities().size();
        for (LinkedEntity linked : links.entities()) {
            entitiesLeft--;
            List<Judged> judged = judged(linked, Math.max(Math.min(1, runsLeft), runsLeft - entitiesLeft));
            runsLeft -= judged.size();
            if (!judged.isEmpty()) {
                Blend blend = Blend.of(judged, Blend.ENTITY_DISCOUNT);
                scored.add(new EntitySentiment(linked, blend.sentiment(), blend.evidence()));
            }
        }
        return scored;
    }

    /** Whether a sentence or an entity was left out; known after scoring. */
    boolean isTruncated() {
        return truncated;
    }

    private List<Judged> judged(LinkedEntity linked, int atMost) {
        Map<Integer, List<Span>> named = new TreeMap<>();
        for (Mention mention : linked.mentions()) {
            named.computeIfAbsent(document.sentenceAt(mention.span()), number -> new ArrayList<>())
                    .add(mention.span());
        }
        Map<Integer, Span> carried = carriedPhrases.getOrDefault(linked.entity().id(), Map.of());
        Map<Integer, List<Span>> hidden = new TreeMap<>(named);
        carried.forEach((number, phrase) -> hidden.putIfAbsent(number, List.of(phrase)));

        List<Judged> judged = new ArrayList<>();
        for (Map.Entry<Integer, List<Span>> one : hidden.entrySet()) {
            int number = one.getKey();
            if (number >= limits.maxSentences() || judged.size() == atMost) {
                truncated = true;
                break;
            }
            judged.add(judge(number, one.getValue(), !named.containsKey(number)));
        }
        return judged;
    }

    private Judged judge(int number, List<Span> hidden, boolean carried) {
        Sentence sentence = document.sentences().get(number);
        Sentiment sentiment = scorer.score(MaskedText.hiding(sentence, hidden));
        double role = carried ? Importance.CARRIED : 1;
        return new Judged(number, sentence, sentiment, carried, role * importance.of(number));
    }
}
