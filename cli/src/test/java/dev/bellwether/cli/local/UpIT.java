package dev.bellwether.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code bellwether up} as a process: a real PostgreSQL, and small programs in place of the services. */
@Timeout(180)
class UpIT {
    @TempDir
    private static Path home;

    /** Shared, so that the cluster is made once. */
    private static Path data;

    private final UpProcess.Ports ports = UpProcess.Ports.free();

    @BeforeAll
    static void placeServices() throws IOException {
        data = home.resolve("data with a space");
        for (Service service : Service.values()) {
            Path jar = home.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            writeJar(jar);
        }
    }

    @AfterEach
    void leaveNothing() throws IOException {
        UpProcess.killAllOf(data);
    }

    @Test
    void up_onSigterm_endsEveryProcess() throws Exception {
        UpProcess up = UpProcess.start(home, data, ports);
        up.awaitRunning();
        List<ProcessHandle> started = UpProcess.processesOf(data);

        up.terminate();

        assertThat(started).hasSize(4);
        assertThat(started).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(data.resolve("logs/alert-service.log")))
                .contains("database postgresql://127.0.0.1:" + ports.database() + "/alert")
                .contains("upstream 127.0.0.1:" + ports.grpc(Service.SENTIMENT));
    }

    @Test
    void up_afterKillOfTheCommandAlone_stopsWhatWasLeftAndStarts() throws Exception {
        UpProcess first = UpProcess.start(home, data, ports);
        first.awaitRunning();
        List<ProcessHandle> left = UpProcess.processesOf(data);
        first.kill();
        assertThat(left).hasSize(4).allMatch(ProcessHandle::isAlive);

        UpProcess second = UpProcess.start(home, data, ports);
        second.awaitRunning();

        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThat(second.said()).contains("PostgreSQL (pid ").contains("it has been stopped");
        second.terminate();
    }

    @Test
    void up_afterKillOfEverything_startsWithItsData() throws Exception {
        UpProcess first = UpProcess.start(home, data, ports);
        first.awaitRunning();
        execute("CREATE TABLE kept (n int); INSERT INTO kept VALUES (42)");
        List<ProcessHandle> all = UpProcess.processesOf(data);
        first.kill();
        all.forEach(ProcessHandle::destroyForcibly);

        UpProcess second = UpProcess.start(home, data, ports);
        second.awaitRunning();

        assertThat(query("SELECT n FROM kept")).isEqualTo("42");
        execute("DROP TABLE kept");
        second.terminate();
    }

    @Test
    void database_isDurableAndAsksForItsPassword() throws Exception {
        UpProcess up = UpProcess.start(home, data, ports);
        up.awaitRunning();

        assertThat(query("SHOW fsync")).isEqualTo("on");
        assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query("SHOW full_page_writes")).isEqualTo("on");
        assertThat(query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        assertThatThrownBy(() -> connect("wrong").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        up.terminate();
    }

    @Test
    void up_whileAnotherRunsOnTheSameData_isRefused() throws Exception {
        UpProcess first = UpProcess.start(home, data, ports);
        first.awaitRunning();

        UpProcess second = UpProcess.start(home, data, UpProcess.Ports.free());

        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.said()).contains("(pid " + first.pid() + ") is using " + data);
        assertThat(UpProcess.processesOf(data)).hasSize(4).allMatch(ProcessHandle::isAlive);
        first.terminate();
    }

    @Test
    void up_whenAServiceEnds_saysSoAndEndsTheOthers() throws Exception {
        UpProcess up = UpProcess.start(home, data, ports);
        up.awaitRunning();
        List<ProcessHandle> started = UpProcess.processesOf(data);

        new ChildRecord(data.resolve("run/sentiment-service"))
                .running()
                .orElseThrow()
                .destroyForcibly();

        assertThat(up.awaitExit()).isEqualTo(1);
        assertThat(up.said()).contains("sentiment-service ended with code 137");
        assertThat(started).noneMatch(ProcessHandle::isAlive);
    }

    private String query(String sql) throws Exception {
        try (Connection connection = connect(Files.readString(data.resolve("password")));
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = connect(Files.readString(data.resolve("password")))) {
            connection.createStatement().execute(sql);
        }
    }

    private Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.database() + "/article", "bellwether", password);
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream bytes = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(bytes).transferTo(out);
        }
    }
}
