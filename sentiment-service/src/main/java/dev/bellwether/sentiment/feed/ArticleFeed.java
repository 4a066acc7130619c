package dev.bellwether.sentiment.feed;

import dev.bellwether.kit.change.Followers;
import dev.bellwether.kit.grpc.UpstreamConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Follows article-service from the start of the process on. */
@ApplicationScoped
class ArticleFeed {

    private static final Logger LOG = Logger.getLogger(ArticleFeed.class);

    private final Followers followers;
    private final ArticleUpstream upstream;
    private final ArticleApplication application;
    private final UpstreamConfig config;

    ArticleFeed(Followers followers, ArticleUpstream upstream, ArticleApplication application, UpstreamConfig config) {
        this.followers = followers;
        this.upstream = upstream;
        this.application = application;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.address().isPresent()) {
            followers.start(upstream, application);
        } else {
            LOG.warn("bellwether.upstream.address is not set: no articles are followed, AnalyzeText alone is served");
        }
    }
}
