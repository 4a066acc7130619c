package dev.bellwether.bench.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {

    private static final LoadRecord.Entry ENTRY = new LoadRecord.Entry(
            "P6",
            "search",
            "Queries one after another.",
            "docs/performance.md",
            60,
            0.5,
            1.5,
            List.of(
                    Value.median("p50", "ms", Samples.of(List.of(1.0, 12.5, 2_000.0)))
                            .against(Bar.atMost(10, 5)),
                    Value.counted("queries", "", 3)));

    private static final LoadRecord RECORD =
            new LoadRecord("0123456789ab", "2026-01-02T03:04:05Z", "2 cores", 7, 1, 5, List.of(ENTRY));

    @TempDir
    Path folder;

    @Test
    void section_tellsValueIntervalBarAndVerdict() {
        assertThat(PerformancePage.section(RECORD, ENTRY))
                .contains("## P6: search", "Commit 0123456789ab", "load average 0.5 before and 1.5 after")
                .contains("| p50 | 12.5 ms | 1 to 2,000 | <= 10 ms | <= 5 ms | MISSED |")
                .contains("| queries | 3 |  |  |  |  |");
    }

    @Test
    void section_takesThePlaceOfTheOneBefore() {
        String page = PerformancePage.with("intro\n", "P6", "old\n");
        page = PerformancePage.with(page, "P7", "other\n");

        String written = PerformancePage.with(page, "P6", "new\n");

        assertThat(written)
                .isEqualTo(
                        "intro\n\n<!-- begin P6 -->\nnew\n<!-- end P6 -->\n\n<!-- begin P7 -->\nother\n<!-- end P7 -->\n");
    }

    @Test
    void record_isReadAsItWasWritten() {
        Path file = folder.resolve("sub/record.json");

        RECORD.write(file);

        assertThat(LoadRecord.read(file)).isEqualTo(RECORD);
    }
}
