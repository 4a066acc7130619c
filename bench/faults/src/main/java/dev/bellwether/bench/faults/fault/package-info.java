/** What a fault is, what it is given, and the scene of callers at work that most are made in. The faults stand in packages of their own. */
@NullMarked
package dev.bellwether.bench.faults.fault;

import org.jspecify.annotations.NullMarked;
