package dev.bellwether.bench.load;

import dev.bellwether.bench.load.copies.CopyLookUp;
import dev.bellwether.bench.load.ingest.BulkIngest;
import dev.bellwether.bench.load.ingest.SingleIngest;
import dev.bellwether.bench.load.measure.Measure;
import java.util.List;

/** Every measure that there is, in the order of their ids. */
final class Measures {

    private Measures() {}

    /** All of them. */
    static List<Measure> all() {
        return List.of(new BulkIngest(), new SingleIngest(), new CopyLookUp());
    }
}
