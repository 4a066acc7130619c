package dev.bellwether.cli.demo;

import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.console.Progress;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.failure.ExitCode;
import dev.bellwether.cli.local.LocalOptions;
import dev.bellwether.cli.local.Pace;
import dev.bellwether.cli.local.Topology;
import dev.bellwether.cli.remote.Remote;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bellwether demo}: everything at once, on this machine, with the seeds. */
@Command(
        name = "demo",
        description =
                "Runs everything as 'up' does, loads the seeds, and shows what was read, of whom it speaks and who "
                        + "was told. Ends with code 1 when the alerts are not exactly those that the seeds expect; "
                        + "stays up otherwise, unless --exit.")
public final class DemoCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;
    private final Path home;

    @Option(names = "--exit", description = "End after the report. Default: stay up until Ctrl-C.")
    private boolean endsAtOnce;

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            description = "The folder of the seeds. Default: seeds/ at the root of the source tree.")
    private @Nullable Path folder;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "60s",
            description = "How long the services may take to work off the seeds, such as 90s. Default: 60s.")
    private Duration timeout = Duration.ofSeconds(60);

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private LocalOptions options = new LocalOptions();

    /** @param home the root of the source tree, with the built services and the seeds */
    public DemoCommand(Console console, Clock clock, Path home) {
        this.console = console;
        this.clock = clock;
        this.home = home;
    }

    @Override
    public Integer call() {
        Seeds seeds = Seeds.read(folder == null ? home.resolve("seeds") : folder);
        try (Progress progress = new Progress(console);
                Topology topology = Topology.start(options.plan(home, Pace.QUICK), progress);
                Remote remote = topology.plan().connect()) {
            Outcome outcome = load(seeds, topology, remote, progress);
            DemoReport report = new DemoReport(console, seeds);
            if (output.isJson()) {
                report.printJson(outcome);
            } else {
                report.print(outcome, remote);
            }
            Comparison comparison = Comparison.of(seeds.expected(), outcome.fired());
            if (!tell(comparison, seeds)) {
                return ExitCode.REFUSED;
            }
            if (!endsAtOnce) {
                suggest(outcome);
                topology.awaitEnd();
            }
            return ExitCode.DONE;
        }
    }

    private Outcome load(Seeds seeds, Topology topology, Remote remote, Progress progress) {
        progress.show("Loading the seeds ...");
        LoadTime loadTime = new LoadTime(topology.plan().data(), clock);
        Instant load = loadTime.get();
        Loader loader = new Loader(remote, seeds);
        loader.requireEntities();
        loader.loadSubscriptions();
        List<LoadedPage> pages = loader.loadPages(load);
        Outcome outcome = new Collector(remote, seeds, timeout).collect(pages);
        loadTime.complete(load);
        progress.say("%d pages and %d subscriptions are loaded"
                .formatted(pages.size(), seeds.subscriptions().size()));
        return outcome;
    }

    private boolean tell(Comparison comparison, Seeds seeds) {
        console.err().println();
        if (comparison.isEqual()) {
            console.err()
                    .println(console.palette()
                            .paint(
                                    seeds.expected().size() + " alerts, exactly those that the seeds expect.",
                                    Style.GOOD));
            return true;
        }
        console.err().println(console.palette().paint("The alerts are not those that the seeds expect:", Style.BAD));
        comparison.lines().forEach(line -> console.err().println("  " + line));
        return false;
    }

    private void suggest(Outcome outcome) {
        String article = outcome.pages().get(0).article().getName();
        console.err().println("""

                Running. Try, in another terminal:
                  ./bellwether alerts list
                  ./bellwether articles get %s
                  ./bellwether watch alerts --output json
                  ./bellwether ingest my-page.txt --source "My Desk" --fetch-time now
                  ./bellwether subscriptions create -f my-subscription.yaml   (seeds/subscriptions has examples)
                Ctrl-C stops everything; the data stay.""".formatted(article));
    }
}
