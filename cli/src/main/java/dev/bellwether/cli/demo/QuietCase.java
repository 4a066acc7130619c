package dev.bellwether.cli.demo;

/**
 * A page that must not raise an alert of a subscription, and why.
 *
 * @param subscription its id
 * @param page the id of the seed page
 * @param because for a person
 */
record QuietCase(String subscription, String page, String because) {}
