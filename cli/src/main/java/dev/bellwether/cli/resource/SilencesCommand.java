package dev.bellwether.cli.resource;

import dev.bellwether.api.alert.v1.CreateSilenceRequest;
import dev.bellwether.api.alert.v1.ExpireSilenceRequest;
import dev.bellwether.api.alert.v1.GetSilenceRequest;
import dev.bellwether.api.alert.v1.ListSilencesRequest;
import dev.bellwether.api.alert.v1.ListSilencesResponse;
import dev.bellwether.api.alert.v1.PreviewSilenceRequest;
import dev.bellwether.api.alert.v1.PreviewSilenceResponse;
import dev.bellwether.api.alert.v1.Silence;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.time.DurationText;
import dev.bellwether.cli.time.InstantText;
import dev.bellwether.cli.view.AlertView;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.SilenceView;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether silences}: what nobody is to be told of for a while. */
@Command(name = "silences", description = "Lists, shows, tries, creates and ends silences.")
public final class SilencesCommand {
    private static final String COLLECTION = "silences";

    private final Console console;

    public SilencesCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Lists silences by name.")
    void list(
            @Option(names = "--expired", description = "Those that are over too.") boolean showExpired,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ItemPrinter<Silence> printer = new ItemPrinter<>(new SilenceView(), output, console);
        try (Remote remote = addresses.connect()) {
            Pages.read(
                    0,
                    (size, token) -> page(remote, showExpired, size, token),
                    ListSilencesResponse::getSilencesList,
                    ListSilencesResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No silences.");
    }

    @Command(name = "get", description = "Shows one silence.")
    void get(
            @Parameters(paramLabel = "NAME", description = "Such as silences/quarter-end, or quarter-end.") String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        GetSilenceRequest request = GetSilenceRequest.newBuilder()
                .setName(Names.in(COLLECTION, name))
                .build();
        print(ask(addresses, stub -> stub.getSilence(request)), output);
    }

    @Command(
            name = "create",
            description = "Creates a silence: nobody is told of the matches for which it holds, until its end.")
    void create(
            @Parameters(
                            paramLabel = "CEL",
                            description = "Which matches, such as 'entity.id == \"entities/us-clsk\"'; docs/alerts.md.")
                    String expression,
            @Option(names = "--author", required = true, paramLabel = "TEXT", description = "Who asks for it.")
                    String author,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason,
            @Option(
                            names = "--for",
                            paramLabel = "DURATION",
                            defaultValue = "",
                            description = "How long from now, such as 2h; or say --until.")
                    String length,
            @Option(
                            names = "--until",
                            paramLabel = "TIME",
                            defaultValue = "",
                            description = "When it ends, such as 2026-03-31T18:00:00Z.")
                    String end,
            @Option(
                            names = "--id",
                            paramLabel = "ID",
                            defaultValue = "",
                            description = "4 to 63 of a-z, 0-9 and '-'. Default: the service makes one.")
                    String id,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        CreateSilenceRequest request = CreateSilenceRequest.newBuilder()
                .setSilence(Silence.newBuilder()
                        .setExpression(expression)
                        .setAuthor(author)
                        .setReason(reason)
                        .setEndTime(InstantText.toTimestamp(end(length, end))))
                .setSilenceId(Names.id(COLLECTION, id))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        print(ask(addresses, stub -> stub.createSilence(request)), output);
    }

    private static Instant end(String length, String end) {
        if (length.isEmpty() == end.isEmpty()) {
            throw new WrongUsage("say when it ends: --for or --until");
        }
        try {
            Clock clock = Clock.systemUTC();
            return end.isEmpty() ? clock.instant().plus(DurationText.parse(length)) : InstantText.parse(end, clock);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(String.valueOf(e.getMessage()));
        }
    }

    @Command(name = "expire", description = "Ends a silence now; it stays as the reason of what it silenced.")
    void expire(
            @Parameters(paramLabel = "NAME", description = "Such as silences/quarter-end, or quarter-end.") String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ExpireSilenceRequest request = ExpireSilenceRequest.newBuilder()
                .setName(Names.in(COLLECTION, name))
                .build();
        print(ask(addresses, stub -> stub.expireSilence(request)), output);
    }

    @Command(
            name = "preview",
            description = "Says which of the alerts of the last days a silence would have muted; changes nothing.")
    void preview(
            @Parameters(paramLabel = "CEL", description = "As in create.") String expression,
            @Option(
                            names = "--since",
                            paramLabel = "DURATION",
                            defaultValue = "7d",
                            description = "How far back it is looked. Default: ${DEFAULT-VALUE}.")
                    String since,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        PreviewSilenceRequest request = PreviewSilenceRequest.newBuilder()
                .setExpression(expression)
                .setStartTime(InstantText.toTimestamp(start(since)))
                .build();
        PreviewSilenceResponse preview = ask(addresses, stub -> stub.previewSilence(request));
        ItemPrinter<dev.bellwether.api.alert.v1.Alert> printer = new ItemPrinter<>(new AlertView(), output, console);
        preview.getAlertsList().forEach(printer::item);
        printer.finish("It would have muted nothing.");
        console.err()
                .println("It would have muted %d of %s%d alerts."
                        .formatted(
                                preview.getMutedAlerts(),
                                preview.getHasMore() ? "the newest " : "",
                                preview.getExaminedAlerts()));
    }

    private static Instant start(String since) {
        try {
            return Clock.systemUTC().instant().minus(DurationText.parse(since));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private void print(Silence silence, OutputOptions output) {
        new ItemPrinter<>(new SilenceView(), output, console).alone(silence);
    }

    private static <R> R ask(AddressOptions addresses, Function<SubscriptionServiceBlockingStub, R> request) {
        try (Remote remote = addresses.connect()) {
            return remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, request);
        }
    }

    private static ListSilencesResponse page(Remote remote, boolean showExpired, int size, String token) {
        ListSilencesRequest request = ListSilencesRequest.newBuilder()
                .setShowExpired(showExpired)
                .setPageSize(size)
                .setPageToken(token)
                .build();
        return remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.listSilences(request));
    }
}
