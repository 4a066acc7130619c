/**
 * Callers as the documents tell them to be: they repeat a call under its request_id until it is answered, keep a watch's token
 * after its changes, and answer webhooks. They write down all that they see.
 */
@NullMarked
package dev.bellwether.bench.faults.client;

import org.jspecify.annotations.NullMarked;
