package dev.bellwether.article.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the name of a time zone, as news pages abbreviate them.
 *
 * <p>"EST" is read as New York's time, as is "EDT", for pages write it all year round.
 */
final class Zones {
    private static final Map<String, ZoneId> BY_NAME = Map.ofEntries(
            zone("z", "UTC"),
            zone("utc", "UTC"),
            zone("gmt", "UTC"),
            zone("et", "America/New_York"),
            zone("est", "America/New_York"),
            zone("edt", "America/New_York"),
            zone("ct", "America/Chicago"),
            zone("cst", "America/Chicago"),
            zone("cdt", "America/Chicago"),
            zone("mt", "America/Denver"),
            zone("mst", "America/Denver"),
            zone("mdt", "America/Denver"),
            zone("pt", "America/Los_Angeles"),
            zone("pst", "America/Los_Angeles"),
            zone("pdt", "America/Los_Angeles"),
            zone("bst", "Europe/London"),
            zone("wet", "Europe/Lisbon"),
            zone("west", "Europe/Lisbon"),
            zone("cet", "Europe/Paris"),
            zone("cest", "Europe/Paris"),
            zone("mez", "Europe/Berlin"),
            zone("mesz", "Europe/Berlin"),
            zone("eet", "Europe/Helsinki"),
            zone("eest", "Europe/Helsinki"),
            zone("msk", "Europe/Moscow"),
            zone("ist", "Asia/Kolkata"),
            zone("hkt", "Asia/Hong_Kong"),
            zone("sgt", "Asia/Singapore"),
            zone("jst", "Asia/Tokyo"),
            zone("kst", "Asia/Seoul"),
            zone("aest", "Australia/Sydney"),
            zone("aedt", "Australia/Sydney"));

    private Zones() {}

    /** The zone at the cursor, also in brackets: "EDT", "(BST)", "GMT+1", "+05:30", "U.S. ET", "Eastern Time". */
    static Optional<ZoneId> read(TokenCursor cursor) {
        return cursor.attempt(() -> {
            boolean bracket = cursor.skip("(");
            Optional<ZoneId> zone = cursor.attempt(() -> offset(cursor)).or(() -> cursor.attempt(() -> named(cursor)));
            if (bracket && zone.isPresent() && !cursor.skip(")")) {
                return Optional.empty();
            }
            return zone;
        });
    }

    private static Optional<ZoneId> named(TokenCursor cursor) {
        if (cursor.skip("eastern")) {
            return cursor.skip("time") ? Optional.ofNullable(BY_NAME.get("et")) : Optional.empty();
        }
        boolean afterHalf = cursor.peek(-1).is("am") || cursor.peek(-1).is("pm");
        Token name = cursor.next();
        Optional<ZoneId> zone = name.capital() || name.is("z") || afterHalf
                ? Optional.ofNullable(BY_NAME.get(name.text()))
                : Optional.empty();
        if (name.is("gmt") || name.is("utc")) {
            return cursor.attempt(() -> offset(cursor)).or(() -> zone);
        }
        return zone;
    }

    private static Optional<ZoneId> offset(TokenCursor cursor) {
        Token sign = cursor.next();
        if (!sign.is("+") && !sign.is("-") && !sign.is("\u2212")) {
            return Optional.empty();
        }
        Token digits = cursor.next();
        int number = digits.number(4);
        if (number < 0 || digits.start() != sign.end()) {
            return Optional.empty();
        }
        boolean joined = digits.text().length() > 2;
        int hours = joined ? number / 100 : number;
        int minutes = joined ? number % 100 : 0;
        if (!joined && cursor.peek().is(":") && cursor.peek(1).number(2) >= 0) {
            cursor.next();
            minutes = cursor.next().number(2);
        }
        if (hours > 14 || minutes > 59) {
            return Optional.empty();
        }
        int direction = sign.is("+") ? 1 : -1;
        return Optional.of(ZoneOffset.ofHoursMinutes(direction * hours, direction * minutes));
    }

    private static Map.Entry<String, ZoneId> zone(String name, String id) {
        return Map.entry(name, ZoneId.of(id));
    }
}
