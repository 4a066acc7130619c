/**
 * Who is spoken of: the catalogue of entities, and the linker that finds them in a document.
 *
 * <p>A {@link dev.bellwether.sentiment.entity.Catalogue} is an immutable snapshot of
 * {@link dev.bellwether.sentiment.entity.Entity} records, whatever store they come from; the ones that ship are the
 * {@code *.entities} files beside this package. Companies, crypto assets, laws, authorities and indices share one index of
 * names, in which the longest match wins, so that "Bitcoin Cash" is never bitcoin. Forms are case-sensitive and begin and
 * end where words do.
 *
 * <p>Precision comes before recall. What a form may do depends on its class:
 *
 * <ul>
 *   <li>STRONG links alone.
 *   <li>WEAK (a name that is also a word) links only with evidence in the same document: the full name, a ticker pattern,
 *       "shares of X", a cue such as a product, or a place in a list of companies already linked; and only where the
 *       sentence reads it as a name. A capital at the start of a sentence proves nothing.
 *   <li>TICKER links only as "(NASDAQ: X)", "NYSE: X", "$X", or "(X)" right after the entity's name. Upper-case words
 *       alone are never tickers.
 *   <li>A legal name links with its suffix ("Block, Inc."), in any spelling of that suffix.
 *   <li>"Never" phrases ("Celsius Network") match and link to nobody.
 * </ul>
 *
 * <p>Tickers and names are dated facts about an entity; a document's day chooses among them. "The company" adds to an
 * entity's salience and never makes a link.
 *
 * <p>Confidence is how sure the link is, by its {@link dev.bellwether.sentiment.entity.MentionReason}; relevance is how
 * much the document is about the entity, see {@link dev.bellwether.sentiment.entity.Relevance}.
 */
@NullMarked
package dev.bellwether.sentiment.entity;

import org.jspecify.annotations.NullMarked;
