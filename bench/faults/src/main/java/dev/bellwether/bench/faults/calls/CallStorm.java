package dev.bellwether.bench.faults.calls;

import com.google.protobuf.Message;
import dev.bellwether.bench.faults.cluster.Service;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends calls, some at once, and ends each as it was planned. */
final class CallStorm implements AutoCloseable {

    private static final int AT_ONCE = 48;
    /** No call may hang for ever, whoever should have ended it. */
    private static final long LONGEST_SECONDS = 120;

    private final Map<Service, Channel> channels;
    private final Consumer<Answer> answers;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    /** @param answers told of each call's end, on any thread */
    public CallStorm(Map<Service, Channel> channels, Consumer<Answer> answers) {
        this.channels = Map.copyOf(channels);
        this.answers = answers;
    }

    /** Sends it as soon as there is room. */
    public void send(PlannedCall planned) {
        free.acquireUninterruptibly();
        long nanos = planned.deadline().map(Duration::toNanos).orElse(TimeUnit.SECONDS.toNanos(LONGEST_SECONDS));
        Channel channel = channels.get(planned.rpc().service());
        if (channel == null) {
            throw new IllegalStateException("no channel to " + planned.rpc().service());
        }
        ClientCall<Message, Message> call = channel.newCall(
                planned.rpc().method(), CallOptions.DEFAULT.withDeadlineAfter(nanos, TimeUnit.NANOSECONDS));
        call.start(new Listening(planned, call), new Metadata());
        call.request(planned.rpc().isStream() ? 1 : 2);
        call.sendMessage(planned.request());
        call.halfClose();
        planned.cancelAfter().ifPresent(moment -> cancel(call, moment));
    }

    private void cancel(ClientCall<?, ?> call, Duration after) {
        ScheduledFuture<?> unused =
                timer.schedule(() -> call.cancel("its caller went away", null), after.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits until every call has ended. */
    public void awaitAll() {
        free.acquireUninterruptibly(AT_ONCE);
        free.release(AT_ONCE);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private final class Listening extends ClientCall.Listener<Message> {

        private final PlannedCall planned;
        private final ClientCall<Message, Message> call;
        private @Nullable Message last;

        Listening(PlannedCall planned, ClientCall<Message, Message> call) {
            this.planned = planned;
            this.call = call;
        }

        @Override
        public void onMessage(Message message) {
            last = message;
            if (planned.rpc().isStream()) {
                call.request(1);
            }
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            try {
                answers.accept(new Answer(planned, status, Optional.ofNullable(last)));
            } finally {
                free.release();
            }
        }
    }
}
