/**
 * A document as code points, sentences and tokens: what the linker and the scorer both read.
 *
 * <p>Every offset counts Unicode code points and says which {@link dev.bellwether.sentiment.text.Part} it is of, so that
 * it means the same to readers of every language. {@link dev.bellwether.sentiment.text.Text} holds the code points; the
 * other classes never see UTF-16.
 *
 * <p>The title is one sentence, whatever its punctuation: a headline is judged as a whole. A body is split by rules, not
 * by a model: a mark ends a sentence unless what stands before it (abbreviation, initial, acronym, clock time, list
 * number) or behind it (a lower-case word, a legal suffix, a reporting verb) says otherwise. A blank line always ends one.
 * The sentences of a body are ordered, disjoint, not blank, and cover every character that is not white space.
 *
 * <p>Everything here is linear in the length of the text, holds for any string, and keeps no state.
 */
@NullMarked
package dev.bellwether.sentiment.text;

import org.jspecify.annotations.NullMarked;
