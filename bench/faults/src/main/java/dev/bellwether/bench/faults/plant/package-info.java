/**
 * F11: does the harness find what it is there to find? Three mistakes that are easily made are planted into copies of the
 * packaged services, and each must be caught.
 *
 * <p>A plant is a few words of the product's own source, changed. The changed source is compiled against the packaged service
 * and takes its place in a copy of it, below the run's folder. The product never contains a plant, and a plant whose words
 * are no longer in the source fails the run rather than finding nothing.
 */
@NullMarked
package dev.bellwether.bench.faults.plant;

import org.jspecify.annotations.NullMarked;
