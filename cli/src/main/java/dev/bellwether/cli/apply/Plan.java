package dev.bellwether.cli.apply;

import dev.bellwether.cli.remote.Remote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Compares what is wanted with what is there, and says what is to be done, in an order in which it can be. */
final class Plan {

    /** What others refer to comes first, and is deleted last. */
    static final List<Kind<?>> KINDS =
            List.of(new EndpointKind(), new WatchlistKind(), new SubscriptionKind(), new SilenceKind());

    private Plan() {}

    /** @param prunes whether what is in no file is to be deleted; of the kinds only that the files have */
    static List<Step> of(List<Wanted> wanted, Remote remote, boolean prunes) {
        List<Step> steps = new ArrayList<>();
        List<Step> removals = new ArrayList<>();
        for (Kind<?> kind : KINDS) {
            List<Wanted> ofKind = wanted.stream()
                    .filter(one -> one.name().startsWith(kind.collection() + "/"))
                    .toList();
            if (!ofKind.isEmpty()) {
                KindSteps<?> ofThis = new KindSteps<>(kind, kind.at(remote));
                steps.addAll(ofThis.writes(ofKind));
                removals.addAll(ofThis.removals(prunes));
            }
        }
        Collections.reverse(removals);
        steps.addAll(removals);
        return steps;
    }
}
