package dev.bellwether.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void open_whileAnotherHasIt_namesItsProcess() {
        Path root = folder.resolve("data");

        try (DataDirectory first = DataDirectory.open(root)) {
            assertThat(first.root()).isEqualTo(root);
            assertThatThrownBy(() -> DataDirectory.open(root))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void open_afterTheOtherClosed_works() {
        DataDirectory.open(folder.resolve("data")).close();

        DataDirectory.open(folder.resolve("data")).close();
    }

    @Test
    void open_newFolder_isPrivate() throws IOException {
        Path root = folder.resolve("data");

        DataDirectory.open(root).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }

    @Test
    void open_aFile_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--data");
    }

    @Test
    void newLog_keepsThePreviousOne() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            Files.writeString(data.newLog("postgres"), "old");

            Path fresh = data.newLog("postgres");

            assertThat(fresh).doesNotExist();
            assertThat(fresh.resolveSibling("postgres.log.previous")).hasContent("old");
        }
    }
}
