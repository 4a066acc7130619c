package dev.bellwether.alert.grpc;

import dev.bellwether.alert.alert.Counting;
import dev.bellwether.alert.alert.Explanation;
import dev.bellwether.alert.window.Finding;
import dev.bellwether.alert.window.Look;
import dev.bellwether.alert.window.Standing;
import dev.bellwether.alert.window.State;
import dev.bellwether.api.alert.v1.WindowFinding;
import dev.bellwether.api.alert.v1.WindowState;
import dev.bellwether.kit.grpc.Timestamps;

/** What conditions over time see, for the contract. */
final class SightMapper {

    private SightMapper() {}

    static WindowFinding toWire(Explanation.Sight sight) {
        Look look = sight.look();
        WindowFinding.Builder wire = WindowFinding.newBuilder()
                .setLogTime(Timestamps.toWire(sight.logTime()))
                .setFinding(finding(look.finding()))
                .setState(state(look.standing().state()))
                .setCounted(WindowMapper.toWire(look.evidence()));
        if (isSince(look.standing())) {
            wire.setSinceTime(Timestamps.toWire(look.standing().since()));
        }
        look.guards()
                .forEach(guard -> wire.addGuards(WindowFinding.Guard.newBuilder()
                        .setWhat(guard.what())
                        .setFound(guard.found())
                        .setNeeded(guard.needed())));
        sight.counting().map(SightMapper::counting).ifPresent(wire::setCounting);
        return wire.build();
    }

    /** In the other states nobody asks since when, and a walk that begins in the middle does not know. */
    private static boolean isSince(Standing standing) {
        return switch (standing.state()) {
            case PENDING, FIRING, RESOLVED -> true;
            case INACTIVE, NO_DATA -> false;
        };
    }

    static WindowState state(State state) {
        return switch (state) {
            case INACTIVE -> WindowState.WINDOW_STATE_INACTIVE;
            case PENDING -> WindowState.WINDOW_STATE_PENDING;
            case FIRING -> WindowState.WINDOW_STATE_FIRING;
            case RESOLVED -> WindowState.WINDOW_STATE_RESOLVED;
            case NO_DATA -> WindowState.WINDOW_STATE_NO_DATA;
        };
    }

    private static WindowFinding.Finding finding(Finding finding) {
        return switch (finding) {
            case HOLDS -> WindowFinding.Finding.FINDING_HOLDS;
            case DOES_NOT_HOLD -> WindowFinding.Finding.FINDING_DOES_NOT_HOLD;
            case NO_DATA -> WindowFinding.Finding.FINDING_NO_DATA;
        };
    }

    private static WindowFinding.Counting counting(Counting counting) {
        return switch (counting) {
            case COUNTED -> WindowFinding.Counting.COUNTING_COUNTED;
            case COPY -> WindowFinding.Counting.COUNTING_COPY;
            case IN_PASSING -> WindowFinding.Counting.COUNTING_IN_PASSING;
            case TIME_UNKNOWN -> WindowFinding.Counting.COUNTING_TIME_UNKNOWN;
            case RETRACTED -> WindowFinding.Counting.COUNTING_RETRACTED;
        };
    }
}
