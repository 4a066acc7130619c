package dev.bellwether.sentiment.grpc;

import dev.bellwether.testkit.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A port at which the test starts an article-service. */
public final class ArticleServiceResource implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "test.article.port";

    @Override
    public Map<String, String> start() {
        String port = String.valueOf(FreePort.next());
        return Map.of(
                PORT,
                port,
                "bellwether.upstream.address",
                "127.0.0.1:" + port,
                "bellwether.follower.longest-pause",
                "200ms");
    }

    @Override
    public void stop() {
        // The test ends what it started.
    }
}
