package dev.bellwether.bench.peers;

import dev.bellwether.alert.condition.Condition;
import dev.bellwether.alert.condition.ConditionCompiler;
import dev.bellwether.alert.condition.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** CEL's own programs, one for each of the first conditions, asked one after the other, again and again until as many were asked as there are subscriptions. */
final class CelLoop {

    /** Each program takes some twenty kilobytes. */
    private static final int MOST = 10_000;

    private final List<Condition> conditions;
    private final int rounds;

    private CelLoop(List<Condition> conditions, int rounds) {
        this.conditions = conditions;
        this.rounds = rounds;
    }

    static CelLoop of(int subscriptions, Random random) {
        ConditionCompiler compiler = new ConditionCompiler();
        SubscriptionSet set = new SubscriptionSet(random);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, subscriptions); i++) {
            conditions.add(compiler.compile(set.next().text()).fold(c -> c, problem -> {
                throw new IllegalStateException(problem.toString());
            }));
        }
        return new CelLoop(conditions, Math.max(1, subscriptions / conditions.size()));
    }

    int match(MarketNews.Item item) {
        Facts facts = item.facts();
        int held = 0;
        for (int round = 0; round < rounds; round++) {
            for (Condition condition : conditions) {
                held += condition.holds(facts) ? 1 : 0;
            }
        }
        return held;
    }
}
