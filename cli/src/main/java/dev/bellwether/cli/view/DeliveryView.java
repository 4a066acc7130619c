package dev.bellwether.cli.view;

import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.InstantText;

/** Shows deliveries. */
public final class DeliveryView implements View<Delivery> {
    @Override
    public Table table() {
        return new Table(
                Column.number("SEQUENCE"),
                Column.fixed("WEBHOOK ID"),
                Column.fixed("EVENT"),
                Column.fixed("STATE"),
                Column.number("ATTEMPTS"),
                Column.fixed("NEXT"),
                Column.text("LAST RESULT", 12),
                Column.text("ALERT", 12));
    }

    @Override
    public void row(Delivery delivery, Table table) {
        table.row(
                Cell.of(Long.toString(delivery.getSequence())),
                Cell.of(delivery.getWebhookId()),
                Cell.of(Words.of(delivery.getEvent(), "EVENT_")),
                Cell.of(Words.of(delivery.getState(), "STATE_")),
                Cell.of(Integer.toString(delivery.getAttempts())),
                Cell.of(InstantText.format(delivery.getNextAttemptTime())),
                Cell.of(delivery.getLastResult()),
                Cell.of(delivery.getAlert()));
    }

    @Override
    public void page(Delivery delivery, Console console) {
        JsonLines.print(delivery, console);
    }
}
