package dev.bellwether.bench.faults.calls;

import com.google.protobuf.Message;
import io.grpc.Status;
import java.util.Optional;

/**
 * What became of a call.
 *
 * @param message the last that came; empty when none did
 */
record Answer(PlannedCall call, Status status, Optional<Message> message) {}
