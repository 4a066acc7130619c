package dev.bellwether.bench.faults.restore;

import dev.bellwether.bench.faults.history.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is missing, doubled or changed in what the services hold. */
final class RestoreCheck {

    private RestoreCheck() {}

    /**
     * Each demanded revision has one analysis and one alert, the others that were published have at most one of each, what was
     * erased says nothing, the sequences have no gap, and each alert was posted.
     *
     * @param posted names of the alerts that a receiver took
     */
    static List<Violation> violations(Published published, Contents contents, Set<String> posted) {
        List<Violation> found = new ArrayList<>();
        found.addAll(once("analyses", published, contents.analyses()));
        found.addAll(once(
                "alerts",
                published,
                contents.alerts().stream()
                        .map(Contents.Told::said)
                        .filter(said ->
                                !(published.isErased(said) && said.title().isEmpty()))
                        .toList()));
        long sequence = 0;
        for (Contents.Told alert : contents.alerts()) {
            sequence++;
            if (alert.sequence() != sequence) {
                found.add(new Violation(
                        Violation.Kind.GAP,
                        alert.name(),
                        "has sequence " + alert.sequence() + " as alert number " + sequence));
                sequence = alert.sequence();
            }
            if (!posted.contains(alert.name()) && !published.isErased(alert.said())) {
                found.add(new Violation(Violation.Kind.LOST, alert.name(), "was never posted"));
            }
        }
        return found;
    }

    /** Alerts that were told before are the same afterwards, under their names and sequences; what was erased says nothing. */
    static List<Violation> kept(Published published, Contents before, Contents after) {
        Map<String, Contents.Told> now = byName(after);
        List<Violation> found = new ArrayList<>();
        for (Contents.Told alert : before.alerts()) {
            Contents.Told there = now.get(alert.name());
            boolean isKept = there != null
                    && there.sequence() == alert.sequence()
                    && (there.said().equals(alert.said()) || published.isErased(alert.said()));
            if (!isKept) {
                found.add(lost(alert, there));
            }
        }
        return found;
    }

    /**
     * Alerts that were told before are told anew under their names. Those of what was erased since are not, and so later ones may
     * have other sequences than before.
     */
    static List<Violation> madeAgain(Published published, Contents before, Contents after) {
        Map<String, Contents.Told> now = byName(after);
        List<Violation> found = new ArrayList<>();
        for (Contents.Told alert : before.alerts()) {
            Contents.Told there = now.get(alert.name());
            boolean isThere = there != null && there.said().equals(alert.said());
            if (!isThere && !published.isErased(alert.said())) {
                found.add(lost(alert, there));
            }
        }
        return found;
    }

    private static Map<String, Contents.Told> byName(Contents contents) {
        Map<String, Contents.Told> alerts = new HashMap<>();
        contents.alerts().forEach(alert -> alerts.put(alert.name(), alert));
        return alerts;
    }

    private static Violation lost(Contents.Told alert, Contents.@Nullable Told there) {
        return new Violation(Violation.Kind.LOST, alert.name(), "was told as " + alert + ", and now is " + there);
    }

    private static List<Violation> once(String what, Published published, List<Said> there) {
        Map<Said, Integer> counts = new HashMap<>();
        there.forEach(said -> counts.merge(said, 1, Integer::sum));
        List<Violation> found = new ArrayList<>();
        for (Said said : published.demanded()) {
            if (!published.isErased(said) && !counts.containsKey(said)) {
                found.add(new Violation(Violation.Kind.LOST, said.article(), "of " + said + " there are no " + what));
            }
        }
        counts.forEach((said, count) -> {
            if (!published.all().contains(said) || published.isErased(said)) {
                found.add(new Violation(
                        Violation.Kind.UNCALLED,
                        said.article(),
                        "of " + said + ", never published or erased, there are " + what));
            } else if (count > 1) {
                found.add(new Violation(
                        Violation.Kind.DOUBLED, said.article(), "of " + said + " there are " + count + " " + what));
            }
        });
        return found;
    }
}
