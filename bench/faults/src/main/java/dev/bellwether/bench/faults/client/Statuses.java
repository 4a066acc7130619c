package dev.bellwether.bench.faults.client;

import dev.bellwether.api.status.v1.GetStatusRequest;
import dev.bellwether.api.status.v1.GetStatusResponse;
import dev.bellwether.api.status.v1.StatusServiceGrpc;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeUnit;

/** What a process says of itself. */
public final class Statuses {

    private static final int ANSWER_WITHIN_SECONDS = 5;

    private Statuses() {}

    /**
     * Whether it does the following; not, when it does not answer.
     *
     * @param port of one replica, on loopback
     */
    public static boolean isLeader(int port) {
        try (Caller caller = new Caller(port)) {
            GetStatusResponse status = StatusServiceGrpc.newBlockingStub(caller.channel())
                    .withDeadlineAfter(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .getStatus(GetStatusRequest.getDefaultInstance());
            return status.getFollowersList().stream().anyMatch(GetStatusResponse.Follower::getLeader);
        } catch (StatusRuntimeException e) {
            return false;
        }
    }
}
