/**
 * The only way out: HTTP to addresses that others chose, such as those of webhooks.
 *
 * <p>Whoever names an address may name one inside our network, in one of many spellings, or behind a name whose answer
 * changes after it was checked. So:
 *
 * <pre>
 *   URI ─▶ scheme, user, fragment, port ─▶ Host: strict name or literal ─▶ HostResolver, once ─▶ AddressRanges
 *                                                                                                    │
 *   OutboundClient ◀── connects to these addresses, with the name for Host, SNI and certificate ── CheckedAddress
 * </pre>
 *
 * <ul>
 *   <li>A host is a plain ASCII name, four decimal bytes, or an IPv6 literal. Every other spelling of a number (octal,
 *       hexadecimal, short, percent-encoded, full-width) is refused, not interpreted: two readers never agree on those.
 *   <li>A name is resolved once, and <b>every</b> answer must be allowed: one forbidden address among public ones is how a
 *       name is made to mean different things at different times.
 *   <li>The connection goes to a checked address and never asks the name again. The name stays in Host and SNI, and the
 *       certificate is verified against it.
 *   <li>No redirect is followed, no proxy of the environment used, nothing decompressed. At most 64 KiB of an answer are
 *       read, then the connection is closed. Connecting and the whole exchange have their own limits in time.
 * </ul>
 *
 * <p>IPv4 is allowed except for the special-purpose ranges, IPv6 only inside 2000::/3 and there except for those. The
 * operator may open private ranges one by one ({@link dev.bellwether.kit.net.NetConfig#allowedPrivate}); link-local and
 * metadata addresses stay shut whatever is configured.
 *
 * <p>A refusal fails with the failure ForbiddenAddress, anything else with {@link
 * dev.bellwether.kit.net.OutboundException}.
 */
@NullMarked
package dev.bellwether.kit.net;

import org.jspecify.annotations.NullMarked;
