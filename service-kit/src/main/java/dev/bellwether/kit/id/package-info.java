/** Where ids and the time come from, so that tests and replays can say. */
@NullMarked
package dev.bellwether.kit.id;

import org.jspecify.annotations.NullMarked;
