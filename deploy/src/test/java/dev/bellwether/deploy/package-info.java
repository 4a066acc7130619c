/**
 * Holds the files of this folder to what they promise. {@code Overlay} renders one with kubectl, {@code StrictManifests} reads
 * it without forgiving a typo, and the tests look at every workload there is, so that one added later is held to the same.
 */
@NullMarked
package dev.bellwether.deploy;

import org.jspecify.annotations.NullMarked;
