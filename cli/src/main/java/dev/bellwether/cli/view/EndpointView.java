package dev.bellwether.cli.view;

import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.InstantText;

/** Shows endpoints. */
public final class EndpointView implements View<Endpoint> {
    @Override
    public Table table() {
        return new Table(
                Column.fixed("NAME"), Column.fixed("STATE"), Column.text("CALLED", 12), Column.text("URI", 24));
    }

    @Override
    public void row(Endpoint endpoint, Table table) {
        table.row(
                Cell.of(endpoint.getName()),
                Cell.of(Words.of(endpoint.getState(), "STATE_")),
                Cell.of(endpoint.getDisplayName(), Style.STRONG),
                Cell.of(endpoint.getUri()));
    }

    @Override
    public void page(Endpoint endpoint, Console console) {
        new Sheet()
                .line("called", Cell.of(endpoint.getDisplayName(), Style.STRONG))
                .line("name", endpoint.getName())
                .line("uri", endpoint.getUri())
                .line("state", Words.of(endpoint.getState(), "STATE_"))
                .line("secret", endpoint.getSecret())
                .line("secret made", InstantText.format(endpoint.getSecretCreateTime()))
                .line("the one before ends", InstantText.format(endpoint.getPreviousSecretExpireTime()))
                .line("created", InstantText.format(endpoint.getCreateTime()))
                .print(console);
    }
}
