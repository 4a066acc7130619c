/** The faults, each made to real processes under load, with the record checked afterwards. */
@NullMarked
package dev.bellwether.bench.faults.fault;

import org.jspecify.annotations.NullMarked;
