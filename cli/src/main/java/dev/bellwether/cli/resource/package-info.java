/**
 * The commands that read and write resources: articles, analyses, entities, alerts, subscriptions and endpoints.
 *
 * <p>Each command makes its calls and hands what it got to a view; it holds no rule of its own.
 */
@NullMarked
package dev.bellwether.cli.resource;

import org.jspecify.annotations.NullMarked;
