package dev.bellwether.bench.peers;

import dev.bellwether.alert.condition.ConditionCompiler;
import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.match.MatchIndex;
import java.time.Instant;
import java.util.Random;

/** The index with so many subscriptions. */
final class OurEngine {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final MatchIndex index = new MatchIndex(new ConditionCompiler().parts());

    static OurEngine of(int subscriptions, Random random) {
        OurEngine engine = new OurEngine();
        SubscriptionSet set = new SubscriptionSet(random);
        for (int i = 0; i < subscriptions; i++) {
            engine.index.put(id(i), 1, NOW, set.next().normalForm());
        }
        return engine;
    }

    /** As the service makes them: a UUID. */
    static String id(int number) {
        return new java.util.UUID(0x0198_0000_0000_7000L | number, 0x8000_0000_0000_0000L | number).toString();
    }

    /** How many conditions hold; the words of the article are indexed for it. */
    int find(MarketNews.Item item) {
        return found(item).conditions();
    }

    /** How many subscriptions match; the words of the article are indexed for it. */
    int match(MarketNews.Item item) {
        return found(item).subscriptions(NOW).size();
    }

    private MatchIndex.Found found(MarketNews.Item item) {
        Facts facts = item.facts();
        return index.ask(facts.words()).matching(facts);
    }
}
