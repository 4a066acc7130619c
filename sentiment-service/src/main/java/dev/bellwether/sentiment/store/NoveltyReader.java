package dev.bellwether.sentiment.store;

import dev.bellwether.sentiment.analysis.Novelty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads how new what analyses say of entities was. */
@ApplicationScoped
class NoveltyReader {

    private static final String OF =
            "select analysis, entity, first_in_story, similar_before from entity_score where analysis = any($1)";

    private final Pool pool;

    NoveltyReader(Pool pool) {
        this.pool = pool;
    }

    /** By analysis, then by the name of the entity. */
    Uni<Map<UUID, Map<String, Novelty>>> of(Collection<UUID> analyses) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(analyses.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Map<String, Novelty>> found = new HashMap<>();
                    rows.forEach(row -> found.computeIfAbsent(row.getUUID("analysis"), analysis -> new HashMap<>())
                            .put(
                                    row.getString("entity"),
                                    new Novelty(
                                            row.getBoolean("first_in_story"),
                                            List.of(row.getArrayOfIntegers("similar_before")))));
                    return found;
                });
    }
}
