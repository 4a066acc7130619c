package dev.bellwether.cli.view;

import dev.bellwether.api.alert.v1.Template;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;

/** Shows templates. */
public final class TemplateView implements View<Template> {
    @Override
    public Table table() {
        return new Table(Column.fixed("NAME"), Column.text("CALLED", 12), Column.text("TELLS WHEN", 24));
    }

    @Override
    public void row(Template template, Table table) {
        table.row(
                Cell.of(template.getName()),
                Cell.of(template.getDisplayName(), Style.STRONG),
                Cell.of(template.getDescription()));
    }

    @Override
    public void page(Template template, Console console) {
        Sheet sheet = new Sheet()
                .line("called", Cell.of(template.getDisplayName(), Style.STRONG))
                .line("name", template.getName())
                .line("tells when", template.getDescription())
                .line("condition", ConditionText.of(template.getSubscription().getCondition()))
                .line(
                        "critical when",
                        template.getSubscription().getCondition().getArticle().getCritical())
                .line(
                        "warning when",
                        template.getSubscription().getCondition().getArticle().getWarning());
        for (Template.Parameter parameter : template.getParametersList()) {
            String otherwise =
                    parameter.getDefaultValue().isEmpty() ? "" : " Default: " + parameter.getDefaultValue() + ".";
            sheet = sheet.line("--set " + parameter.getName(), parameter.getDescription() + otherwise);
        }
        sheet.print(console);
    }
}
