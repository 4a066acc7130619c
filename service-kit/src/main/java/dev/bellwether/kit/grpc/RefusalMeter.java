package dev.bellwether.kit.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts calls that were answered with an error, by the reason that the caller was told. */
@GlobalInterceptor
@ApplicationScoped
class RefusalMeter implements ServerInterceptor {

    private final MeterRegistry metrics;

    RefusalMeter(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public <Q, S> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
        return next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        if (!status.isOk()) {
                            count(reason(status, trailers));
                        }
                        super.close(status, trailers);
                    }
                },
                headers);
    }

    private void count(String reason) {
        Counter.builder("bellwether.refusals")
                .tag("reason", reason)
                .description(
                        "Calls answered with an error, by the reason told; a gRPC code where no reason of ours was")
                .register(metrics)
                .increment();
    }

    private static String reason(Status status, Metadata trailers) {
        com.google.rpc.Status told = StatusProto.fromStatusAndTrailers(status, trailers);
        for (Any detail : told.getDetailsList()) {
            if (detail.is(ErrorInfo.class)) {
                try {
                    return detail.unpack(ErrorInfo.class).getReason();
                } catch (InvalidProtocolBufferException unreadable) {
                    break;
                }
            }
        }
        return status.getCode().name();
    }
}
