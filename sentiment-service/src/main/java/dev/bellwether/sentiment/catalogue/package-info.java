/**
 * The catalogue as people change it: the entities that ship, with one's own beside them or in their place.
 *
 * <p>Every process holds all of it in memory, as a {@link dev.bellwether.sentiment.catalogue.CatalogueSnapshot} with its linker. Before
 * an article is analyzed {@link dev.bellwether.sentiment.catalogue.LiveCatalogue} asks the database for what changed since it last
 * asked, one query on an index: so a write is in force for the next article on every replica, and nobody has to be told.
 *
 * <p>An own entity with the id of one that ships takes its place; deleted, the shipped one is back. What a write accepts is decided by
 * {@link dev.bellwether.sentiment.catalogue.EntityRules}: a form that cannot be right is refused with its place, one that may surprise is
 * kept and told as a warning. {@link dev.bellwether.sentiment.catalogue.CompanyImport} makes entities of a directory's rows by the same
 * care: the legal name with its suffix links alone, the name without it needs evidence, a ticker needs a cue, and no alias of one word
 * is made by machine.
 */
@NullMarked
package dev.bellwether.sentiment.catalogue;

import org.jspecify.annotations.NullMarked;
