/** What kind of text an article is, told by its markup, its address and its words. */
@NullMarked
package dev.bellwether.article.genre;

import org.jspecify.annotations.NullMarked;
