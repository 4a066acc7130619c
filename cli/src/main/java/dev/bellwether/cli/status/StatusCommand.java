package dev.bellwether.cli.status;

import com.google.protobuf.util.Durations;
import dev.bellwether.api.status.v1.GetStatusRequest;
import dev.bellwether.api.status.v1.GetStatusResponse;
import dev.bellwether.api.status.v1.StatusServiceGrpc;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.failure.CommandFailure;
import dev.bellwether.cli.failure.ExitCode;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.time.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bellwether status}: versions, lags and health of all services. */
@Command(
        name = "status",
        description = "Shows of each service its version, its database, how far behind it is, and whether it is ready.",
        footer = {"", "Exit code 0 when all are ready, 1 when one is not, 3 when one does not answer."})
public final class StatusCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    public StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Table table = new Table(
                Column.fixed("SERVICE"),
                Column.fixed("ADDRESS"),
                Column.fixed("VERSION"),
                Column.fixed("DATABASE"),
                Column.number("SCHEMA"),
                Column.number("HORIZON"),
                Column.fixed("FOLLOWS"),
                Column.number("BEHIND"),
                Column.text("STATE", 20));
        int worst = ExitCode.DONE;
        try (Remote remote = addresses.connect()) {
            for (Connection service : List.of(remote.articles(), remote.sentiment(), remote.alerts())) {
                worst = Math.max(worst, ask(service, table));
            }
        }
        if (!output.isJson()) {
            table.print(console);
        }
        return worst;
    }

    private int ask(Connection service, Table table) {
        GetStatusResponse status;
        try {
            status = service.call(
                    StatusServiceGrpc::newBlockingStub, stub -> stub.getStatus(GetStatusRequest.getDefaultInstance()));
        } catch (CommandFailure failure) {
            if (output.isJson()) {
                console.err().println("bellwether: " + failure.explanation());
            }
            Cell none = Cell.of("");
            table.row(
                    Cell.of(service.service()),
                    Cell.of(service.address().toString()),
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    Cell.of(failure.explanation(), Style.BAD));
            return failure.exitCode();
        }
        if (output.isJson()) {
            JsonLines.print(status, console);
        }
        GetStatusResponse.Database database = status.getDatabase();
        table.row(
                Cell.of(status.getService()),
                Cell.of(service.address().toString()),
                Cell.of(status.getVersion()),
                Cell.of(database.getReachable() ? "PostgreSQL " + firstWord(database.getVersion()) : "away"),
                Cell.of(database.getSchemaVersion()),
                Cell.of(database.getReachable() ? seconds(database.getHorizonAge()) : ""),
                Cell.of(each(status, StatusCommand::upstream)),
                Cell.of(each(status, follower -> follower.hasLag() ? seconds(follower.getLag()) : "unknown")),
                state(status));
        return status.getReady() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static String upstream(GetStatusResponse.Follower follower) {
        return follower.getUpstream() + (follower.getLeader() ? "" : " (another replica)");
    }

    private static Cell state(GetStatusResponse status) {
        if (!status.getReady()) {
            return Cell.of("not ready: " + status.getObstacle(), Style.BAD);
        }
        String obstacles = each(status, GetStatusResponse.Follower::getObstacle);
        return obstacles.isBlank() ? Cell.of("ready", Style.GOOD) : Cell.of("ready; " + obstacles, Style.WARNING);
    }

    private static String each(GetStatusResponse status, Function<GetStatusResponse.Follower, String> column) {
        return status.getFollowersList().stream()
                .map(column)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Below a minute with a tenth of a second, for that is where a lag usually is. */
    private static String seconds(com.google.protobuf.Duration duration) {
        long millis = Durations.toMillis(duration);
        return millis < 60_000
                ? String.format(Locale.ROOT, "%.1fs", millis / 1000.0)
                : DurationText.format(Duration.ofSeconds(millis / 1000));
    }

    private static String firstWord(String version) {
        return version.split(" ", 2)[0];
    }
}
