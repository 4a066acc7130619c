/**
 * What people have asked to hear nothing of for a while: {@link dev.bellwether.alert.silence.Silences} keeps it,
 * {@link dev.bellwether.alert.silence.Silencing} says which matches it holds for.
 *
 * <p>A silence is a condition on matches with an author, a reason and an end. Each change of one is recorded as a revision with the time
 * over which it was in force, and a match is judged by those that were in force at its log time: who decides the same log again decides
 * the same, whatever has become of the silences since. They stop the telling; what they stop is evaluated and kept all the same.
 */
@NullMarked
package dev.bellwether.alert.silence;

import org.jspecify.annotations.NullMarked;
