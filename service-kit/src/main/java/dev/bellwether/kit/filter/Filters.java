package dev.bellwether.kit.filter;

import dev.bellwether.kit.error.Failure.InvalidExpression;
import dev.bellwether.kit.error.FailureException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;

/** Reads filters. */
public final class Filters {

    private Filters() {}

    /**
     * The filter that {@code text} says; blank means every item.
     *
     * @throws FailureException with {@link InvalidExpression} when the text is not CEL, names an unknown field, compares what cannot be compared, or uses a
     *     part of CEL that filters do not have
     */
    public static Filter parse(String text, FilterSchema schema) {
        if (text.isBlank()) {
            return Filter.all();
        }
        FilterText source = new FilterText(text);
        if (source.length() > FilterSchema.MAX_CODE_POINTS) {
            throw source.problem(
                    FilterSchema.MAX_CODE_POINTS,
                    "the filter has " + source.length() + " characters; at most " + FilterSchema.MAX_CODE_POINTS
                            + " are taken");
        }
        CelValidationResult parsed = schema.compiler().parse(text);
        if (parsed.hasError()) {
            throw SyntaxProblem.of(parsed.getErrors().get(0), source);
        }
        CelAbstractSyntaxTree tree = tree(parsed);
        Term term = new TermReader(
                        schema, new FilterPlaces(source, tree.getSource().getPositionsMap()))
                .read(tree.getExpr());
        requireChecked(schema.compiler().check(tree), source);
        return new Filter(term);
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult parsed) {
        try {
            return parsed.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("a tree with errors, after none were found", impossible);
        }
    }

    /** The reader is stricter than CEL; should CEL ever refuse what the reader took, the text is refused all the same. */
    private static void requireChecked(CelValidationResult checked, FilterText source) {
        if (checked.hasError()) {
            throw source.problem(source.position(checked.getErrors().get(0)), "the types do not fit here");
        }
    }
}
