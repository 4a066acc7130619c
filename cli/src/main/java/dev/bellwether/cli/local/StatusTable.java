package dev.bellwether.cli.local;

import dev.bellwether.api.status.v1.GetStatusRequest;
import dev.bellwether.api.status.v1.GetStatusResponse;
import dev.bellwether.api.status.v1.StatusServiceGrpc;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.failure.CommandFailure;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.Words;

/** What runs, where, and of which version, as the services themselves say. */
public final class StatusTable {
    private final Topology topology;

    public StatusTable(Topology topology) {
        this.topology = topology;
    }

    /** Asks each service and writes the table. */
    public void print(Console console) {
        Plan plan = topology.plan();
        Table table = new Table(
                Column.fixed("PROCESS"),
                Column.fixed("VERSION"),
                Column.fixed("CALLS"),
                Column.fixed("HEALTH AND METRICS"),
                Column.number("PID"),
                Column.text("STATE", 12));
        table.row(
                Cell.of("postgresql"),
                Cell.of(topology.databaseVersion()),
                Cell.of("127.0.0.1:" + plan.databasePort()),
                Cell.of(""),
                Cell.of(Long.toString(topology.databasePid())),
                Cell.of("ready", Style.GOOD));
        try (Remote remote = plan.connect()) {
            row(Service.ARTICLE, remote.articles(), table);
            row(Service.SENTIMENT, remote.sentiment(), table);
            row(Service.ALERT, remote.alerts(), table);
        }
        table.print(console);
    }

    private void row(Service service, Connection connection, Table table) {
        Plan plan = topology.plan();
        String version;
        Cell state;
        try {
            GetStatusResponse status = connection.call(
                    StatusServiceGrpc::newBlockingStub, stub -> stub.getStatus(GetStatusRequest.getDefaultInstance()));
            version = status.getVersion();
            state = state(status);
        } catch (CommandFailure e) {
            version = "";
            state = Cell.of(e.explanation(), Style.WARNING);
        }
        table.row(
                Cell.of(service.label()),
                Cell.of(version),
                Cell.of(plan.addressOf(service).toString()),
                Cell.of("http://127.0.0.1:" + plan.portsOf(service).http()),
                Cell.of(Long.toString(topology.pidOf(service))),
                state);
    }

    private static Cell state(GetStatusResponse status) {
        if (!status.getDatabase().getReachable()) {
            return Cell.of("database away", Style.BAD);
        }
        for (GetStatusResponse.Follower follower : status.getFollowersList()) {
            if (!follower.getObstacle().isEmpty()) {
                return Cell.of(Words.cut(follower.getObstacle(), 120), Style.WARNING);
            }
        }
        return Cell.of("ready", Style.GOOD);
    }
}
