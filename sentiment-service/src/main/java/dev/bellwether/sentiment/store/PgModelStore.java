package dev.bellwether.sentiment.store;

import dev.bellwether.sentiment.serving.ModelStore;
import dev.bellwether.sentiment.serving.PastModel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads which models made scores. */
@ApplicationScoped
class PgModelStore implements ModelStore {

    private final Pool pool;

    PgModelStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<PastModel>> scored() {
        return pool.query("select name, version, sha256 from model order by id desc")
                .execute()
                .map(rows -> {
                    List<PastModel> models = new ArrayList<>();
                    rows.forEach(row -> models.add(
                            new PastModel(row.getString("name"), row.getString("version"), row.getString("sha256"))));
                    return models;
                });
    }
}
