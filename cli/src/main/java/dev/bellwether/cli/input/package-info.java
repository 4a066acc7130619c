/**
 * What a person hands in: documents to ingest and resources written in YAML.
 *
 * <p>Everything is read strictly. What is wrong is named with its file and the place in it.
 */
@NullMarked
package dev.bellwether.cli.input;

import org.jspecify.annotations.NullMarked;
