package dev.bellwether.sentiment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureMarksTest {
    private final FigureMarks marks = new FigureMarks(List.of("[unused2]", "[unused3]", "[unused4]"));

    /** The file has texts with their marks: such as were written, then such as were put together at random; training reads it too. */
    @Test
    void mark_textsOfTheTraining_areMarkedAsThere() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../sentiment-model/src/test/resources/figure-marks.txt"));

        assertThat(lines).hasSizeGreaterThan(100);
        for (String line : lines) {
            assertThat(marks.mark(line.replaceAll(" \\[unused[234]]", ""))).isEqualTo(line);
        }
    }

    @Test
    void mark_noTokensForThree_isRefused() {
        assertThatThrownBy(() -> new FigureMarks(List.of("[a]", "[b]"))).isInstanceOf(IllegalArgumentException.class);
    }
}
