package dev.bellwether.cli.view;

import dev.bellwether.api.article.v1.RemovedBlock;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what of a page is not the article. */
public final class RemovedBlocks {
    private RemovedBlocks() {}

    /** Each block with its reason and place. */
    public static Table table(List<RemovedBlock> blocks) {
        Table table = new Table(Column.text("REMOVED", 20), Column.fixed("AS"), Column.fixed("AT"));
        for (RemovedBlock block : blocks) {
            table.row(
                    Cell.of(Words.cut(block.getText(), 100)),
                    Cell.of(reason(block), Style.FAINT),
                    Cell.of(block.getSpan().getStart() + "-" + block.getSpan().getEnd(), Style.FAINT));
        }
        return table;
    }

    /** The reasons in short: "share, related heading, consent". */
    public static String reasons(List<RemovedBlock> blocks) {
        return blocks.stream().map(RemovedBlocks::reason).distinct().collect(Collectors.joining(", "));
    }

    private static String reason(RemovedBlock block) {
        return Words.of(block.getReason(), "REASON_");
    }
}
