package dev.bellwether.bench.load.chain;

import dev.bellwether.api.alert.v1.AlertChange;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When the alert of each article came, by {@link System#nanoTime}. */
final class Alerts implements StreamObserver<WatchAlertsResponse> {

    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();

    /** Empty while it has not come. */
    Optional<Long> arrivalOf(String article) {
        return Optional.ofNullable(arrivals.get(article));
    }

    @Override
    public void onNext(WatchAlertsResponse message) {
        long now = System.nanoTime();
        for (AlertChange change : message.getChangesList()) {
            arrivals.putIfAbsent(change.getOpened().getArticle(), now);
        }
    }

    @Override
    public void onError(Throwable failure) {
        // The end of the measure, or of the service: then alerts are missing too.
    }

    @Override
    public void onCompleted() {
        // A watch never ends by itself.
    }
}
