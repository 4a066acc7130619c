package dev.bellwether.kit.grpc;

import com.google.protobuf.Descriptors;
import com.google.protobuf.Message;
import dev.bellwether.kit.change.ChangeOrigin;
import dev.bellwether.kit.change.WatchBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Packs changes into messages of at most 1 MiB, or one change, each with the token that goes on after it. */
public final class WatchMessages {

    private static final int MESSAGE_BYTES = 1 << 20;

    private WatchMessages() {}

    /**
     * The messages for a batch: at least one, an empty one for a heartbeat.
     *
     * @param toWire a change on the wire
     * @param message of some changes and the token after them
     */
    public static <T, C extends Message, M> List<M> pack(
            WatchBatch<T> batch, Function<T, C> toWire, BiFunction<List<C>, String, M> message) {
        List<M> messages = new ArrayList<>();
        List<C> open = new ArrayList<>();
        int bytes = 0;
        Supplier<String> token = batch::resumeToken;
        for (WatchBatch.Told<T> told : batch.changes()) {
            C change = withOrigin(toWire.apply(told.change()), told.origin());
            int size = change.getSerializedSize();
            if (!open.isEmpty() && bytes + size > MESSAGE_BYTES) {
                messages.add(message.apply(open, token.get()));
                open = new ArrayList<>();
                bytes = 0;
            }
            open.add(change);
            bytes += size;
            token = told.token();
        }
        messages.add(message.apply(open, batch.resumeToken()));
        return messages;
    }

    /** Every change message of the contracts has these two fields. */
    @SuppressWarnings("unchecked") // A builder builds what it was made of.
    private static <C extends Message> C withOrigin(C change, ChangeOrigin origin) {
        Descriptors.Descriptor type = change.getDescriptorForType();
        return (C) change.toBuilder()
                .setField(type.findFieldByName("change_time"), Timestamps.toWire(origin.changeTime()))
                .setField(type.findFieldByName("traceparent"), origin.traceparent())
                .build();
    }
}
