/** Directories of companies: files of the SEC and of the exchanges, read into what {@code ImportEntities} takes. */
@NullMarked
package dev.bellwether.cli.directory;

import org.jspecify.annotations.NullMarked;
