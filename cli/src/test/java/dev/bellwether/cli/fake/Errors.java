package dev.bellwether.cli.fake;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** Errors as the services make them. */
public final class Errors {
    private Errors() {}

    public static StatusRuntimeException of(io.grpc.Status.Code code, String reason, String message) {
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(code.value())
                .setMessage(message)
                .addDetails(info(reason))
                .build());
    }

    public static StatusRuntimeException ofField(String field, String description) {
        BadRequest bad = BadRequest.newBuilder()
                .addFieldViolations(
                        BadRequest.FieldViolation.newBuilder().setField(field).setDescription(description))
                .build();
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(io.grpc.Status.Code.INVALID_ARGUMENT.value())
                .setMessage("the request is not valid")
                .addDetails(info("FIELD_INVALID"))
                .addDetails(Any.pack(bad))
                .build());
    }

    private static Any info(String reason) {
        return Any.pack(ErrorInfo.newBuilder()
                .setReason(reason)
                .setDomain("bellwether.dev")
                .build());
    }
}
