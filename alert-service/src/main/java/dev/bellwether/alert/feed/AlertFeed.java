package dev.bellwether.alert.feed;

import dev.bellwether.alert.match.Incoming;
import dev.bellwether.alert.match.LiveMatcher;
import dev.bellwether.kit.change.Application;
import dev.bellwether.kit.change.Followers;
import dev.bellwether.kit.grpc.UpstreamConfig;
import dev.bellwether.kit.work.Background;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Starts the following of sentiment-service, where an address of it is given. */
@ApplicationScoped
class AlertFeed {

    private static final Logger LOG = Logger.getLogger(AlertFeed.class);

    void start(
            @Observes StartupEvent event,
            UpstreamConfig config,
            LiveMatcher matcher,
            Background background,
            Followers followers,
            AnalysisUpstream upstream,
            Application<Incoming> application) {
        if (config.address().isEmpty()) {
            LOG.warn("No address of sentiment-service is given (bellwether.upstream.address): no alert will come");
            return;
        }
        // Every replica reads the subscriptions, also one that does not follow yet: it takes over the sooner.
        background
                .executor()
                .execute(() -> matcher.warmUp()
                        .onFailure()
                        .invoke(failure -> LOG.warnf("The subscriptions are read later: %s", failure.getMessage()))
                        .onFailure()
                        .recoverWithNull()
                        .subscribe()
                        .with(ready -> followers.start(upstream, application)));
    }
}
