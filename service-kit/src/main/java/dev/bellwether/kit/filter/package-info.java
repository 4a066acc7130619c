/**
 * One filter language for every List and Watch: a documented subset of CEL.
 *
 * <p>A service declares its fields once in a {@link dev.bellwether.kit.filter.FilterSchema}; {@link
 * dev.bellwether.kit.filter.Filters#parse} turns a caller's text into a {@link dev.bellwether.kit.filter.Filter}, which can
 * be written as SQL (a List) or asked about one item in memory (a Watch). Both say the same as CEL says of the same text.
 *
 * <pre>
 *   text ─▶ CEL parser ─▶ TermReader ─▶ CEL type checker ─▶ Term ─▶ SqlWriter   ─▶ SqlCondition
 *            syntax        our subset,    must agree          └───▶ TermTest     ─▶ true or false
 *                          our messages
 * </pre>
 *
 * <p><b>The subset.</b> A condition compares a field with a written value ({@code == != < <= > >=}, either order), looks a
 * field up in a written list ({@code source in ["a", "b"]}) or a value in a list field ({@code "x" in entities}), matches a
 * part of a text ({@code startsWith}, {@code endsWith}, {@code contains}), or is a true-or-false field; conditions are joined
 * by {@code &&}, {@code ||}, {@code !} and parentheses. Whatever else CEL offers is refused with its place. There is no
 * {@code matches}: a caller's regular expression runs nowhere.
 *
 * <p><b>Why no case can fail at run time.</b> The subset has no arithmetic, no index and no conversion, every field has a
 * value, and each literal was read when the text was parsed. So {@code &&} and {@code ||} need none of CEL's rules for errors,
 * and SQL none of its rules for NULL: the columns behind a schema must be NOT NULL, and a DOUBLE column never holds NaN.
 *
 * <p><b>Texts</b> are ordered by code point, as CEL defines it: collation "C" in SQL. <b>Times</b> are exact to the
 * microsecond, as PostgreSQL keeps them; a finer literal is refused, for it could not mean the same in both worlds.
 *
 * <p><b>Hostile texts.</b> At most 1,000 code points, 24 levels and 100 conditions; the parser stops at the level before it
 * recurses. A literal becomes a bound parameter, never a piece of SQL. A problem is told in the caller's terms, with its
 * place in code points and never a name of our code.
 */
@NullMarked
package dev.bellwether.kit.filter;

import org.jspecify.annotations.NullMarked;
