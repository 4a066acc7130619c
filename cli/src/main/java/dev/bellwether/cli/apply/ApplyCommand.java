package dev.bellwether.cli.apply;

import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.failure.ExitCode;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Remote;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bellwether apply}: makes the service have what files say. */
@Command(
        name = "apply",
        description = {
            "Creates and changes endpoints, watchlists, subscriptions and silences so that they are as the files say; may be run again and again.",
            "Each file has the fields of the contract, 'name: COLLECTION/ID' among them. Nothing is written before all are read."
        })
public final class ApplyCommand implements Callable<Integer> {

    @Mixin
    private FolderOptions files = new FolderOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    private final Console console;

    public ApplyCommand(Console console) {
        this.console = console;
    }

    /** Whether something was refused; what was not is done all the same. */
    @Override
    public Integer call() {
        List<Wanted> wanted = new Folder(Plan.KINDS).read(files.folder());
        StepPrinter printer = new StepPrinter(console);
        try (Remote remote = addresses.connect()) {
            List<Step> steps = Plan.of(wanted, remote, files.prunes());
            boolean isRefused = false;
            for (Step step : steps) {
                isRefused |= !take(step, printer);
            }
            return isRefused ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    private static boolean take(Step step, StepPrinter printer) {
        try {
            printer.done(step, step.action().isChange() ? step.taking().get() : "");
            return true;
        } catch (Refused refused) {
            printer.failed(step, refused.explanation());
            return false;
        }
    }
}
