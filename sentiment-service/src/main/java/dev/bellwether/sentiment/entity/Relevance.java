package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a document is about an entity, 0 to 1, apart from how sure the link is.
 *
 * <pre>
 * relevance = min(1, 0.55 t + 0.20 p + 0.35 m / (m + 2) + 0.10 m / M)
 *
 * t  1 when the title names it, else 0
 * p  1 when the title names it, else 1 - (start of its first mention / length of the body)
 * m  its mentions in the body, each sentence that stands for it without naming it ("the company") counted as a half
 * M  the same sum over all entities; m / M is 0 when M is 0
 * </pre>
 *
 * So an entity of the title that the body names twice or more has 1, one that the title names alone 0.75, one that the body
 * keeps speaking of 0.4 to 0.6, and one named once near the end about 0.15. The weights are a choice, made after the
 * custom of news analytics that the title decides the main role; they are not fitted.
 */
final class Relevance {
    private static final double TITLE = 0.55;
    private static final double POSITION = 0.20;
    private static final double FREQUENCY = 0.35;
    private static final double SHARE = 0.10;
    private static final double HALF_FREQUENCY = 2;
    private static final double CARRIED = 0.5;

    private final Document document;
    private final Map<String, Double> weights = new HashMap<>();
    private final double total;

    Relevance(Document document, List<Mention> mentions, List<CarriedSentence> carried) {
        this.document = document;
        for (Mention mention : mentions) {
            weights.merge(mention.entity(), mention.span().part() == Part.BODY ? 1.0 : 0.0, Double::sum);
        }
        carried.forEach(sentence -> weights.merge(sentence.entity(), CARRIED, Double::sum));
        total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** @param mentions the entity's, in the order of the document */
    double of(String entity, List<Mention> mentions) {
        Span first = mentions.get(0).span();
        boolean inTitle = first.part() == Part.TITLE;
        double position =
                inTitle ? 1 : 1 - (double) first.start() / document.body().length();
        double weight = weights.getOrDefault(entity, 0.0);
        double share = total == 0 ? 0 : weight / total;
        double sum = (inTitle ? TITLE : 0)
                + POSITION * position
                + FREQUENCY * weight / (weight + HALF_FREQUENCY)
                + SHARE * share;
        return Math.min(1, sum);
    }
}
