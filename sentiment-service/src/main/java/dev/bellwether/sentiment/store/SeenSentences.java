package dev.bellwether.sentiment.store;

import dev.bellwether.kit.store.ColumnArrays;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which sentences of an article a story had before. */
@ApplicationScoped
class SeenSentences {

    /** Of a story that goes on and on, the latest articles: the cost of one more does not grow with it. */
    private static final String SEEN = """
            select distinct key
            from (select sentences from analysis
                where story = ?1 and article <> ?2 and time <= ?3
                  and time > cast(?3 as timestamptz) - interval '7 days' and delete_time is null
                order by time desc limit 100) earlier
              cross join lateral unnest(earlier.sentences) as key
            where key = any(cast(cast(?4 as text) as bigint[]))
            """;

    /** The numbers, from 0, of the keys that an article of the story, not this one, has in the 7 days before. */
    Uni<Integer[]> among(Mutiny.StatelessSession session, String story, UUID article, Instant time, Long[] keys) {
        return session.createNativeQuery(SEEN, Long.class)
                .setParameter(1, story)
                .setParameter(2, article)
                .setParameter(3, time)
                .setParameter(
                        4,
                        ColumnArrays.literal(
                                Arrays.stream(keys).map(String::valueOf).toList()))
                .getResultList()
                .map(seen -> numbers(keys, Set.copyOf(seen)));
    }

    private static Integer[] numbers(Long[] keys, Set<Long> seen) {
        return IntStream.range(0, keys.length)
                .filter(number -> seen.contains(keys[number]))
                .boxed()
                .toArray(Integer[]::new);
    }
}
