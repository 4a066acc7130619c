package dev.bellwether.cli.apply;

/**
 * One field that differs.
 *
 * @param path in the names of the JSON mapping, such as "policy.cooldown"
 * @param words how, such as {@code "21600s" -> "60s"}
 */
record Change(String path, String words) {}
