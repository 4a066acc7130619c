package dev.bellwether.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildRecordTest {
    @TempDir
    private Path folder;

    @Test
    void running_processThatLives_isFound() throws IOException {
        ChildRecord record = new ChildRecord(folder.resolve("child"));
        ProcessHandle self = ProcessHandle.current();

        record.keep(self);

        assertThat(record.running()).contains(self);
    }

    @Test
    void running_sameIdStartedAtAnotherTime_isNotTheSame() throws IOException {
        ChildRecord record = new ChildRecord(folder.resolve("child"));
        long anHourBefore =
                ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli() - 3_600_000;

        Files.writeString(folder.resolve("child"), ProcessHandle.current().pid() + " " + anHourBefore);

        assertThat(record.running()).isEmpty();
    }

    @Test
    void running_processThatEnded_isNotFound() throws Exception {
        ChildRecord record = new ChildRecord(folder.resolve("child"));
        Process child = new ProcessBuilder("sh", "-c", "read line").start();
        record.keep(child.toHandle());

        child.destroy();
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(record.running()).isEmpty();
    }

    @Test
    void running_noteThatWasCutOff_isNothing() throws IOException {
        Files.writeString(folder.resolve("child"), "12");

        assertThat(new ChildRecord(folder.resolve("child")).running()).isEmpty();
    }
}
