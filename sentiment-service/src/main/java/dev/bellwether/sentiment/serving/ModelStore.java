package dev.bellwether.sentiment.serving;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What models ask of storage. */
public interface ModelStore {

    /** Those that made scores which are kept, whether they are served or not, the latest first. */
    Uni<List<PastModel>> scored();
}
