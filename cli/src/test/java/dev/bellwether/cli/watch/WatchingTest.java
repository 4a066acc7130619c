package dev.bellwether.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertChange;
import dev.bellwether.api.alert.v1.AlertServiceGrpc.AlertServiceImplBase;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.failure.Unreachable;
import dev.bellwether.cli.fake.Errors;
import dev.bellwether.cli.fake.FakeServices;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.remote.ServiceAddress;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WatchingTest {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    private final FakeAlerts alerts = new FakeAlerts(10);
    private final FakeServices services = FakeServices.serving(alerts);

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void stream_lostTwice_isReadOnceInOrder() {
        alerts.cutAfter = 4;
        Kept kept = new Kept(10);

        Watching<WatchAlertsResponse, AlertChange> watching = watch(services.address(), "0", kept);

        assertThat(kept.names).containsExactlyElementsOf(names(0, 10));
        assertThat(alerts.tokens).containsExactly("0", "4", "8");
        assertThat(watching.token()).isEqualTo("10");
        assertThat(kept.losses).hasSize(2);
    }

    @Test
    void stream_fromToken_beginsThere() {
        Kept kept = new Kept(3);

        watch(services.address(), "7", kept);

        assertThat(kept.names).containsExactlyElementsOf(names(7, 10));
    }

    @Test
    void token_expired_isRefusedWithAdvice() {
        assertThatThrownBy(() -> watch(services.address(), "expired", new Kept(1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("RESUME_TOKEN_EXPIRED")
                .hasMessageContaining("List alerts afresh");
    }

    @Test
    void service_neverThere_isUnreachable() {
        assertThatThrownBy(() -> watch(new ServiceAddress("127.0.0.1", 1), "", new Kept(1)))
                .isInstanceOf(Unreachable.class);
    }

    private static Watching<WatchAlertsResponse, AlertChange> watch(ServiceAddress address, String token, Kept kept) {
        try (Remote remote = new Remote(address, address, address, CALL_TIMEOUT)) {
            Watching<WatchAlertsResponse, AlertChange> watching =
                    new Watching<>(Feeds.alerts(), remote.alerts(), new Watching.Start(token, ""), kept);
            watching.run();
            return watching;
        }
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "alerts/" + number).toList();
    }

    /** Keeps what it is told, and has enough after so many changes. */
    private static final class Kept implements Watching.Reader<AlertChange> {
        private final int enough;
        private final List<String> names = new ArrayList<>();
        private final List<String> losses = new ArrayList<>();

        Kept(int enough) {
            this.enough = enough;
        }

        @Override
        public void change(AlertChange change) {
            names.add(change.getOpened().getName());
        }

        @Override
        public void lost(String why) {
            losses.add(why);
        }

        @Override
        public boolean isGone() {
            return names.size() >= enough;
        }
    }

    /** Alerts 0 to n; a token is the number of the next. */
    private static final class FakeAlerts extends AlertServiceImplBase {
        private final int count;
        private final List<String> tokens = new ArrayList<>();
        private int cutAfter = Integer.MAX_VALUE;

        FakeAlerts(int count) {
            this.count = count;
        }

        @Override
        public void watchAlerts(WatchAlertsRequest request, StreamObserver<WatchAlertsResponse> observer) {
            tokens.add(request.getResumeToken());
            if (request.getResumeToken().equals("expired")) {
                observer.onError(Errors.of(Status.Code.OUT_OF_RANGE, "RESUME_TOKEN_EXPIRED", "the log begins later"));
                return;
            }
            int from = Integer.parseInt(request.getResumeToken());
            for (int number = from; number < Math.min(count, from + Math.min(count, cutAfter)); number++) {
                observer.onNext(WatchAlertsResponse.newBuilder()
                        .addChanges(AlertChange.newBuilder()
                                .setOpened(Alert.newBuilder().setName("alerts/" + number)))
                        .setResumeToken(Integer.toString(number + 1))
                        .build());
            }
            observer.onError(Status.UNAVAILABLE.asRuntimeException());
        }
    }
}
