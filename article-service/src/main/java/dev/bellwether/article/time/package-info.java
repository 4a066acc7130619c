/**
 * When something was published: an interval with its evidence, never a guess.
 *
 * <p>{@link dev.bellwether.article.time.TimeExpressions} finds what a line says about time ("1 hour ago", "May 17, 2024 at
 * 4:15 p.m. EDT") and {@link dev.bellwether.article.time.UrlDay} what the path of an address says. Both only read;
 * {@link dev.bellwether.article.time.PublishTimes} weighs what they found:
 *
 * <ol>
 *   <li>what the caller stated, what the markup of the page states as publication, a stamp labelled as publication, the day in the address, any other stamp, a stamp labelled as an
 *       update, a relative phrase: in this order of trust;
 *   <li>the first one gives the interval, each later one that overlaps narrows it, one that does not is kept as unused evidence. An
 *       update only bounds publication from above;
 *   <li>nothing may lie more than five minutes after the fetch.
 * </ol>
 *
 * <p>Intervals exclude their earliest and include their latest instant:
 *
 * <ul>
 *   <li>"n units ago", up to hours, is (fetch - (n + 1) units, fetch - n units], for pages round down;
 *   <li>"n days ago" is read both as n times 24 hours rounded down and as the n-th day before the fetch: the interval spans both;
 *   <li>a written clock time t of unit u is (t - u, t], so that its latest is what was written;
 *   <li>a day is (its midnight, the next midnight] in the zone that was written or assumed, cut at the fetch.
 * </ul>
 *
 * <p>Weekdays in news are the most recent past: "Friday" said on a Friday is today, "last Friday" is a week ago. A relative phrase
 * is relative to when the page was rendered, thus to its fetch; without a fetch time it tells nothing and is flagged.
 */
@NullMarked
package dev.bellwether.article.time;

import org.jspecify.annotations.NullMarked;
