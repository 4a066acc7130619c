package dev.bellwether.bench.quality;

import dev.bellwether.article.extract.Extraction;
import dev.bellwether.sentiment.analysis.Analyzed;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One thing that a reader expects of a page; see bench/quality/pages/README.md.
 *
 * @param what {@code title}, {@code begins}, {@code ends}, {@code document}, or an entity's id
 * @param wanted a text, {@code absent}, or a least and a greatest score
 */
record PageExpectation(String page, String what, String wanted) {

    private static final String ABSENT = "absent";
    private static final List<String> TEXTS = List.of("title", "begins", "ends");

    static PageExpectation of(String line) {
        String[] values = line.split("\t", -1);
        return new PageExpectation(values[0], values[1], values[2]);
    }

    boolean isOfText() {
        return TEXTS.contains(what);
    }

    /** Whether it says of an entity that it is there, or that it is not. */
    boolean isOfLink() {
        return !isOfText() && !isOfDocument();
    }

    boolean isOfScore() {
        return !isOfText() && !wanted.equals(ABSENT);
    }

    private boolean isOfDocument() {
        return what.equals("document");
    }

    /** Of a text. */
    boolean isMetBy(Extraction extraction) {
        return switch (what) {
            case "title" -> extraction.title().equals(wanted);
            case "begins" -> extraction.body().startsWith(wanted);
            default -> extraction.body().endsWith(wanted);
        };
    }

    /** Of a link: whether who is wanted is there, and who is not is not. */
    boolean isLinkedAsWanted(Analyzed.Scored analysis) {
        return score(analysis).isPresent() != wanted.equals(ABSENT);
    }

    /** Of a score: whether it is there and lies within. */
    boolean isScoredAsWanted(Analyzed.Scored analysis) {
        String[] ends = wanted.split(" to ", -1);
        OptionalDouble score = score(analysis);
        return score.isPresent()
                && score.getAsDouble() >= Double.parseDouble(ends[0])
                && score.getAsDouble() <= Double.parseDouble(ends[1]);
    }

    /** Of the document or the entity; empty when it is not linked. */
    OptionalDouble score(Analyzed.Scored analysis) {
        if (isOfDocument()) {
            return OptionalDouble.of(analysis.sentiment().score());
        }
        return analysis.entities().stream()
                .filter(entity -> entity.linked().entity().id().equals(what))
                .mapToDouble(entity -> entity.sentiment().score())
                .findFirst();
    }

    @Override
    public String toString() {
        return page + ", " + what + ", wanted " + wanted;
    }
}
