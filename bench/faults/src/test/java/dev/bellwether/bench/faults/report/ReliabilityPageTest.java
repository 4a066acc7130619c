package dev.bellwether.bench.faults.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReliabilityPageTest {

    private static final RunRecord RECORD = new RunRecord(
            "0123456789ab",
            "2026-01-02T03:04:05Z",
            7,
            "--full",
            "2 cores",
            0.5,
            1.5,
            60,
            List.of(new RunRecord.Entry(
                    "F1",
                    "kill -9",
                    "nothing is lost",
                    1234,
                    60,
                    Map.of("alerts", 9),
                    List.of("LOST x: y"),
                    Map.of())));

    @TempDir
    Path folder;

    @Test
    void table_takesThePlaceBetweenTheMarkers() {
        String page = "before\n" + ReliabilityPage.BEGIN + "\nold\n" + ReliabilityPage.END + "\nafter\n";

        String written = ReliabilityPage.with(page, ReliabilityPage.table(RECORD));

        assertThat(written)
                .startsWith("before\n" + ReliabilityPage.BEGIN)
                .endsWith(ReliabilityPage.END + "\nafter\n")
                .contains("Commit 0123456789ab", "seed 7", "| F1 kill -9 | 1,234 | nothing is lost | 1 | alerts 9 |")
                .doesNotContain("old");
        assertThat(ReliabilityPage.with(written, ReliabilityPage.table(RECORD))).isEqualTo(written);
    }

    @Test
    void pageWithoutMarkers_isRefused() {
        assertThatThrownBy(() -> ReliabilityPage.with("nothing", "table")).hasMessageContaining(ReliabilityPage.BEGIN);
    }

    @Test
    void record_isReadAsItWasWritten() {
        Path file = folder.resolve("sub/record.json");

        RECORD.write(file);

        assertThat(RunRecord.read(file)).isEqualTo(RECORD);
    }
}
