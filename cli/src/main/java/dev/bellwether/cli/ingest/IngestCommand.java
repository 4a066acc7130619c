package dev.bellwether.cli.ingest;

import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.console.Progress;
import dev.bellwether.cli.failure.ExitCode;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.input.DocumentList;
import dev.bellwether.cli.input.DocumentOptions;
import dev.bellwether.cli.input.Documents;
import dev.bellwether.cli.input.ItemReader;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Remote;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether ingest}: documents in. */
@Command(
        name = "ingest",
        description =
                "Takes documents in and ends with counts by outcome. A .html file holds a page as it came, a .txt file "
                        + "the text of a page with its furniture, a .json file a RawDocument or a StructuredContent of the contract, "
                        + "a .ndjson or .jsonl file one of these in each line; folders are walked. Each document has at most 2 MiB, "
                        + "of UTF-8 unless it is HTML. What is refused is named at the end with its file and line, and the rest goes on. "
                        + "Run again after a break, the command does nothing twice: within a day each document is answered as before, "
                        + "and later as unchanged.")
public final class IngestCommand implements Callable<Integer> {
    private final Console console;
    private final InputStream in;
    private final Clock clock;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|-",
            description =
                    "Documents, folders of documents, or - for standard input: the text of a page, or lines of JSON if it "
                            + "begins with a brace.")
    private List<String> arguments = List.of();

    @Option(names = "--backfill", description = "They come from an archive and never fire a live alert. Default: live.")
    private boolean isBackfill;

    @Mixin
    private DocumentOptions origin = new DocumentOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    public IngestCommand(Console console, InputStream in, Clock clock) {
        this.console = console;
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        DocumentList list = DocumentList.of(arguments);
        if (origin.hasUri() && list.names().size() != 1) {
            throw new WrongUsage("--uri is the address of one document, and these are "
                    + list.names().size() + ".");
        }
        Report.Scope scope = new Report.Scope(output.isJson(), list.names().size(), list.bytes());
        try (Interruption interruption = new Interruption();
                Progress progress = new Progress(console);
                ItemReader items = new ItemReader(new Documents(in), list.names(), this::told);
                Remote remote = addresses.connect()) {
            for (Path skipped : list.skipped()) {
                progress.say(skipped + ": skipped, for it is neither .html, .txt, .json nor .ndjson");
            }
            Report report = new Report(console, progress, scope);
            try {
                new Intake(remote.articles(), report, interruption).run(items);
            } finally {
                report.end();
                if (interruption.isAsked()) {
                    progress.say("Interrupted: the rest was not sent. The same command goes on with it.");
                }
            }
            return report.counts().refused() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    private RawDocument told(RawDocument document) {
        RawDocument told = origin.apply(document, clock);
        return isBackfill ? told.toBuilder().setOrigin(Origin.ORIGIN_BACKFILL).build() : told;
    }
}
