package dev.bellwether.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.cli.remote.ServiceAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** contract-test/follower.js in a process of its own, on a file that outlives it. */
final class NodeFollower implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACT_TEST = Path.of("..", "contract-test");

    /**
     * What it keeps of an article.
     *
     * @param headlines of every revision that it has seen, oldest first; none of an erased article
     */
    record Entry(int revision, boolean erased, List<String> headlines) {}

    private final ServiceAddress articles;
    private final Path file;
    private final Path log;
    private Optional<Process> process = Optional.empty();

    NodeFollower(ServiceAddress articles, Path folder) {
        this.articles = articles;
        this.file = folder.resolve("headlines.json").toAbsolutePath();
        this.log = folder.resolve("follower.log");
    }

    /** Whether Node and the packages of the contract test are installed. */
    static boolean isInstalled() throws InterruptedException {
        try {
            return Files.isDirectory(CONTRACT_TEST.resolve("node_modules"))
                    && new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** Starts it where it stopped. */
    void start() throws IOException {
        ProcessBuilder node = new ProcessBuilder("node", "follower.js", file.toString())
                .directory(CONTRACT_TEST.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        node.environment().put("BELLWETHER_ARTICLE_ADDRESS", articles.toString());
        node.environment().put("FOLLOWER_SILENCE_SECONDS", "3");
        process = Optional.of(node.start());
    }

    void kill() throws InterruptedException {
        Process running = process.orElseThrow();
        assertThat(running.isAlive())
                .as("the follower is alive until it is killed")
                .isTrue();
        running.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroyForcibly);
    }

    /** What it has printed so far. */
    String said() throws IOException {
        return Files.readString(log);
    }

    /** What its file says now, by the name of the article; nothing before its first listing. */
    Map<String, Entry> entries() throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        if (Files.exists(file)) {
            JsonNode articlesKept = JSON.readTree(file.toFile()).get("articles");
            articlesKept.properties().forEach(entry -> entries.put(entry.getKey(), entry(entry.getValue())));
        }
        return entries;
    }

    private static Entry entry(JsonNode kept) {
        List<String> headlines = new ArrayList<>();
        kept.get("headlines").forEach(headline -> headlines.add(headline.asText()));
        return new Entry(kept.get("revision").asInt(), kept.hasNonNull("delete_time"), headlines);
    }
}
