/** Remembers for 24 hours what was answered under a request_id, so that a repeat does nothing twice. */
@NullMarked
package dev.bellwether.kit.request;

import org.jspecify.annotations.NullMarked;
