package dev.bellwether.cli.resource;

import dev.bellwether.api.alert.v1.Template;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.TemplateView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bellwether templates}: subscriptions that ship, to be filled in. */
@Command(
        name = "templates",
        description = "Lists and shows templates, of which 'subscriptions create --template' makes subscriptions.")
public final class TemplatesCommand {
    private final Console console;

    public TemplatesCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Lists the templates that ship.")
    void list(@Mixin OutputOptions output, @Mixin AddressOptions addresses) {
        ItemPrinter<Template> printer = new ItemPrinter<>(new TemplateView(), output, console);
        try (Remote remote = addresses.connect()) {
            FilledTemplate.each(remote, printer::item);
        }
        printer.finish("No templates.");
    }

    @Command(name = "show", description = "Shows one template: its condition, and what can be set.")
    void show(
            @Parameters(paramLabel = "NAME", description = "Such as templates/dilution, or dilution.") String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        try (Remote remote = addresses.connect()) {
            new ItemPrinter<>(new TemplateView(), output, console).alone(FilledTemplate.named(remote, name));
        }
    }
}
