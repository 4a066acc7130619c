package dev.bellwether.bench.peers;

import dev.bellwether.alert.condition.Condition;
import dev.bellwether.alert.condition.ConditionCompiler;
import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.NormalForm;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.match.MatchIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Asks the index and CEL the same: CEL each condition on its text as it was written, the index all of them, while conditions come and go.
 */
final class OracleRun {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final ConditionCompiler compiler = new ConditionCompiler();
    private final MatchIndex index = new MatchIndex(compiler.parts());
    private final Map<String, Condition> conditions = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private final Random random;
    private final int count;
    private final RandomCondition texts;
    private final RandomFacts facts;
    private long pairs;
    private long held;
    private long made;
    private long refused;

    /** @param count how many conditions are in the index at a time; one of them gives way to another before each article */
    OracleRun(Random random, int count) {
        this.random = random;
        this.count = count;
        texts = new RandomCondition(random);
        facts = new RandomFacts(random);
        while (names.size() < count) {
            add();
        }
    }

    /** Pairs of a condition and an entity that were asked. */
    long pairs() {
        return pairs;
    }

    /** Pairs of which CEL said true. */
    long held() {
        return held;
    }

    /** Conditions that were made up and compiled. */
    long conditions() {
        return made;
    }

    /** Texts that were made up and did not compile. */
    long refused() {
        return refused;
    }

    /** One article of two entities; answers what the index and CEL differ in, in words. */
    Optional<String> article() {
        replaceOne();
        WordIndex words = facts.words();
        MatchIndex.Asked asked = index.ask(words);
        Optional<String> first = differs(asked, facts.next(words));
        return first.isPresent() ? first : differs(asked, facts.next(words));
    }

    private void replaceOne() {
        int place = random.nextInt(names.size());
        String gone = names.get(place);
        Collections.swap(names, place, names.size() - 1);
        names.remove(names.size() - 1);
        conditions.remove(gone);
        index.remove(gone);
        while (names.size() < count) {
            add();
        }
    }

    /** A subscription more; now and then with a condition that another has, or in the place of what it was. */
    private void add() {
        boolean isShared = !names.isEmpty() && random.nextInt(10) == 0;
        String text =
                isShared ? condition(names.get(random.nextInt(names.size()))).text() : texts.next();
        Optional<Condition> compiled = compiler.compile(text).fold(Optional::of, problem -> Optional.empty());
        if (compiled.isEmpty()) {
            refused++;
            return;
        }
        made++;
        boolean isUpdate = !names.isEmpty() && random.nextInt(20) == 0;
        String name = isUpdate ? names.get(random.nextInt(names.size())) : "s" + made;
        if (!isUpdate) {
            names.add(name);
        }
        conditions.put(name, compiled.get());
        // As it is kept, and read again.
        NormalForm form = NormalForm.read(compiled.get().normalForm().write());
        index.put(name, (int) made, NOW, form);
    }

    private Condition condition(String name) {
        return Optional.ofNullable(conditions.get(name)).orElseThrow();
    }

    private Optional<String> differs(MatchIndex.Asked asked, Facts entity) {
        List<String> expected = new ArrayList<>();
        conditions.forEach((name, condition) -> {
            if (condition.holds(entity)) {
                expected.add(name);
            }
        });
        pairs += conditions.size();
        held += expected.size();
        List<String> found = asked.matching(entity).subscriptions(NOW).stream().sorted().toList();
        if (found.equals(expected)) {
            return Optional.empty();
        }
        String differing = conditions.keySet().stream()
                .filter(name -> found.contains(name) != expected.contains(name))
                .findFirst()
                .orElseThrow();
        return Optional.of("CEL says %s of %s for %s"
                .formatted(expected.contains(differing), condition(differing).text(), entity));
    }
}
