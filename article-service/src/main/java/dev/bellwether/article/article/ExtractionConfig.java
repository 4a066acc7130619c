package dev.bellwether.article.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** How pages are read. */
@ConfigMapping(prefix = "bellwether.extraction")
public interface ExtractionConfig {

    /**
     * The zone in which a date or time without one is read, as an IANA name. That of the market whose news comes in; an
     * article whose time was read so carries the flag TIME_ZONE_ASSUMED.
     */
    @WithDefault("America/New_York")
    ZoneId timeZone();
}
