package dev.bellwether.bench.faults.client;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.util.concurrent.TimeUnit;

/** A connection to one service, that notices a peer which went silent. */
public final class Caller implements AutoCloseable {

    private static final int MOST_MESSAGE_BYTES = 8 << 20;
    private static final int PING_EVERY_SECONDS = 10; // the most often that the services permit
    private static final int ANSWER_WITHIN_SECONDS = 5;

    private final ManagedChannel channel;

    /** @param port on loopback */
    public Caller(int port) {
        channel = NettyChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .keepAliveTime(PING_EVERY_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                .maxInboundMessageSize(MOST_MESSAGE_BYTES)
                .build();
    }

    public ManagedChannel channel() {
        return channel;
    }

    /** Tries to connect at once, and not only when the pause after the last failure has passed. */
    void retryNow() {
        channel.resetConnectBackoff();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
