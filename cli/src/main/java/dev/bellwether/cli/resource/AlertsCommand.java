package dev.bellwether.cli.resource;

import dev.bellwether.api.alert.v1.AcknowledgeAlertRequest;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.AlertServiceGrpc.AlertServiceBlockingStub;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.GiveFeedbackRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListAlertsResponse;
import dev.bellwether.api.alert.v1.ResolveAlertRequest;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.AlertView;
import dev.bellwether.cli.view.ItemPrinter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether alerts}: what was told, and why. */
@Command(name = "alerts", description = "Lists and shows alerts, and says what became of them.")
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

    @Command(name = "acknowledge", description = "Says that somebody has an open alert in hand.")
    void acknowledge(
            @Parameters(paramLabel = "NAME", description = "Such as alerts/4f1c...") String name,
            @Option(names = "--author", paramLabel = "TEXT", defaultValue = "", description = "Who.") String author,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        AcknowledgeAlertRequest request = AcknowledgeAlertRequest.newBuilder()
                .setName(Names.in("alerts", name))
                .setAuthor(author)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        print(addresses, output, stub -> stub.acknowledgeAlert(request));
    }

    @Command(name = "resolve", description = "Says that somebody is done with an alert.")
    void resolve(
            @Parameters(paramLabel = "NAME", description = "Such as alerts/4f1c...") String name,
            @Option(names = "--author", paramLabel = "TEXT", defaultValue = "", description = "Who.") String author,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ResolveAlertRequest request = ResolveAlertRequest.newBuilder()
                .setName(Names.in("alerts", name))
                .setAuthor(author)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        print(addresses, output, stub -> stub.resolveAlert(request));
    }

    @Command(name = "feedback", description = "Says what an alert was worth; the last word counts.")
    void feedback(
            @Parameters(index = "0", paramLabel = "NAME", description = "Such as alerts/4f1c...") String name,
            @Parameters(index = "1", paramLabel = "WORTH", description = "One of: ${COMPLETION-CANDIDATES}.")
                    Worth worth,
            @Option(names = "--comment", paramLabel = "TEXT", defaultValue = "", description = "In other words.")
                    String comment,
            @Option(names = "--author", paramLabel = "TEXT", defaultValue = "", description = "Who.") String author,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        GiveFeedbackRequest request = GiveFeedbackRequest.newBuilder()
                .setName(Names.in("alerts", name))
                .setWorth(Alert.Feedback.Worth.valueOf("WORTH_" + worth.name()))
                .setComment(comment)
                .setAuthor(author)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        print(addresses, output, stub -> stub.giveFeedback(request));
    }

    /** What an alert was worth, as it is typed. */
    enum Worth {
        USEFUL,
        NOT_USEFUL,
        WRONG_ENTITY,
        WRONG_SENTIMENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private void print(
            AddressOptions addresses, OutputOptions output, Function<AlertServiceBlockingStub, Alert> request) {
        try (Remote remote = addresses.connect()) {
            Alert alert = remote.alerts().call(AlertServiceGrpc::newBlockingStub, request);
            new ItemPrinter<>(new AlertView(), output, console).alone(alert);
        }
    }

    private static ListAlertsResponse page(Remote remote, ListAlertsRequest request, int size, String token) {
        ListAlertsRequest page =
                request.toBuilder().setPageSize(size).setPageToken(token).build();
        return remote.alerts().call(AlertServiceGrpc::newBlockingStub, stub -> stub.listAlerts(page));
    }
}
