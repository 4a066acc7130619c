package dev.bellwether.api;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import java.io.InputStream;

/** How the generated methods read their requests: never with a throw, see {@link UnreadableRequest}. */
public final class Requests {

    private Requests() {}

    /** As {@link ProtoUtils#marshaller}, but broken bytes become an {@link UnreadableRequest}. */
    public static <Q extends Message> MethodDescriptor.Marshaller<Q> marshaller(Q prototype) {
        return new RequestMarshaller<>((PrototypeMarshaller<Q>) ProtoUtils.marshaller(prototype));
    }

    private record RequestMarshaller<Q>(PrototypeMarshaller<Q> messages) implements PrototypeMarshaller<Q> {

        @Override
        public InputStream stream(Q message) {
            return messages.stream(message);
        }

        @Override
        @SuppressWarnings("unchecked") // No method sees it: an interceptor refuses it before.
        public Q parse(InputStream bytes) {
            try {
                return messages.parse(bytes);
            } catch (StatusRuntimeException broken) {
                return (Q) UnreadableRequest.because(broken);
            }
        }

        @Override
        public Q getMessagePrototype() {
            return messages.getMessagePrototype();
        }

        @Override
        public Class<Q> getMessageClass() {
            return messages.getMessageClass();
        }
    }
}
