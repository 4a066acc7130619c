package dev.bellwether.sentiment.store;

import dev.bellwether.sentiment.analysis.Novelty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads how new what analyses say of entities was. */
@ApplicationScoped
class NoveltyReader {

    private static final String OF = """
            select analysis, entity, first_in_story, similar_before from entity_score
            where analysis = any(cast(cast(?1 as text) as uuid[]))
            """;

    /** By analysis, then by the name of the entity. */
    Uni<Map<UUID, Map<String, Novelty>>> of(Mutiny.StatelessSession session, String analyses) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter(1, analyses)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.toMap(
                                        row -> (String) row[1],
                                        row -> new Novelty((boolean) row[2], List.of((Integer[]) row[3]))))));
    }
}
