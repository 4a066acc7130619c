package dev.bellwether.bench.fuzz;

import dev.bellwether.article.extract.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Real pages spoilt at random, as HTML and as text: none may break the extraction or take more than a second of processor time. */
public final class SpoiltPages {

    private static final Duration MOST = Duration.ofSeconds(1);
    private static final int WARM_UP = 50;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<byte[]> pages;
    private final Random random;
    private Duration slowest = Duration.ZERO;
    private String slowestPage = "none";

    SpoiltPages(List<byte[]> pages, long seed) {
        this.pages = List.copyOf(pages);
        this.random = new Random(seed);
    }

    /**
     * {@code SpoiltPages FOLDER COUNT SEED}: spoils so many of the pages in a folder. Exit code 1 when one breaks the extraction or
     * takes too long.
     */
    @SuppressWarnings("SystemOut") // A command speaks to its caller.
    public static void main(String[] arguments) throws IOException {
        SpoiltPages spoilt = new SpoiltPages(read(Path.of(arguments[0])), Long.parseLong(arguments[2]));
        System.exit(spoilt.run(Integer.parseInt(arguments[1]), System.out) ? 0 : 1);
    }

    /** Every page in a folder and those below it, of which there must be one. */
    static List<byte[]> read(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(SpoiltPages::isPage).sorted().toList()) {
                pages.add(Files.readAllBytes(file));
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("there is no .html or .txt file below " + folder);
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".html") || file.toString().endsWith(".txt");
    }

    /** Whether all went well. */
    boolean run(int count, PrintStream console) {
        int broken = 0;
        int slow = 0;
        for (int i = -WARM_UP; i < count; i++) {
            Spoiling spoiling = Spoiling.values()[Math.floorMod(i, Spoiling.values().length)];
            int page = random.nextInt(pages.size());
            byte[] spoilt = spoiling.of(pages.get(page), random);
            String name = spoiling + " of page " + page;
            try {
                Duration used = used(spoilt);
                if (i >= 0) {
                    slow += isTooLong(used, name, console) ? 1 : 0;
                }
            } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError failed) {
                broken++;
                console.println(name + " (number " + i + ") broke the extraction: " + failed);
            }
        }
        console.println(
                "%d pages spoilt: %d broke the extraction, %d took more than %d ms of processor time; the slowest %d ms, %s"
                        .formatted(count, broken, slow, MOST.toMillis(), slowest.toMillis(), slowestPage));
        return broken == 0 && slow == 0;
    }

    private boolean isTooLong(Duration used, String name, PrintStream console) {
        if (used.compareTo(slowest) > 0) {
            slowest = used;
            slowestPage = name;
        }
        if (used.compareTo(MOST) > 0) {
            console.println(name + " took " + used.toMillis() + " ms");
        }
        return used.compareTo(MOST) > 0;
    }

    /** The greater of the processor times of its two readings. */
    private Duration used(byte[] page) {
        long begin = threads.getCurrentThreadCpuTime();
        Pages.check(new Document.Html(page), page.length);
        long middle = threads.getCurrentThreadCpuTime();
        String text = new String(page, StandardCharsets.UTF_8);
        Pages.check(new Document.PageText(text), text.codePointCount(0, text.length()));
        long end = threads.getCurrentThreadCpuTime();
        return Duration.ofNanos(Math.max(middle - begin, end - middle));
    }
}
