package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Conjunction;
import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.Key;
import dev.bellwether.alert.condition.NormalForm;
import dev.bellwether.alert.condition.Parts;
import dev.bellwether.alert.condition.Readings;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.subscription.SubscriptionTaker;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds the subscriptions whose condition holds, without asking each: those whose key the article and entity have, of these those whose
 * bound does not leave the number out, and of these those whose other literals hold. Changed while it is asked from; one at a time.
 */
public final class MatchIndex implements SubscriptionTaker {

    private final Parts parts;
    private final LiteralTable literals = new LiteralTable();
    private final ConditionTable conditions = new ConditionTable(literals);
    private final SubscriberTable subscribers = new SubscriberTable();
    private final KeyTable keys = new KeyTable();

    /** @param parts evaluates what normal forms leave to CEL */
    public MatchIndex(Parts parts) {
        this.parts = parts;
    }

    /** How many subscriptions there are. */
    public synchronized int size() {
        return subscribers.size();
    }

    @Override
    public synchronized boolean has(String id, int revision) {
        int one = subscribers.find(id);
        return one != SubscriberTable.NONE && subscribers.revision(one) == revision;
    }

    @Override
    public synchronized void put(String id, int revision, Instant createTime, NormalForm form) {
        remove(id);
        List<int[]> written = form.conjunctions().stream().map(this::literals).toList();
        int condition = conditions.idOf(
                written, (index, place) -> add(form.conjunctions().get(index), place));
        int first = conditions.firstSubscriber(condition);
        conditions.setFirstSubscriber(condition, subscribers.add(id, revision, createTime, condition, first));
    }

    /** Equal conjunctions have equal literals, and the same keys. */
    private int[] literals(Conjunction conjunction) {
        return conjunction.inOrderOfAsking().stream().mapToInt(literals::idOf).toArray();
    }

    private void add(Conjunction conjunction, int place) {
        keys.add(conjunction.keys(), Order.of(conjunction), place);
    }

    @Override
    public synchronized void remove(String id) {
        int one = subscribers.find(id);
        if (one == SubscriberTable.NONE) {
            return;
        }
        int condition = subscribers.condition(one);
        int first = subscribers.remove(one, conditions.firstSubscriber(condition));
        conditions.setFirstSubscriber(condition, first);
        if (first == SubscriberTable.NONE) {
            conditions.remove(condition);
            if (conditions.isWorn()) {
                keys.move(conditions.rewrite());
            }
        }
    }

    /** What is asked of one article: which of its phrases are asked for is found once for all its entities. */
    public synchronized Asked ask(WordIndex words) {
        List<Postings> found = new ArrayList<>();
        keys.findPhrases(words, found::add);
        return new Asked(found);
    }

    /** An article in the index; to be done with before the index is changed. */
    public final class Asked {
        private final List<Postings> phrases;

        private Asked(List<Postings> phrases) {
            this.phrases = phrases;
        }

        /** The conditions that hold of an entity of the article. */
        public Found matching(Facts facts) {
            synchronized (MatchIndex.this) {
                return new Found(match(facts, phrases));
            }
        }
    }

    /** Conditions that hold; to be done with before the index is changed. */
    public final class Found {
        private final int[] held;

        private Found(int[] held) {
            this.held = held;
        }

        /** How many different conditions. */
        public int conditions() {
            return held.length;
        }

        /**
         * The ids of their subscriptions, in no order. This follows a chain for each condition, and takes the longer the more there are.
         *
         * @param analyzed when the analysis was made: what is younger than that is left out
         */
        public List<String> subscriptions(Instant analyzed) {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, analyzed);
            List<String> ids = new ArrayList<>();
            synchronized (MatchIndex.this) {
                for (int condition : held) {
                    subscribers.createdUntil(conditions.firstSubscriber(condition), micros, ids::add);
                }
            }
            return ids;
        }
    }

    private int[] match(Facts facts, List<Postings> phrases) {
        Readings readings = new Readings(facts, parts);
        IntStream.Builder held = IntStream.builder();
        conditions.begin();
        IntConsumer ask = place -> conditions.ask(place, readings, held);
        phrases.forEach(postings -> postings.scan(readings, ask));
        keys.find(Key.Kind.ENTITY, facts.entity().id(), p -> p.scan(readings, ask));
        keys.find(Key.Kind.STORY, facts.story().id(), p -> p.scan(readings, ask));
        keys.find(Key.Kind.ARTICLE_URI, facts.article().uri(), p -> p.scan(readings, ask));
        keys.find(Key.Kind.ARTICLE_TITLE, facts.article().title(), p -> p.scan(readings, ask));
        keys.find(Key.Kind.ARTICLE_SOURCE, facts.article().source(), p -> p.scan(readings, ask));
        Set.copyOf(facts.entity().tickers())
                .forEach(ticker -> keys.find(Key.Kind.TICKER, ticker, p -> p.scan(readings, ask)));
        facts.watchlists().forEach(id -> keys.find(Key.Kind.WATCHLIST, id, p -> p.scan(readings, ask)));
        keys.broad().scan(readings, ask);
        return held.build().toArray();
    }
}
