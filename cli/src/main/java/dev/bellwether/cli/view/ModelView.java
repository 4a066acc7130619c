package dev.bellwether.cli.view;

import dev.bellwether.api.sentiment.v1.ServedModel;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import java.util.stream.Collectors;

/** Shows models. */
public final class ModelView implements View<ServedModel> {
    private static final int SHOWN_OF_CHECKSUM = 12;

    @Override
    public Table table() {
        return new Table(
                Column.fixed("MODEL"),
                Column.text("IS", 20),
                Column.fixed("SHA-256"),
                Column.text("LABELS", 14),
                Column.fixed("TARGET"),
                Column.number("TOKENS"));
    }

    @Override
    public void row(ServedModel model, Table table) {
        String name = model.getName().isEmpty() ? "(served no more)" : model.getName();
        table.row(
                Cell.of(
                        name + (model.getDefaultModel() ? " *" : ""),
                        model.getName().isEmpty() ? Style.FAINT : Style.STRONG),
                Cell.of(model.getModel().getName() + " " + model.getModel().getVersion() + "\n"
                        + model.getModel().getRuntime()),
                Cell.of(model.getModel()
                        .getSha256()
                        .substring(
                                0,
                                Math.min(
                                        SHOWN_OF_CHECKSUM,
                                        model.getModel().getSha256().length()))),
                Cell.of(model.getLabelsList().stream()
                        .map(label -> Words.of(label, "LABEL_"))
                        .collect(Collectors.joining(", "))),
                Cell.of(Words.of(model.getTarget(), "TARGET_")),
                Cell.of(model.getMaxTokens() == 0 ? "" : Integer.toString(model.getMaxTokens())));
    }

    @Override
    public void page(ServedModel model, Console console) {
        Table table = table();
        row(model, table);
        table.print(console);
    }
}
