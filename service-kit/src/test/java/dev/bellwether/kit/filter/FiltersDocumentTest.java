package dev.bellwether.kit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellwether.kit.error.Failure.InvalidExpression;
import dev.bellwether.kit.error.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/filters.md shows is so. */
class FiltersDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/filters.md");
    private static final String INDENT = "    ";

    private static final FilterSchema SCHEMA = FilterSchema.builder()
            .text("title", "title")
            .text("source", "source")
            .text("language", "language")
            .choice("label", "label", List.of("NEGATIVE", "NEUTRAL", "POSITIVE", "UNCERTAIN"))
            .integer("revision", "revision")
            .decimal("score", "score")
            .timestamp("create_time", "create_time")
            .textList("entities", "entities")
            .build();

    @Test
    void examples_ofTheFirstBlock_areFilters() throws IOException {
        List<String> examples = blocks().get(0);

        assertThat(examples)
                .hasSizeGreaterThan(2)
                .allSatisfy(text -> assertThat(Filters.parse(text, SCHEMA)).isNotNull());
    }

    @Test
    void examples_ofErrors_areToldAsShown() throws IOException {
        List<List<String>> wrong = blocks().stream()
                .filter(block -> block.get(1).contains("^ position"))
                .toList();

        assertThat(wrong).hasSizeGreaterThan(2).allSatisfy(block -> {
            FailureException refused =
                    catchThrowableOfType(FailureException.class, () -> Filters.parse(block.get(0), SCHEMA));
            InvalidExpression problem = (InvalidExpression) refused.failure();
            String shown = "^ position " + problem.position() + ", line " + problem.line() + ", column "
                    + problem.column() + ": " + problem.problem();
            assertThat(String.join(
                            " ",
                            block.subList(1, block.size()).stream()
                                    .map(String::strip)
                                    .toList()))
                    .isEqualTo(shown);
            assertThat(block.get(1).indexOf('^')).isEqualTo(problem.position());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title == \"\\\"\\\\\\n\\u00e9\"",
                "title == r\"\\d\"",
                "revision == 0x1f || revision == -3",
                "score == 1e-3 || score >= 1",
                "create_time < timestamp(\"2026-01-31T09:30:00+01:00\")",
                "title in [] || true // why not"
            })
    void values_asDescribed_areTaken(String text) {
        assertThat(Filters.parse(text, SCHEMA)).isNotNull();
    }

    /** The indented blocks, without their indent. */
    private static List<List<String>> blocks() throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        boolean isInside = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith(INDENT)) {
                if (!isInside) {
                    blocks.add(new ArrayList<>());
                }
                blocks.get(blocks.size() - 1).add(line.substring(INDENT.length()));
            }
            isInside = line.startsWith(INDENT);
        }
        return blocks;
    }
}
