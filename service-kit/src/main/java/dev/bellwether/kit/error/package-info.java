/**
 * What can go wrong, as callers see it.
 *
 * <p>The domain fails with a {@link dev.bellwether.kit.error.FailureException} that carries a
 * {@link dev.bellwether.kit.error.Failure}, a closed set of records. {@link dev.bellwether.kit.error.FailureStatus} is
 * the only place where one becomes a {@code google.rpc.Status}; whatever else is thrown is a defect, told as INTERNAL
 * with an incident number that is in the log beside the cause.
 */
@NullMarked
package dev.bellwether.kit.error;

import org.jspecify.annotations.NullMarked;
