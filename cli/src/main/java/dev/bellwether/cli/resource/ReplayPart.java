package dev.bellwether.cli.resource;

import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest.AlertPlace;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest.SequenceRange;
import dev.bellwether.cli.failure.WrongUsage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which deliveries are replayed: between bounds, or from a place on. */
final class ReplayPart {
    private static final String SUBSCRIPTIONS = "subscriptions";

    @ArgGroup(exclusive = false)
    private Bounds bounds = new Bounds();

    @Option(
            names = "--after-token",
            paramLabel = "TOKEN",
            defaultValue = "",
            description = "From what was told after a resume token of the alerts on.")
    private String token = "";

    @Option(
            names = "--after-alert",
            paramLabel = "SUBSCRIPTION:N",
            defaultValue = "",
            description =
                    "From what was told after this alert of a subscription on; N is its sequence, 0 before the first.")
    private String alert = "";

    void onto(ReplayDeliveriesRequest.Builder request) {
        if (!token.isEmpty()) {
            request.setResumeToken(token);
        } else if (!alert.isEmpty()) {
            request.setAfterAlert(place());
        } else {
            request.setSequences(after(bounds.from - 1));
        }
    }

    /** What is left after a sequence, up to the upper bound. */
    SequenceRange after(long sequence) {
        return SequenceRange.newBuilder()
                .setStart(sequence + 1)
                .setEnd(bounds.to)
                .build();
    }

    private AlertPlace place() {
        int colon = alert.lastIndexOf(':');
        try {
            return AlertPlace.newBuilder()
                    .setSubscription(Names.in(SUBSCRIPTIONS, alert.substring(0, Math.max(0, colon))))
                    .setSequence(Long.parseLong(alert.substring(colon + 1)))
                    .build();
        } catch (NumberFormatException noNumber) {
            throw new WrongUsage("--after-alert: \"" + alert + "\" is not SUBSCRIPTION:N, such as miners-fall:41");
        }
    }

    /** Bounds of what is replayed. */
    static final class Bounds {

        @Option(names = "--from", paramLabel = "N", defaultValue = "1", description = "The first sequence. Default: 1.")
        private long from = 1;

        @Option(
                names = "--to",
                paramLabel = "N",
                defaultValue = "0",
                description = "The last sequence. Default: 0, all that follow.")
        private long to;
    }
}
