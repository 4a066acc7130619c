package dev.bellwether.bench.faults.log;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An open watch that is read message by message, and holds at most one that was not asked for; closing it cancels the call. */
final class LogStream implements AutoCloseable {

    /**
     * Some changes, none for a heartbeat.
     *
     * @param token from which a watch goes on after them
     */
    public record Message(String token, List<LogChange> changes) {
        public Message {
            changes = List.copyOf(changes);
        }
    }

    private static final long LONGEST_SECONDS = 900;

    private final ClientCall<?, ?> call;
    private final Iterator<Message> messages;

    private LogStream(ClientCall<?, ?> call, Iterator<Message> messages) {
        this.call = call;
        this.messages = messages;
    }

    static <Q, S> LogStream open(Channel channel, MethodDescriptor<Q, S> method, Q request, Function<S, Message> read) {
        CallOptions options = CallOptions.DEFAULT
                .withDeadlineAfter(LONGEST_SECONDS, TimeUnit.SECONDS)
                .withWaitForReady();
        AtomicReference<@Nullable ClientCall<Q, S>> opened = new AtomicReference<>();
        Iterator<S> responses =
                ClientCalls.blockingServerStreamingCall(keeping(channel, opened), method, options, request);
        Iterator<Message> messages = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return responses.hasNext();
            }

            @Override
            public Message next() {
                return read.apply(responses.next());
            }
        };
        ClientCall<Q, S> call = opened.get();
        if (call == null) {
            throw new IllegalStateException("the call was not opened");
        }
        return new LogStream(call, messages);
    }

    /**
     * The next message; waits for it.
     *
     * @throws StatusRuntimeException when the service refused or ended the watch
     */
    public Message next() {
        if (!messages.hasNext()) {
            throw Status.UNAVAILABLE
                    .withDescription("the service ended the watch")
                    .asRuntimeException();
        }
        return messages.next();
    }

    @Override
    public void close() {
        call.cancel("read enough", null);
    }

    private static <Q, S> Channel keeping(Channel channel, AtomicReference<@Nullable ClientCall<Q, S>> opened) {
        return new Channel() {
            @Override
            @SuppressWarnings("unchecked")
            public <R, T> ClientCall<R, T> newCall(MethodDescriptor<R, T> method, CallOptions options) {
                ClientCall<R, T> call = channel.newCall(method, options);
                opened.set((ClientCall<Q, S>) call);
                return call;
            }

            @Override
            public String authority() {
                return channel.authority();
            }
        };
    }
}
