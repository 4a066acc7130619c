/** What a measure is, what it is given, and how samples become a value with its interval. */
@NullMarked
package dev.bellwether.bench.load.measure;

import org.jspecify.annotations.NullMarked;
