/**
 * One trace from the call that brought an article in to the webhook that tells of it.
 *
 * <p>Between two services the context travels in the change log: a row keeps the traceparent of the span that wrote it, a watch
 * tells it with the change, and what the follower makes of the change goes on in that trace. Within a service many articles are
 * prepared side by side and written together, so there is no current span to go by: {@code Traces} keeps the context by the name
 * of what is told of, the article. What it keeps is lost with the process, and told again with the change if it was not applied.
 *
 * <p>Without a collector nothing is recorded, no context is current, and the column stays null.
 */
@NullMarked
package dev.bellwether.kit.trace;

import org.jspecify.annotations.NullMarked;
