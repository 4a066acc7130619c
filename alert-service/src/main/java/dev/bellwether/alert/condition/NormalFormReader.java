package dev.bellwether.alert.condition;

import dev.bellwether.alert.condition.Literal.Comparison;
import dev.bellwether.alert.condition.NormalFormWriter.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what {@link NormalFormWriter} wrote. */
final class NormalFormReader {

    private static final Tag[] TAGS = Tag.values();
    private static final Comparison[] COMPARISONS = Comparison.values();

    private final ByteBuffer bytes;

    private NormalFormReader(byte[] written) {
        bytes = ByteBuffer.wrap(written);
    }

    static NormalForm read(byte[] written) {
        return new NormalForm(new NormalFormReader(written).conjunctions());
    }

    private List<Conjunction> conjunctions() {
        int count = number();
        List<Conjunction> conjunctions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int literals = number();
            List<Literal> all = new ArrayList<>(literals);
            for (int j = 0; j < literals; j++) {
                all.add(literal());
            }
            conjunctions.add(new Conjunction(all));
        }
        return conjunctions;
    }

    private Literal literal() {
        int first = number();
        boolean wanted = (first & 1) == 1;
        return switch (TAGS[first >> 1]) {
            case FLAG -> new Literal.Flag(name(), wanted);
            case TEXT_IN -> new Literal.TextIn(name(), texts(), wanted);
            case BOUND -> {
                String variable = name();
                Comparison comparison = COMPARISONS[number()];
                boolean mixed = number() == 1;
                yield new Literal.Bound(variable, comparison, bytes.getDouble(), mixed, wanted);
            }
            case AGE -> new Literal.Age(COMPARISONS[number()], Duration.ofSeconds(bytes.getLong(), number()));
            case TICKER -> new Literal.Ticker(text(), wanted);
            case PHRASE -> new Literal.Phrase(text(), wanted);
            case SAME_SENTENCE -> new Literal.SameSentence(text(), text(), wanted);
            case ON_WATCHLIST -> new Literal.OnWatchlist(text(), wanted);
            case EVALUATED -> new Literal.Evaluated(text(), wanted);
            case ANY -> new Literal.Any(conjunctions());
        };
    }

    /** A name of the vocabulary, as the one text that all literals share. */
    private String name() {
        String written = text();
        return Vocabulary.variable(written).map(Vocabulary.Variable::name).orElse(written);
    }

    private Set<String> texts() {
        Set<String> texts = new HashSet<>();
        for (int count = number(); count > 0; count--) {
            texts.add(text());
        }
        return texts;
    }

    private String text() {
        byte[] text = new byte[number()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private int number() {
        int number = 0;
        int shift = 0;
        int read;
        do {
            read = bytes.get();
            number |= (read & 0x7F) << shift;
            shift += 7;
        } while (read < 0);
        return number;
    }
}
