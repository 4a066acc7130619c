package dev.bellwether.cli;

import dev.bellwether.cli.apply.ApplyCommand;
import dev.bellwether.cli.apply.DiffCommand;
import dev.bellwether.cli.backtest.BacktestCommand;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.demo.DemoCommand;
import dev.bellwether.cli.ingest.IngestCommand;
import dev.bellwether.cli.inspect.AnalyzeCommand;
import dev.bellwether.cli.inspect.ExtractCommand;
import dev.bellwether.cli.local.UpCommand;
import dev.bellwether.cli.remote.ServiceAddress;
import dev.bellwether.cli.resource.AlertsCommand;
import dev.bellwether.cli.resource.AnalysesCommand;
import dev.bellwether.cli.resource.ArticlesCommand;
import dev.bellwether.cli.resource.EndpointsCommand;
import dev.bellwether.cli.resource.EntitiesCommand;
import dev.bellwether.cli.resource.ModelsCommand;
import dev.bellwether.cli.resource.SilencesCommand;
import dev.bellwether.cli.resource.StoriesCommand;
import dev.bellwether.cli.resource.SubscriptionsCommand;
import dev.bellwether.cli.resource.TemplatesCommand;
import dev.bellwether.cli.resource.WatchlistsCommand;
import dev.bellwether.cli.search.SearchCommand;
import dev.bellwether.cli.series.SentimentCommand;
import dev.bellwether.cli.series.TrendingCommand;
import dev.bellwether.cli.status.StatusCommand;
import dev.bellwether.cli.time.DurationText;
import dev.bellwether.cli.watch.WatchCommand;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The {@code bellwether} command. */
@Command(
        name = "bellwether",
        description = "Market news in, per-company sentiment and alerts out, on your own machine.",
        versionProvider = Bellwether.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 refused, 2 wrong usage, 3 a service did not answer.",
            "Start with: bellwether demo"
        })
public final class Bellwether {
    /** Kept, for the logging system holds loggers weakly and would forget the level. */
    private static final Logger TRANSPORT = Logger.getLogger("io.grpc");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean isHelpWanted;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    private boolean isVersionWanted;

    private Bellwether() {}

    public static void main(String[] arguments) {
        TRANSPORT.setLevel(Level.OFF); // every failure of a call is told by the command itself
        Environment environment = Environment.ofProcess();
        System.exit(commandLine(environment).execute(arguments));
    }

    /** The command with all its subcommands, in the order that help lists them. */
    static CommandLine commandLine(Environment environment) {
        Console console = environment.console();
        CommandLine line = new CommandLine(new Bellwether())
                .addSubcommand(new UpCommand(console, environment.home()))
                .addSubcommand(new DemoCommand(console, environment.clock(), environment.home()))
                .addSubcommand(new StatusCommand(console))
                .addSubcommand(new IngestCommand(console, environment.in(), environment.clock()))
                .addSubcommand(new ExtractCommand(console, environment.in(), environment.clock()))
                .addSubcommand(new AnalyzeCommand(console, environment.in()))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new ArticlesCommand(console))
                .addSubcommand(new StoriesCommand(console))
                .addSubcommand(new AnalysesCommand(console))
                .addSubcommand(new ModelsCommand(console, environment.clock()))
                .addSubcommand(new EntitiesCommand(console))
                .addSubcommand(new SentimentCommand(console, environment.clock()))
                .addSubcommand(new TrendingCommand(console))
                .addSubcommand(new SubscriptionsCommand(console, environment.clock()))
                .addSubcommand(new WatchlistsCommand(console))
                .addSubcommand(new SilencesCommand(console))
                .addSubcommand(new TemplatesCommand(console))
                .addSubcommand(new BacktestCommand(console, environment.clock()))
                .addSubcommand(new AlertsCommand(console))
                .addSubcommand(new EndpointsCommand(console))
                .addSubcommand(new ApplyCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new WatchCommand(console));
        line.registerConverter(ServiceAddress.class, text -> converted(text, ServiceAddress::parse));
        line.registerConverter(Duration.class, text -> converted(text, DurationText::parse));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(Math.min(console.columns(), 120));
        line.setExecutionExceptionHandler(new FailureReport(console));
        line.setParameterExceptionHandler(new FailureReport(console));
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        return line;
    }

    /** So that picocli tells the reason alone, without the name of an exception. */
    private static <T> T converted(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /** Reads the version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Bellwether.class.getPackage().getImplementationVersion();
            return new String[] {"bellwether " + (version == null ? "from classes, not from a jar" : version)};
        }
    }
}
