package dev.bellwether.bench.faults;

import dev.bellwether.bench.faults.cluster.Home;
import dev.bellwether.bench.faults.cluster.Machine;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.report.ReliabilityPage;
import dev.bellwether.bench.faults.report.RunRecord;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench/faults/run}: makes faults, checks, and says what came of it. */
@Command(
        name = "bench/faults/run",
        mixinStandardHelpOptions = true,
        description = "Breaks what the services stand on, under load, and checks everything that their callers saw.",
        footer = {"", "Exit code: 0 no violation, 1 violations, 2 it could not be run."})
public final class FaultsCommand implements Callable<Integer> {

    private static final int VIOLATIONS = 1;
    private static final int NOT_RUN = 2;

    @Parameters(arity = "0..*", paramLabel = "FAULT", description = "Such as F1 F2; all of them where none is named.")
    private List<String> names = List.of();

    @Option(names = "--count", paramLabel = "N", description = "Make each fault N times.")
    private Optional<Integer> count = Optional.empty();

    @Option(names = "--quick", description = "As often as a build has time for (the default).")
    private boolean isQuick;

    @Option(names = "--full", description = "As often as the numbers in docs/reliability.md ask for; takes hours.")
    private boolean isFull;

    @Option(names = "--seed", paramLabel = "S", description = "Repeat the schedule of an earlier run.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--before",
            paramLabel = "TREE",
            description =
                    "With F10: a built tree of the version before. The services begin as its, are replaced by this tree's, then by its again, and so on.")
    private Optional<Path> before = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the record (JSON).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--docs", description = "Write the table of docs/reliability.md from the record.")
    private boolean isDocumented;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "With --docs: write it from this record, and run nothing.")
    private Optional<Path> from = Optional.empty();

    private final Home home = Home.of(
            Path.of(System.getProperty("bellwether.home", ".")).toAbsolutePath().normalize());
    private final PrintStream console;

    private FaultsCommand(PrintStream console) {
        this.console = console;
    }

    /** The process's entry. */
    @SuppressWarnings("SystemOut") // A command speaks to its caller.
    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new FaultsCommand(System.out));
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            e.printStackTrace(System.err);
            return NOT_RUN;
        });
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() {
        if (from.isPresent()) {
            document(RunRecord.read(from.get()));
            return 0;
        }
        home.requireBuilt(List.of(Service.values()));
        Instant begin = Instant.now();
        long chosen = seed.orElseGet(() -> Math.abs(new Random().nextLong() % 1_000_000));
        Path directory = home.root()
                .resolve("target/faults")
                .resolve(begin.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", ""));
        say("seed " + chosen + ", logs and records in " + directory);
        double loadBefore = Machine.load();
        List<RunRecord.Entry> entries = new ArrayList<>();
        for (Fault fault : selected()) {
            entries.add(make(fault, directory.resolve(fault.id()), chosen));
        }
        RunRecord record = new RunRecord(
                Machine.commit(home.root()),
                begin.truncatedTo(ChronoUnit.SECONDS).toString(),
                chosen,
                selection(),
                Machine.describe(),
                loadBefore,
                Machine.load(),
                Duration.between(begin, Instant.now()).toSeconds(),
                entries);
        Path file = out.orElse(directory.resolve("record.json"));
        record.write(file);
        if (isDocumented) {
            document(record);
        }
        return conclude(record, file);
    }

    private List<Fault> selected() {
        for (String name : names) {
            if (Faults.all().stream().noneMatch(fault -> fault.id().equals(name))) {
                throw new IllegalArgumentException("there is no fault '" + name + "'; there are "
                        + Faults.all().stream().map(Fault::id).toList());
            }
        }
        return Faults.all().stream()
                .filter(fault -> names.isEmpty() || names.contains(fault.id()))
                .toList();
    }

    private String selection() {
        return count.map(n -> "--count " + n).orElse(isFull ? "--full" : "--quick");
    }

    private RunRecord.Entry make(Fault fault, Path directory, long chosen) {
        Instant begin = Instant.now();
        int times = count.orElse(isFull ? fault.counts().full() : fault.counts().quick());
        say("%s: %s (%d)".formatted(fault.id(), fault.title(), times));
        Result result = fault.run(new Run(home, before.map(Home::of), directory, times, chosen, this::say));
        long seconds = Duration.between(begin, Instant.now()).toSeconds();
        say("%s: %d violations in %d s, %s"
                .formatted(fault.id(), result.violations().size(), seconds, result.numbers()));
        return new RunRecord.Entry(
                fault.id(),
                fault.title(),
                fault.promise(),
                result.count(),
                seconds,
                result.numbers(),
                result.violations().stream().map(Object::toString).toList(),
                result.context());
    }

    private int conclude(RunRecord record, Path file) {
        int violations = 0;
        for (RunRecord.Entry entry : record.faults()) {
            violations += entry.violations().size();
            entry.violations().stream().limit(20).forEach(v -> console.println(entry.fault() + " " + v));
            entry.context().entrySet().stream().limit(3).forEach(context -> {
                console.println("  around " + context.getKey() + ":");
                context.getValue().forEach(line -> console.println("    " + line));
            });
        }
        say("%d violations; the record is %s".formatted(violations, file));
        return violations == 0 ? 0 : VIOLATIONS;
    }

    private void document(RunRecord record) {
        ReliabilityPage.write(home.root().resolve("docs/reliability.md"), record);
    }

    private void say(String what) {
        console.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }
}
