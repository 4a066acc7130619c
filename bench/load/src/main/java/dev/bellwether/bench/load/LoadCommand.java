package dev.bellwether.bench.load;

import dev.bellwether.bench.faults.cluster.Home;
import dev.bellwether.bench.faults.cluster.Machine;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.bench.load.report.LoadRecord;
import dev.bellwether.bench.load.report.PerformancePage;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench/load/run}: measures, judges, and keeps the numbers. */
@Command(
        name = "bench/load/run",
        mixinStandardHelpOptions = true,
        description = "Measures, and judges what it finds by the bars of docs/performance.md and docs/quality.md.",
        footer = {"", "Exit code: 0 every bar is met, 1 one is missed, 2 it could not be run."})
public final class LoadCommand implements Callable<Integer> {

    private static final int MISSED = 1;
    private static final int NOT_RUN = 2;

    @Parameters(arity = "0..*", paramLabel = "MEASURE", description = "Such as P6; all of them where none is named.")
    private List<String> names = List.of();

    @Option(
            names = "--size",
            paramLabel = "X",
            defaultValue = "1",
            description = "Scale the sets: 1 is what the bars ask for. Default: 1.")
    private double size = 1;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each ratio is taken. Default: 5.")
    private int rounds = 5;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where choices come from. Default: 1.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the record (JSON).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--docs", description = "Write the sections of the pages in docs from the record.")
    private boolean isDocumented;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "With --docs: write them from this record, and run nothing.")
    private Optional<Path> from = Optional.empty();

    private final Home home = Home.of(
            Path.of(System.getProperty("bellwether.home", ".")).toAbsolutePath().normalize());
    private final PrintStream console;

    private final List<Measure> measures;

    private LoadCommand(PrintStream console, List<Measure> measures) {
        this.console = console;
        this.measures = List.copyOf(measures);
    }

    /** The process's entry. */
    public static void main(String[] arguments) {
        run("bench/load/run", Measures.all(), arguments);
    }

    /** Runs these measures as a command of this name, and ends the process. */
    @SuppressWarnings("SystemOut") // A command speaks to its caller.
    public static void run(String name, List<Measure> measures, String[] arguments) {
        CommandLine command = new CommandLine(new LoadCommand(System.out, measures)).setCommandName(name);
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            e.printStackTrace(System.err);
            return NOT_RUN;
        });
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() {
        LoadRecord record = from.map(LoadRecord::read).orElseGet(this::measured);
        if (isDocumented) {
            PerformancePage.write(home.root(), record);
        }
        boolean isMissed = record.measures().stream()
                .flatMap(entry -> entry.values().stream())
                .anyMatch(LoadCommand::isMissed);
        return isMissed ? MISSED : 0;
    }

    private LoadRecord measured() {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path directory =
                home.root().resolve("target/load").resolve(begin.toString().replace(":", ""));
        List<LoadRecord.Entry> entries = new ArrayList<>();
        for (Measure measure : selected()) {
            entries.add(taken(measure, directory.resolve(measure.id())));
        }
        LoadRecord record = new LoadRecord(
                Machine.commit(home.root()), begin.toString(), Machine.describe(), seed, size, rounds, entries);
        Path file = out.orElse(directory.resolve("record.json"));
        record.write(file);
        say("the record is " + file);
        return record;
    }

    private List<Measure> selected() {
        for (String name : names) {
            if (measures.stream().noneMatch(measure -> measure.id().equals(name))) {
                throw new IllegalArgumentException("there is no measure '" + name + "'; there are "
                        + measures.stream().map(Measure::id).toList());
            }
        }
        return measures.stream()
                .filter(measure -> names.isEmpty() || names.contains(measure.id()))
                .toList();
    }

    private LoadRecord.Entry taken(Measure measure, Path directory) {
        Instant begin = Instant.now();
        double loadBefore = Machine.load();
        say(measure.id() + ": " + measure.title());
        List<Value> values = measure.run(new Run(home, directory, size, rounds, seed, this::say));
        values.forEach(value -> say("%s: %s %.2f %s (%.2f to %.2f)%s"
                .formatted(
                        measure.id(),
                        value.name(),
                        value.value(),
                        value.unit(),
                        value.low(),
                        value.high(),
                        isMissed(value) ? " MISSED" : "")));
        return new LoadRecord.Entry(
                measure.id(),
                measure.title(),
                measure.method(),
                measure.page(),
                Duration.between(begin, Instant.now()).toSeconds(),
                loadBefore,
                Machine.load(),
                values);
    }

    private static boolean isMissed(Value value) {
        return value.bar()
                .map(bar -> bar.verdict(value.value()).equals("MISSED"))
                .orElse(false);
    }

    private void say(String what) {
        console.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }
}
