package dev.bellwether.kit.request;

/**
 * What was answered to which request.
 *
 * @param key of the request that was answered
 */
public record GivenAnswer(RequestKey key, RequestMemory.Answer answer) {}
