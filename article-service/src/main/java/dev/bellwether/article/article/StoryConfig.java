package dev.bellwether.article.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What makes a story of articles. */
@ConfigMapping(prefix = "bellwether.stories")
public interface StoryConfig {

    /**
     * How far apart two texts may be that are alike and not the same, to be of one story. The same text is of one story however late
     * it comes. 1 hour to 30 days; a longer window takes more storage, and joins more notices that recur.
     */
    @WithDefault("72h")
    Duration window();
}
