package dev.bellwether.alert.condition;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the names of a vocabulary stand for, of one entity of one article: read once, asked often. For one thread. */
public final class Readings {

    private static final Map<String, Integer> PLACES = places();

    private final Facts facts;
    private final Parts parts;
    private final Object[] values;

    /** @param parts evaluates what has no shorter way */
    public Readings(Facts facts, Parts parts) {
        this.facts = facts;
        this.parts = parts;
        values = Vocabulary.variables().stream()
                .map(variable -> variable.value().apply(facts))
                .toArray();
    }

    private static Map<String, Integer> places() {
        var variables = Vocabulary.variables();
        return variables.stream().collect(Collectors.toMap(Vocabulary.Variable::name, variables::indexOf));
    }

    public Facts facts() {
        return facts;
    }

    /** A number of the vocabulary, such as "sentiment.score". */
    public double number(String variable) {
        return ((Number) value(variable)).doubleValue();
    }

    Object value(String variable) {
        return values[PLACES.getOrDefault(variable, -1)];
    }

    Optional<Boolean> evaluate(String expression) {
        return parts.evaluate(expression, facts);
    }
}
