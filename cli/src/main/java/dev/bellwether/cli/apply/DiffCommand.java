package dev.bellwether.cli.apply;

import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.failure.ExitCode;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Remote;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bellwether diff}: what {@code apply} would change. */
@Command(
        name = "diff",
        description = {
            "Tells, field by field, what 'apply' would create and change; changes nothing.",
            "Ends with 1 when there is a difference."
        })
public final class DiffCommand implements Callable<Integer> {

    @Mixin
    private FolderOptions files = new FolderOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    private final Console console;

    public DiffCommand(Console console) {
        this.console = console;
    }

    /** Whether there is a difference. */
    @Override
    public Integer call() {
        List<Wanted> wanted = new Folder(Plan.KINDS).read(files.folder());
        StepPrinter printer = new StepPrinter(console);
        try (Remote remote = addresses.connect()) {
            List<Step> steps = Plan.of(wanted, remote, files.prunes());
            steps.forEach(printer::planned);
            printer.summary(steps);
            return steps.stream().anyMatch(step -> step.action().isChange()) ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }
}
