/** Serves the alert contract: messages in and out of the domain's terms, and no rule. */
@NullMarked
package dev.bellwether.alert.grpc;

import org.jspecify.annotations.NullMarked;
