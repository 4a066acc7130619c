/** What a service does when more is asked than it can do. */
@NullMarked
package dev.bellwether.bench.load.overload;

import org.jspecify.annotations.NullMarked;
