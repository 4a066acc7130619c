/**
 * The conditions that people write, in CEL: parsed, checked and bounded when they are saved, evaluated when news comes.
 *
 * <p>{@link dev.bellwether.alert.condition.ConditionCompiler} is the way in: from text to a
 * {@link dev.bellwether.alert.condition.Condition}, or to a {@link dev.bellwether.alert.condition.ConditionProblem} with the
 * place of what is wrong. The steps, each of which may refuse:
 *
 * <ol>
 *   <li>{@code Nesting} looks at the brackets of the bare text, before a parser that recurses sees it.
 *   <li>CEL parses; {@code Wording} says its complaints in our words.
 *   <li>{@code Rules} walks the tree: only known names (with a suggestion), no comprehension inside another, literal
 *       patterns and phrases, and {@code Cost} within its bound.
 *   <li>CEL checks the types; the whole must be true or false.
 *   <li>{@code Literals} evaluates what has no variables, so that {@code duration("24 hours")} fails now and not at night.
 * </ol>
 *
 * <p>What a condition can see is listed once, in {@code Vocabulary}: each name with its type and where it is read from.
 * The names are CEL's qualified variables ({@code sentiment.score} is one variable), so a misspelled one is unknown to the
 * checker and there is nothing to look up by reflection.
 *
 * <p>Text is only reached through {@code phrase("...")}, which asks a {@link dev.bellwether.alert.condition.WordIndex} made
 * once for each article: the cost of a phrase does not grow with the body.
 *
 * <p>No limit here is for the sake of the language: each stops a text of under 2,000 code points that would otherwise cost
 * seconds of CPU at save or at every article.
 */
@NullMarked
package dev.bellwether.alert.condition;

import org.jspecify.annotations.NullMarked;
