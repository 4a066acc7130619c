package dev.bellwether.cli.apply;

/**
 * One field that differs.
 *
 * @param path in the names of the JSON mapping, such as "policy.cooldown"
 * @param before as JSON; empty when it is not set
 * @param after as JSON; empty when it is not set
 */
record Change(String path, String before, String after) {}
