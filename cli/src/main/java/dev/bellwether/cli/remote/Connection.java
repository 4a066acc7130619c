package dev.bellwether.cli.remote;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One service to ask; thread-safe. */
public final class Connection implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 16 << 20;

    private final String service;
    private final ServiceAddress address;
    private final String option;
    private final Duration timeout;
    private @Nullable ManagedChannel channel;

    /** @param option the option that names another address, for the message when this one does not answer */
    Connection(String service, ServiceAddress address, String option, Duration timeout) {
        this.service = service;
        this.address = address;
        this.option = option;
        this.timeout = timeout;
    }

    /** Such as "article-service". */
    public String service() {
        return service;
    }

    public ServiceAddress address() {
        return address;
    }

    /** Which option names another address. */
    String option() {
        return option;
    }

    /** How long a call may take. */
    public Duration timeout() {
        return timeout;
    }

    /**
     * Makes one blocking call, with a deadline.
     *
     * @throws dev.bellwether.cli.failure.CommandFailure when it is refused or not answered
     */
    public <S extends AbstractStub<S>, R> R call(Function<Channel, S> stub, Function<S, R> request) {
        try {
            return tryOnce(stub, request, timeout);
        } catch (StatusRuntimeException e) {
            throw Refusal.of(e, this).asFailure();
        }
    }

    /** As {@link #call}; empty when there is no such resource. */
    public <S extends AbstractStub<S>, R> Optional<R> find(Function<Channel, S> stub, Function<S, R> request) {
        try {
            return Optional.of(tryOnce(stub, request, timeout));
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw Refusal.of(e, this).asFailure();
        }
    }

    /** As {@link #call}, with the status as it came. */
    <S extends AbstractStub<S>, R> R tryOnce(Function<Channel, S> stub, Function<S, R> request, Duration within) {
        return request.apply(stub.apply(channel()).withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** The channel, opened at the first call; for streams, which have no deadline. */
    public synchronized Channel channel() {
        ManagedChannel open = channel;
        if (open == null) {
            open = NettyChannelBuilder.forAddress(address.host(), address.port())
                    .usePlaintext()
                    .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                    .build();
            channel = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (channel != null) {
            channel.shutdownNow();
        }
    }
}
