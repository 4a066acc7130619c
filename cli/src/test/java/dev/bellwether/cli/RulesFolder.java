package dev.bellwether.cli;

import dev.bellwether.cli.fake.FakeServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A folder of resources in files, which the command applies to a fake. */
record RulesFolder(Path folder, FakeServices services) {

    static final String DESK = """
            name: endpoints/desk
            uri: https://desk.example/hook
            """;

    static final String MINERS = """
            name: subscriptions/miners
            displayName: Miners
            condition:
              article:
                expression: sentiment.score <= -0.2
            endpoints: [endpoints/desk]
            """;

    /** Writes a file, over one that is there. */
    void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    CommandRun apply(String... options) {
        return run("apply", options);
    }

    CommandRun diff(String... options) {
        return run("diff", options);
    }

    private CommandRun run(String command, String... options) {
        String[] all = Stream.concat(Stream.of(command, "-f", folder.toString()), Arrays.stream(options))
                .toArray(String[]::new);
        return CommandRun.of(CommandRun.at(services, all));
    }
}
