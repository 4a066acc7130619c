/** How fast webhooks are signed and delivered. */
@NullMarked
package dev.bellwether.bench.load.webhook;

import org.jspecify.annotations.NullMarked;
