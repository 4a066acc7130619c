/** What the services tell of themselves, held against what the documents, the dashboard and the rules say of it. */
@NullMarked
package dev.bellwether.cli.observed;

import org.jspecify.annotations.NullMarked;
