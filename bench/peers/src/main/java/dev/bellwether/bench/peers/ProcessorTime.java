package dev.bellwether.bench.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.ToIntFunction;

/** What an engine takes for an article, of this thread's processor time. */
final class ProcessorTime {

    private static final double MICROSECOND = 1e3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** @param held how many subscriptions held, over all articles: engines that differ in it do not do the same */
    record Taken(double micros, long held) {}

    /** In microseconds an article. */
    static Taken of(ToIntFunction<MarketNews.Item> engine, List<MarketNews.Item> articles) {
        long held = 0;
        long begin = THREADS.getCurrentThreadCpuTime();
        for (MarketNews.Item article : articles) {
            held += engine.applyAsInt(article);
        }
        double micros = (THREADS.getCurrentThreadCpuTime() - begin) / MICROSECOND;
        return new Taken(micros / articles.size(), held);
    }
}
