package dev.bellwether.bench.faults.restore;

import dev.bellwether.bench.faults.history.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is missing, doubled or changed in what the services hold. */
final class RestoreCheck {

    private RestoreCheck() {}

    /**
     * Each demanded revision has one analysis and one alert, the others that were published have at most one of each, the
     * sequences have no gap, and each alert was posted.
     *
     * @param published every revision that was ever acknowledged
     * @param demanded those of them that must have had their effect
     * @param posted names of the alerts that a receiver took
     */
    public static List<Violation> violations(
            Collection<Said> published, Collection<Said> demanded, Contents contents, Set<String> posted) {
        List<Violation> found = new ArrayList<>();
        found.addAll(once("analyses", published, demanded, contents.analyses()));
        found.addAll(once(
                "alerts",
                published,
                demanded,
                contents.alerts().stream().map(Contents.Told::said).toList()));
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
            if (!posted.contains(alert.name())) {
                found.add(new Violation(Violation.Kind.LOST, alert.name(), "was never posted"));
            }
        }
        return found;
    }

    /** Alerts that were told before are the same afterwards, under their names and sequences. */
    public static List<Violation> kept(Contents before, Contents after) {
        Map<String, Contents.Told> now = new HashMap<>();
        after.alerts().forEach(alert -> now.put(alert.name(), alert));
        List<Violation> found = new ArrayList<>();
        for (Contents.Told alert : before.alerts()) {
            if (!alert.equals(now.get(alert.name()))) {
                found.add(new Violation(
                        Violation.Kind.LOST,
                        alert.name(),
                        "was told as " + alert + ", and now is " + now.get(alert.name())));
            }
        }
        return found;
    }

    private static List<Violation> once(
            String what, Collection<Said> published, Collection<Said> demanded, List<Said> there) {
        Map<Said, Integer> counts = new HashMap<>();
        there.forEach(said -> counts.merge(said, 1, Integer::sum));
        List<Violation> found = new ArrayList<>();
        for (Said said : demanded) {
            if (!counts.containsKey(said)) {
                found.add(new Violation(Violation.Kind.LOST, said.article(), "of " + said + " there are no " + what));
            }
        }
        counts.forEach((said, count) -> {
            if (!published.contains(said)) {
                found.add(new Violation(
                        Violation.Kind.UNCALLED,
                        said.article(),
                        "of " + said + ", never published, there are " + what));
            } else if (count > 1) {
                found.add(new Violation(
                        Violation.Kind.DOUBLED, said.article(), "of " + said + " there are " + count + " " + what));
            }
        });
        return found;
    }
}
