/**
 * What no sane caller would send, given to every parser: no crash, no answer that points beside its text, nothing that takes long.
 *
 * <p>A target is a class with {@code fuzzerTestOneInput}, as the fuzzer Jazzer calls it. Its corpus lies in {@code corpus/}.
 */
@NullMarked
package dev.bellwether.bench.fuzz;

import org.jspecify.annotations.NullMarked;
