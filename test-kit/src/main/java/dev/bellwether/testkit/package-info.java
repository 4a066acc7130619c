/** What the tests of every module share: a real PostgreSQL, and the rules of the house. */
@NullMarked
package dev.bellwether.testkit;

import org.jspecify.annotations.NullMarked;
