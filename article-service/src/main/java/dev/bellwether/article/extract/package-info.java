/**
 * Takes the article out of the page it stood on.
 *
 * <p>{@link dev.bellwether.article.extract.Extractor} is the door; {@link dev.bellwether.article.extract.Extraction} what comes
 * out. A page's text goes through these steps, each a class of its own:
 *
 * <ol>
 *   <li>Blocks: non-blank lines, cleaned of invisible characters, wrapped paragraphs joined, each with its place in code points;
 *   <li>Furniture: what a line says of itself, by phrases ({@code furniture.tsv}), bylines and stamps;
 *   <li>Surroundings: what the lines around say of it: links below a heading, captions before a credit, readers' comments;
 *   <li>BodyRun: a score for each line, about its words if it is prose and below zero if it is furniture; the body is the run of
 *       lines with the greatest sum, less the furniture within;
 *   <li>Headline, Authors, TimeLines: what stands around the body;
 *   <li>PageReading: every block is now title, body, an author's name, or removed with a reason. Nothing gets lost unsaid.
 * </ol>
 *
 * <p>The HTML of a page goes through the same steps, with more to go on: HtmlLines makes its lines, each with what its element says it
 * is (HtmlHints, HtmlMeasure); HtmlBody finds the deepest element that holds most of the prose; JSON-LD, OpenGraph, meta tags, layout
 * and text each make {@link dev.bellwether.article.extract.Claim}s of title, authors and section, and the most trusted is taken.
 *
 * <p>Fields that come structured are taken as they are, only cleaned. Everything is linear in the length of the document and uses
 * no regular expression, for the text comes from anyone. No rule knows a site.
 *
 * <p>Spans count Unicode code points of the document as it was received, ends are exclusive.
 */
@NullMarked
package dev.bellwether.article.extract;

import org.jspecify.annotations.NullMarked;
