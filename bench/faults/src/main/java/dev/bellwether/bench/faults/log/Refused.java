package dev.bellwether.bench.faults.log;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/**
 * How a call was refused.
 *
 * @param reason of its ErrorInfo; empty when it has none
 */
public record Refused(io.grpc.Status.Code code, String reason) {

    public static final Refused EXPIRED = new Refused(io.grpc.Status.Code.OUT_OF_RANGE, "RESUME_TOKEN_EXPIRED");
    public static final Refused INVALID = new Refused(io.grpc.Status.Code.INVALID_ARGUMENT, "RESUME_TOKEN_INVALID");

    static Refused of(StatusRuntimeException refusal) {
        com.google.rpc.Status status = StatusProto.fromThrowable(refusal);
        String reason = status == null
                ? ""
                : status.getDetailsList().stream()
                        .filter(detail -> detail.is(ErrorInfo.class))
                        .map(Refused::reason)
                        .findFirst()
                        .orElse("");
        return new Refused(refusal.getStatus().getCode(), reason);
    }

    private static String reason(Any detail) {
        try {
            return detail.unpack(ErrorInfo.class).getReason();
        } catch (InvalidProtocolBufferException unreadable) {
            return "";
        }
    }

    @Override
    public String toString() {
        return code + (reason.isEmpty() ? " without a reason" : " " + reason);
    }
}
