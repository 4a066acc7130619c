package dev.bellwether.alert.subscription;

import java.time.Instant;

/**
 * Of a subscription what it is found by.
 *
 * @param id without "subscriptions/"
 * @param enabled whether it is neither disabled nor deleted; all that follows counts only then
 * @param normalForm of the expression, as kept; empty where it is of another version of the compiler
 * @param expression where there is no normal form, else empty
 */
public record Indexed(
        String id, boolean enabled, int revision, Instant createTime, byte[] normalForm, String expression) {}
