package dev.bellwether.kit.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** The made-up table that random filters are tried on: a field of each type, and values that quoting can trip over. */
final class Items {

    /** One text has the collation of a language, for it must not decide how a filter orders. */
    static final String TABLE = """
            CREATE TABLE item (
              id integer NOT NULL,
              title text COLLATE "und-x-icu" NOT NULL,
              source varchar(200) NOT NULL,
              origin text NOT NULL,
              story_id uuid NOT NULL,
              revision integer NOT NULL,
              size bigint NOT NULL,
              score double precision NOT NULL,
              first boolean NOT NULL,
              create_time timestamptz NOT NULL,
              entities text[] NOT NULL
            )""";

    static final List<String> ORIGINS = List.of("ORIGIN_LIVE", "ORIGIN_BACKFILL");

    static final FilterSchema SCHEMA = FilterSchema.builder()
            .text("title", "i.title")
            .text("source", "i.source")
            .choice("origin", "i.origin", ORIGINS)
            .resourceName("story", "stories/", "i.story_id")
            .integer("revision", "i.revision")
            .integer("size", "i.size")
            .decimal("score", "i.score")
            .bool("first", "i.first")
            .timestamp("create_time", "i.create_time")
            .textList("entities", "i.entities")
            .build();

    static final List<UUID> STORIES = IntStream.range(0, 4)
            .mapToObj(i -> new UUID(0x0198_0000_0000_7000L + i, ~7L))
            .toList();
    static final long[] LONGS = {0, 1, -1, 2, 3, 7, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE};
    /** Without -0.0: this evaluator takes it for less than 0.0, against the definition of CEL, which follows IEEE 754. */
    static final double[] DOUBLES = {0.0, 0.5, -0.5, 1, 2, 0.1, 1e-300, -1e300, Double.MIN_VALUE, 3};

    static final List<Instant> TIMES = List.of(
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("1970-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:00.000001Z"),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "A",
            "é",
            "e\u0301",
            "\u00df",
            "\ud83d\ude00",
            "\ud83d\udcc8",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "$1",
            "--",
            ";",
            " ",
            "\n",
            "\t",
            "0",
            "ab",
            "/",
            "Z",
            "{",
            "?",
            ":x");

    private Items() {}

    static List<Map<String, Object>> random(Random random, int count) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(random(random));
        }
        return items;
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(pick(random, PIECES));
        }
        return text.toString();
    }

    static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Map<String, Object> random(Random random) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("title", text(random));
        item.put("source", pick(random, PIECES));
        item.put("origin", pick(random, ORIGINS));
        item.put("story", "stories/" + pick(random, STORIES));
        item.put("revision", (long) random.nextInt(8) - 2);
        item.put("size", LONGS[random.nextInt(LONGS.length)]);
        item.put("score", DOUBLES[random.nextInt(DOUBLES.length)]);
        item.put("first", random.nextBoolean());
        item.put("create_time", pick(random, TIMES));
        item.put(
                "entities",
                random.ints(random.nextInt(4), 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .toList());
        return item;
    }
}
