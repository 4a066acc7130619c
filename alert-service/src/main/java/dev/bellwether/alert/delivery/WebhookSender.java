package dev.bellwether.alert.delivery;

import io.smallrye.mutiny.Uni;

/**
 * Posts messages to addresses that people gave: resolves once, refuses addresses that may not be sent to, connects to the one that
 * was checked, follows no redirect, and gives up in time.
 */
public interface WebhookSender {

    /** Never fails: what goes wrong is an answer too. */
    Uni<Answer> post(Message message);
}
