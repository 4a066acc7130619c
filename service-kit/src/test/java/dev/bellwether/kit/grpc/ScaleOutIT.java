package dev.bellwether.kit.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.status.v1.GetStatusRequest;
import dev.bellwether.api.status.v1.GetStatusResponse;
import dev.bellwether.api.status.v1.StatusServiceGrpc;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.NameResolverRegistry;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A follower's connection to an upstream whose replicas become two: this process, and another that is started later. */
@QuarkusTest
@TestProfile(ScaleOutIT.ShortLivedConnections.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class ScaleOutIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int STREAMS = 6;

    /** A client is told after a moment to connect anew, and asks again then which replicas there are. */
    public static final class ShortLivedConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "bellwether.grpc.limits.connection-age", "2s", "bellwether.grpc.limits.connection-age-grace", "1s");
        }
    }

    @ConfigProperty(name = "quarkus.grpc.clients.self.port")
    int port;

    private final GrowingName name = new GrowingName();
    private final AtomicInteger streamsOfTheSecond = new AtomicInteger();
    private final UpstreamChannel upstream = new UpstreamChannel(new Upstreams());
    private Server second;

    @BeforeEach
    void start() throws IOException {
        NameResolverRegistry.getDefaultRegistry().register(name);
        name.add(new InetSocketAddress("127.0.0.1", port));
        second = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .addService(secondStatus())
                .addService(secondAlerts())
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        upstream.close(new ShutdownEvent());
        second.shutdownNow();
        NameResolverRegistry.getDefaultRegistry().deregister(name);
    }

    @Test
    void streams_afterAScaleOut_endAndAreOpenedOnBothReplicas() {
        List<AssertSubscriber<WatchAlertsResponse>> before = open();
        assertThat(streamsOfTheSecond).hasValue(0);

        name.add(new InetSocketAddress("127.0.0.1", second.getPort()));

        before.forEach(stream -> assertThat(
                        Status.fromThrowable(stream.awaitFailure(PATIENCE).getFailure())
                                .getCode())
                .isEqualTo(Status.Code.UNAVAILABLE));
        await().atMost(PATIENCE).until(() -> answering().equals(Set.of("kit-test", "the second")));
        List<AssertSubscriber<WatchAlertsResponse>> after = open();
        assertThat(streamsOfTheSecond.get()).isBetween(1, STREAMS - 1);
        after.forEach(AssertSubscriber::cancel);
    }

    private List<AssertSubscriber<WatchAlertsResponse>> open() {
        List<AssertSubscriber<WatchAlertsResponse>> streams = Stream.generate(
                        () -> AssertSubscriber.<WatchAlertsResponse>create(Long.MAX_VALUE))
                .limit(STREAMS)
                .toList();
        streams.forEach(stream -> DemandStream.open(
                        AlertServiceGrpc.newStub(upstream.open()).withWaitForReady()::watchAlerts,
                        WatchAlertsRequest.newBuilder()
                                .setResumeToken("one and no more")
                                .build())
                .subscribe(stream));
        streams.forEach(stream -> stream.awaitItems(1, PATIENCE));
        return streams;
    }

    private Set<String> answering() {
        return Stream.generate(() -> StatusServiceGrpc.newBlockingStub(upstream.open())
                        .withWaitForReady()
                        .getStatus(GetStatusRequest.getDefaultInstance())
                        .getService())
                .limit(4)
                .collect(Collectors.toSet());
    }

    // Made by hand: of a class that implements a service, the framework would make a service of this process.
    private static ServerServiceDefinition secondStatus() {
        return ServerServiceDefinition.builder(StatusServiceGrpc.SERVICE_NAME)
                .addMethod(
                        StatusServiceGrpc.getGetStatusMethod(),
                        ServerCalls.asyncUnaryCall(
                                (GetStatusRequest request, StreamObserver<GetStatusResponse> answer) -> {
                                    answer.onNext(GetStatusResponse.newBuilder()
                                            .setService("the second")
                                            .build());
                                    answer.onCompleted();
                                }))
                .build();
    }

    private ServerServiceDefinition secondAlerts() {
        return ServerServiceDefinition.builder(AlertServiceGrpc.SERVICE_NAME)
                .addMethod(
                        AlertServiceGrpc.getWatchAlertsMethod(),
                        ServerCalls.asyncServerStreamingCall(
                                (WatchAlertsRequest request, StreamObserver<WatchAlertsResponse> answer) -> {
                                    streamsOfTheSecond.incrementAndGet();
                                    answer.onNext(WatchAlertsResponse.getDefaultInstance());
                                }))
                .build();
    }

    private static final class Upstreams implements UpstreamConfig {
        @Override
        public Optional<String> address() {
            return Optional.of(GrowingName.SCHEME + ":///upstream");
        }

        @Override
        public Duration deadline() {
            return PATIENCE;
        }

        @Override
        public Duration keepAliveTime() {
            return PATIENCE;
        }
    }
}
