package dev.bellwether.cli.demo;

import com.google.protobuf.ByteString;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.cli.input.Documents;
import dev.bellwether.cli.time.DurationText;
import dev.bellwether.cli.time.InstantText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * One page of the seeds, with its times relative to the load.
 *
 * @param id what the expected alerts call it
 * @param file relative to the seeds' folder; its name tells what it is, see {@link Documents}
 * @param uri where it was published; {@code {date}} stands for the path of its day of publication in New York, such as
 *     2026/02/19; empty: not known
 * @param source who published it
 * @param fetched when it was fetched, before the load: "5m"
 * @param published about when it was published, before the load: "95m"; for {@code {date}}, {@code {published}} in a page, and
 *     the time of an article in fields
 */
record SeedPage(String id, String file, String uri, String source, String fetched, String published) {
    /** The zone that the services assume of a day in an address, unless they are told another. */
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final DateTimeFormatter DATE_PATH =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZONE);

    SeedPage {
        Duration fetchAge = DurationText.parse(fetched);
        Duration publishAge = DurationText.parse(published);
        if (id.isBlank() || file.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a page needs id, file and source");
        }
        if (publishAge.compareTo(fetchAge) < 0) {
            throw new IllegalArgumentException(id + ": published after it was fetched");
        }
    }

    /** When it was fetched, if it is loaded then. */
    Instant fetchTime(Instant load) {
        return load.minus(DurationText.parse(fetched));
    }

    /** Where it was published, if it is loaded then. */
    String uri(Instant load) {
        return uri.replace("{date}", DATE_PATH.format(publishTime(load)));
    }

    /** When it was published, if it is loaded then. */
    Instant publishTime(Instant load) {
        return load.minus(DurationText.parse(published)).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The document to hand in.
     *
     * @param content as its file has it
     */
    RawDocument document(RawDocument content, Instant load) {
        RawDocument.Builder document = content.toBuilder();
        if (content.hasStructured()) {
            document.getStructuredBuilder().setPublishTime(InstantText.toTimestamp(publishTime(load)));
        }
        if (content.hasHtml()) {
            String html = content.getHtml().toStringUtf8();
            document.setHtml(ByteString.copyFromUtf8(
                    html.replace("{published}", publishTime(load).toString())));
        }
        return document.setUri(uri(load))
                .setSource(source)
                .setFetchTime(InstantText.toTimestamp(fetchTime(load)))
                .setOrigin(Origin.ORIGIN_LIVE)
                .putLabels("seed", id)
                .build();
    }
}
