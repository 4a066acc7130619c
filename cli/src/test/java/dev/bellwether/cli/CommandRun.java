package dev.bellwether.cli;

import dev.bellwether.cli.console.CapturedConsole;
import dev.bellwether.cli.fake.FakeServices;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** One run of the command in this process, with everything that it wrote. */
final class CommandRun {
    static final Instant NOW = Instant.parse("2026-02-19T18:40:00Z");

    private final int exitCode;
    private final CapturedConsole console;

    private CommandRun(int exitCode, CapturedConsole console) {
        this.exitCode = exitCode;
        this.console = console;
    }

    /** Without any service. */
    static CommandRun of(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    static CommandRun withInput(byte[] input, String... arguments) {
        return run(new ByteArrayInputStream(input), arguments);
    }

    static CommandRun withInput(String input, String... arguments) {
        return withInput(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /** The arguments with the addresses of all three services set to the fake's. */
    static String[] at(FakeServices services, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        for (String option : List.of("--article-address", "--sentiment-address", "--alert-address")) {
            all.add(option);
            all.add(services.address().toString());
        }
        return all.toArray(String[]::new);
    }

    int exitCode() {
        return exitCode;
    }

    String out() {
        return console.out();
    }

    String err() {
        return console.err();
    }

    List<String> outLines() {
        return console.outLines();
    }

    private static CommandRun run(InputStream in, String... arguments) {
        CapturedConsole console = new CapturedConsole();
        Environment environment =
                new Environment(console.console(), in, Clock.fixed(NOW, ZoneOffset.UTC), Path.of("no-such-home"));
        int exitCode = Bellwether.commandLine(environment).execute(arguments);
        return new CommandRun(exitCode, console);
    }
}
