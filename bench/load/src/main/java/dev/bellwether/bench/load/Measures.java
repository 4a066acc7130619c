package dev.bellwether.bench.load;

import dev.bellwether.bench.load.backtest.PastDecidedAgain;
import dev.bellwether.bench.load.chain.AcceptedToAlert;
import dev.bellwether.bench.load.copies.CopyLookUp;
import dev.bellwether.bench.load.ingest.BulkIngest;
import dev.bellwether.bench.load.ingest.SingleIngest;
import dev.bellwether.bench.load.listing.DeepPages;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.overload.ThreeTimesCapacity;
import dev.bellwether.bench.load.search.SearchTime;
import dev.bellwether.bench.load.series.YearInHours;
import dev.bellwether.bench.load.start.ColdStart;
import dev.bellwether.bench.load.start.IdleMemory;
import dev.bellwether.bench.load.watch.IdleWatchers;
import dev.bellwether.bench.load.watch.ResumedWatch;
import dev.bellwether.bench.load.watch.ToldAtHalfLoad;
import dev.bellwether.bench.load.webhook.WebhooksDelivered;
import java.util.List;

/** Every measure that there is, in the order of their ids. */
final class Measures {

    private Measures() {}

    /** All of them. */
    static List<Measure> all() {
        return List.of(
                new BulkIngest(),
                new SingleIngest(),
                new CopyLookUp(),
                new DeepPages(),
                new SearchTime(),
                new ToldAtHalfLoad(),
                new ResumedWatch(),
                new IdleWatchers(),
                new YearInHours(),
                new PastDecidedAgain(),
                new WebhooksDelivered(),
                new AcceptedToAlert(),
                new ThreeTimesCapacity(),
                new ColdStart(),
                new IdleMemory());
    }
}
