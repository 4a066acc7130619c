package dev.bellwether.bench.load.overload;

import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Texts of which no sentence was scored before. Safe for use by many threads. */
final class Texts {

    private static final List<String> SUBJECTS =
            List.of("The maker of pumps", "A lender in the north", "The owner of three ports", "Its largest rival");
    private static final List<String> VERBS =
            List.of("raised its forecast", "sold a plant", "lost a contract", "paid less");
    private static final List<String> ENDS = List.of(
            "after a quarter that surprised nobody",
            "while costs fell for the second year",
            "to pay down what it owes");

    private final Random random;
    private final int sentences;
    private final AtomicLong number = new AtomicLong();

    Texts(Random random, int sentences) {
        this.random = random;
        this.sentences = sentences;
    }

    AnalyzeTextRequest next() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            body.append("%s %s %s, lot %d. ".formatted(any(SUBJECTS), any(VERBS), any(ENDS), number.incrementAndGet()));
        }
        return AnalyzeTextRequest.newBuilder().setBody(body.toString().strip()).build();
    }

    private synchronized String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
