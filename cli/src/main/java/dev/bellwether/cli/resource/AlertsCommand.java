package dev.bellwether.cli.resource;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListAlertsResponse;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.AlertView;
import dev.bellwether.cli.view.ItemPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bellwether alerts}: what was told, and why. */
@Command(name = "alerts", description = "Lists and shows alerts.")
public final class AlertsCommand {
    private final Console console;

    public AlertsCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Lists alerts, newest first.")
    void list(@Mixin ListOptions options, @Mixin OutputOptions output, @Mixin AddressOptions addresses) {
        ItemPrinter<Alert> printer = new ItemPrinter<>(new AlertView(), output, console);
        try (Remote remote = addresses.connect()) {
            ListAlertsRequest request = ListAlertsRequest.newBuilder()
                    .setFilter(options.filter())
                    .setOrderBy(options.orderBy())
                    .build();
            Pages.read(
                    options.limit(),
                    (size, token) -> page(remote, request, size, token),
                    ListAlertsResponse::getAlertsList,
                    ListAlertsResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No alerts.");
    }

    @Command(name = "get", description = "Shows one alert: why it fired and on what evidence.")
    void get(
            @Parameters(paramLabel = "NAME", description = "Such as alerts/4f1c...") String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        try (Remote remote = addresses.connect()) {
            GetAlertRequest request = GetAlertRequest.newBuilder()
                    .setName(Names.in("alerts", name))
                    .build();
            Alert alert = remote.alerts().call(AlertServiceGrpc::newBlockingStub, stub -> stub.getAlert(request));
            new ItemPrinter<>(new AlertView(), output, console).alone(alert);
        }
    }

    private static ListAlertsResponse page(Remote remote, ListAlertsRequest request, int size, String token) {
        ListAlertsRequest page =
                request.toBuilder().setPageSize(size).setPageToken(token).build();
        return remote.alerts().call(AlertServiceGrpc::newBlockingStub, stub -> stub.listAlerts(page));
    }
}
