/** How log lines look to a machine that collects them. */
@NullMarked
package dev.bellwether.kit.log;

import org.jspecify.annotations.NullMarked;
