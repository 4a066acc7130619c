package dev.bellwether.cli.view;

import dev.bellwether.api.sentiment.v1.Alias;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.Listing;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import java.util.stream.Collectors;

/** Shows entities of the catalogue. */
public final class EntityView implements View<Entity> {
    @Override
    public Table table() {
        return new Table(
                Column.fixed("NAME"),
                Column.fixed("KIND"),
                Column.text("CALLED", 16),
                Column.text("LISTED", 10),
                Column.text("ALSO", 16));
    }

    @Override
    public void row(Entity entity, Table table) {
        table.row(
                Cell.of(entity.getName()),
                Cell.of(kind(entity)),
                Cell.of(entity.getDisplayName(), Style.STRONG),
                Cell.of(listings(entity)),
                Cell.of(entity.getAliasesList().stream().map(Alias::getText).collect(Collectors.joining(", "))));
    }

    @Override
    public void page(Entity entity, Console console) {
        new Sheet()
                .line("called", Cell.of(entity.getDisplayName(), Style.STRONG))
                .line("name", entity.getName())
                .line("kind", kind(entity))
                .line("legal name", entity.getLegalName())
                .line("listed", listings(entity))
                .line("CIK", entity.getCik())
                .line("LEI", entity.getLei())
                .line("from", Words.of(entity.getOrigin(), "ORIGIN_"))
                .line("cues", String.join(", ", entity.getCuesList()))
                .line("never", String.join(", ", entity.getNeverPhrasesList()))
                .print(console);
        if (entity.getAliasesCount() > 0) {
            console.out().println();
            Table table = new Table(Column.text("ALIAS", 20), Column.fixed("LINKS"));
            entity.getAliasesList()
                    .forEach(alias -> table.row(
                            Cell.of(alias.getText() + days(alias.getFromDate(), alias.getToDate())),
                            Cell.of(links(alias))));
            table.print(console);
        }
    }

    private static String links(Alias alias) {
        return switch (alias.getAliasClass()) {
            case ALIAS_CLASS_WEAK -> "with evidence elsewhere in the text";
            case ALIAS_CLASS_TICKER -> "as \"$X\", or as \"(X)\" after the name";
            default -> "wherever it stands";
        };
    }

    private static String kind(Entity entity) {
        return Words.of(entity.getKind(), "ENTITY_KIND_");
    }

    private static String listings(Entity entity) {
        return entity.getListingsList().stream().map(EntityView::listing).collect(Collectors.joining(", "));
    }

    private static String listing(Listing listing) {
        return listing.getTicker() + " at " + listing.getMic() + days(listing.getFromDate(), listing.getToDate());
    }

    private static String days(String from, String until) {
        return (from.isEmpty() ? "" : " from " + from) + (until.isEmpty() ? "" : " until " + until);
    }
}
