/**
 * Subscriptions that ship, to be filled in: one file each, in YAML, beside one with the parameters that they share. A condition in a
 * file stands under its kind, as in the contract.
 */
@NullMarked
package dev.bellwether.alert.template;

import org.jspecify.annotations.NullMarked;
