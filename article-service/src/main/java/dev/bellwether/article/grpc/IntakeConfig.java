package dev.bellwether.article.grpc;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of what IngestArticles sends is under way at once; the rest waits with the client. */
@ConfigMapping(prefix = "bellwether.intake")
public interface IntakeConfig {

    /**
     * Documents of one stream whose answers have not been sent. 1 to 10,000. More makes larger groups for a commit; each
     * answer that a slow client does not read takes a few kB.
     */
    @WithDefault("500")
    int streamDocuments();

    /** Bytes of one stream's documents that are not stored yet; a larger document is alone. */
    @WithDefault("8M")
    MemorySize streamBytes();

    /** Bytes of all streams' documents that are not stored yet. At least that of one stream. */
    @WithDefault("64M")
    MemorySize bytes();
}
