/**
 * What the documents of a group become, before anything is written.
 *
 * <p>Documents that arrive while a group is being committed are the next group. The store reads a {@link
 * dev.bellwether.article.intake.Snapshot}: all that it knows of the group's documents. {@link
 * dev.bellwether.article.intake.Decision} goes through the group in its order, takes what it decided before for known, and
 * ends with a {@link dev.bellwether.article.intake.Plan}, which the store writes. Reading, deciding and writing are one
 * transaction under one lock that all writers of articles take, so that no decision is overtaken: not by another group, nor by
 * another replica, nor by an erasure.
 *
 * <p>An article is known by its {@link dev.bellwether.article.intake.Identity}; where it stands in a story is decided by {@link
 * dev.bellwether.article.intake.StoryPlacing}.
 *
 * <p>A snapshot cannot tell everything of a group that changes its own ground, as when a document follows the revision of the
 * article it was known by. Then the plan ends before that document, which leads the next group.
 */
@NullMarked
package dev.bellwether.article.intake;

import org.jspecify.annotations.NullMarked;
