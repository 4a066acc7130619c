package dev.bellwether.alert.grpc;

import com.google.protobuf.Duration;
import dev.bellwether.api.alert.v1.Budget;
import dev.bellwether.api.alert.v1.Grouping;
import dev.bellwether.api.alert.v1.Inhibition;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.QuietHours;
import dev.bellwether.api.alert.v1.Subscription;
import java.util.List;
import java.util.Random;

/** Policies for tests: each part of one now and then. */
final class SomePolicies {

    private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata");

    private SomePolicies() {}

    /** @param others that may inhibit */
    static Policy any(Random random, List<Subscription> others) {
        Policy.Builder policy = Policy.newBuilder()
                .setCooldown(seconds(random.nextInt(3) * 7_200L))
                .setEveryCopy(random.nextBoolean())
                .setRevisions(random.nextBoolean())
                .setAllowUnknownTime(random.nextBoolean());
        if (random.nextBoolean()) {
            policy.setMaxAge(seconds(3_600L * (1 + random.nextInt(24))));
        }
        if (!others.isEmpty() && random.nextBoolean()) {
            policy.setInhibition(Inhibition.newBuilder()
                    .addSubscriptions(others.get(random.nextInt(others.size())).getName())
                    .setWindow(seconds(3_600L * (1 + random.nextInt(12))))
                    .setScope(random.nextBoolean() ? Inhibition.Scope.SCOPE_ENTITY : Inhibition.Scope.SCOPE_STORY));
        }
        if (random.nextInt(3) == 0) {
            policy.setQuietHours(quietHours(random));
        }
        if (random.nextInt(3) == 0) {
            policy.setBudget(Budget.newBuilder()
                    .setAlerts(1 + random.nextInt(5))
                    .setWindow(seconds(3_600L * (1 + random.nextInt(24)))));
        }
        if (random.nextInt(3) == 0) {
            policy.setGrouping(Grouping.newBuilder()
                    .setBy(random.nextBoolean() ? Grouping.By.BY_ENTITY : Grouping.By.BY_STORY)
                    .setWait(seconds(random.nextInt(3_600)))
                    .setInterval(seconds(random.nextInt(86_400))));
        }
        return policy.build();
    }

    private static QuietHours quietHours(Random random) {
        return QuietHours.newBuilder()
                .setTimeZone(ZONES.get(random.nextInt(ZONES.size())))
                .addPeriods(QuietHours.Period.newBuilder()
                        .setStart("%02d:00".formatted(18 + random.nextInt(6)))
                        .setEnd("%02d:30".formatted(random.nextInt(10))))
                .build();
    }

    private static Duration seconds(long seconds) {
        return Duration.newBuilder().setSeconds(seconds).build();
    }
}
