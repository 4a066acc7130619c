package dev.bellwether.cli.input;

import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.time.InstantText;
import java.time.Clock;
import java.time.Instant;
import picocli.CommandLine.Option;

/** The options that say where a document came from; they stand above what a JSON document says itself. */
public final class DocumentOptions {
    @Option(
            names = "--uri",
            paramLabel = "URI",
            defaultValue = "",
            description = "Where it was published, for a single document; absolute http or https. Default: not known.")
    private String uri = "";

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Who published it, at most 200 characters. Default: the host of the URI, else \"unknown\".")
    private String source = "";

    @Option(
            names = "--fetch-time",
            paramLabel = "TIME",
            defaultValue = "",
            description = "When the page was fetched: 2026-02-19T18:40:00Z, now, or -5m for five minutes ago. "
                    + "Without it \"1 hour ago\" on the page tells nothing. Default: not known.")
    private String fetchTime = "";

    public boolean hasUri() {
        return !uri.isEmpty();
    }

    /** The document with these options. */
    public RawDocument apply(RawDocument document, Clock clock) {
        RawDocument.Builder told = document.toBuilder();
        if (hasUri()) {
            told.setUri(uri);
        }
        if (!source.isEmpty()) {
            told.setSource(source);
        }
        if (!fetchTime.isEmpty()) {
            told.setFetchTime(InstantText.toTimestamp(fetched(clock)));
        }
        if (told.getOrigin() == Origin.ORIGIN_UNSPECIFIED) {
            told.setOrigin(Origin.ORIGIN_LIVE);
        }
        return told.build();
    }

    private Instant fetched(Clock clock) {
        try {
            return InstantText.parse(fetchTime, clock);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--fetch-time: " + e.getMessage());
        }
    }
}
