package dev.bellwether.bench.faults.calls;

import com.google.protobuf.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * A call and how it ends.
 *
 * @param cancelAfter when its caller goes away; empty: it stays
 * @param deadline what its caller gives it; empty: as long as it takes
 */
record PlannedCall(Rpc rpc, Message request, Optional<Duration> cancelAfter, Optional<Duration> deadline) {

    private static final double SHORTEST_MICROS = 100;
    private static final double LONGEST_MICROS = 60_000;

    /** Ended by nobody, by a cancellation or by a deadline; a stream, which never ends, always by somebody. */
    public static PlannedCall random(Rpc rpc, Message request, Random random) {
        int dice = random.nextInt(rpc.isStream() ? 2 : 3);
        return new PlannedCall(
                rpc,
                request,
                dice == 0 ? Optional.of(moment(random)) : Optional.empty(),
                dice == 1 ? Optional.of(moment(random)) : Optional.empty());
    }

    /** As likely between 0.1 and 1 ms as between 1 and 10: calls are cut off at each of their steps. */
    private static Duration moment(Random random) {
        double share = random.nextDouble();
        return Duration.ofNanos((long) (1_000 * SHORTEST_MICROS * Math.pow(LONGEST_MICROS / SHORTEST_MICROS, share)));
    }
}
