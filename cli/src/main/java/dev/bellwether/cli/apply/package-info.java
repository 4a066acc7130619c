/**
 * Keeps resources in files: {@code bellwether apply} makes the service have what a folder says, {@code bellwether diff} tells what that
 * would change.
 *
 * <pre>
 *   folder ─▶ Folder: every file read and checked ─▶ Wanted ─┐
 *                                                            ├▶ Difference ─▶ Step ─▶ told, or taken
 *   service ─▶ Kind.list ─────────────────────▶ what is ─────┘
 * </pre>
 *
 * <p>Nothing is written before every file is read. A step is taken with the etag of what it was planned on, and with a request_id where
 * the call has one, so that running the command again, or twice at once, changes nothing more. A kind of resource is one {@link
 * dev.bellwether.cli.apply.Kind}.
 */
@NullMarked
package dev.bellwether.cli.apply;

import org.jspecify.annotations.NullMarked;
