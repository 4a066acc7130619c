package dev.bellwether.bench.faults.restore;

import dev.bellwether.bench.faults.cluster.Backups;
import dev.bellwether.bench.faults.cluster.OldLog;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.history.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** F8: the database of each service in turn is put back to an old copy, and each follower is away for longer than the log. */
public final class OldBackup implements Fault {

    private static final int SOME = 12;
    private static final int FEW = 4;

    /** What is done. */
    private enum Case {
        ARTICLE_RESTORED(Service.ARTICLE),
        SENTIMENT_RESTORED(Service.SENTIMENT),
        ALERT_RESTORED(Service.ALERT),
        SENTIMENT_AWAY(Service.SENTIMENT),
        ALERT_AWAY(Service.ALERT);

        private final Service service;

        Case(Service service) {
            this.service = service;
        }

        boolean isAway() {
            return this == SENTIMENT_AWAY || this == ALERT_AWAY;
        }
    }

    @Override
    public String id() {
        return "F8";
    }

    @Override
    public String title() {
        return "old backups put back, of each service in turn, and followers away longer than the log";
    }

    @Override
    public String promise() {
        return "all is read again, nothing is lost or has its effect twice, alerts keep their names, erasures are applied";
    }

    @Override
    public Counts counts() {
        return new Counts(1, Case.values().length);
    }

    @Override
    public Result run(Run run) {
        List<Violation> found = new ArrayList<>();
        Map<String, Object> numbers = new LinkedHashMap<>();
        int first = run.count() < Case.values().length ? run.random(id()).nextInt(Case.values().length) : 0;
        for (int i = 0; i < run.count(); i++) {
            Case one = Case.values()[(first + i) % Case.values().length];
            try (Aftermath aftermath = new Aftermath(run, id() + "-" + (i + 1))) {
                run.progress("F8: %s", one);
                List<Violation> some = one.isAway() ? away(one.service, aftermath) : restore(one.service, aftermath);
                run.progress("F8: %s, %d violations", one, some.size());
                found.addAll(some);
                numbers.put(one + ", alerts", aftermath.contents().alerts().size());
            }
        }
        return new Result(run.count(), numbers, found);
    }

    /** Some news, a copy, some more that the copy does not know, the copy put back, and news again. */
    private static List<Violation> restore(Service service, Aftermath aftermath) {
        Backups backups = new Backups(aftermath.cluster().postgres());
        aftermath.publish("old", SOME);
        aftermath.awaitEffects();
        aftermath.erase("old", SOME);
        aftermath.awaitEffects();
        aftermath.cluster().node(service).stop();
        backups.keep(service);
        aftermath.start(service);
        aftermath.publish("between", SOME);
        aftermath.publish("old", FEW); // revisions
        aftermath.awaitEffects();
        Contents before = aftermath.contents();
        aftermath.erase("old", SOME - 1);
        aftermath.erase("between", SOME);
        aftermath.awaitEffects();
        String token = aftermath.token(service);

        putBack(service, backups, aftermath);
        aftermath.publish("old", FEW); // the numbers of lost revisions again, where the articles were restored
        aftermath.publish("between", FEW);
        aftermath.awaitEffects();
        String later = aftermath.token(service);

        putBack(service, backups, aftermath); // the same copy once more
        aftermath.publish("new", SOME);
        aftermath.awaitEffects();
        List<Violation> found = new ArrayList<>(aftermath.violations());
        found.addAll(
                service == Service.ALERT
                        ? RestoreCheck.madeAgain(aftermath.published(), before, aftermath.contents())
                        : RestoreCheck.kept(aftermath.published(), before, aftermath.contents()));
        found.addAll(aftermath.expired(service, token));
        found.addAll(aftermath.expired(service, later));
        // An operator who puts articles back puts back what was erased since; those who follow do not take it again.
        Set<Service> erased = EnumSet.allOf(Service.class);
        if (service == Service.ARTICLE) {
            erased.remove(service);
        }
        found.addAll(aftermath.canaries(erased));
        return found;
    }

    private static void putBack(Service service, Backups backups, Aftermath aftermath) {
        aftermath.cluster().node(service).kill();
        backups.restore(service);
        aftermath.start(service);
    }

    /** A follower stands still while news comes, and the log above it is trimmed to its end. */
    private static List<Violation> away(Service service, Aftermath aftermath) {
        Service above = service.upstream().orElseThrow();
        aftermath.publish("old", SOME);
        aftermath.awaitEffects();
        Contents before = aftermath.contents();
        String token = aftermath.token(above);

        aftermath.cluster().node(service).kill();
        aftermath.publish("meanwhile", SOME);
        aftermath.publish("meanwhile", FEW); // revisions
        aftermath.erase("old", SOME);
        aftermath.erase("meanwhile", SOME);
        if (service == Service.SENTIMENT) {
            aftermath.forgetEarlierRevisions(); // an article is listed at its newest revision only
        } else {
            aftermath.awaitAnalyses();
        }
        OldLog log = new OldLog(aftermath.cluster().postgres(), above);
        log.trim(log.length());
        aftermath.start(service);

        aftermath.publish("new", SOME);
        aftermath.awaitEffects();
        List<Violation> found = new ArrayList<>(aftermath.violations());
        found.addAll(RestoreCheck.kept(aftermath.published(), before, aftermath.contents()));
        found.addAll(aftermath.expired(above, token));
        found.addAll(aftermath.canaries(EnumSet.allOf(Service.class)));
        return found;
    }
}
