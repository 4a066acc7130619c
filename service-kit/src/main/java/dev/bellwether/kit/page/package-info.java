/** Pages of lists: how many, and a token that continues one query and no other. */
@NullMarked
package dev.bellwether.kit.page;

import org.jspecify.annotations.NullMarked;
