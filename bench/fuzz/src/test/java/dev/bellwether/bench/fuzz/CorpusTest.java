package dev.bellwether.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every input that the fuzzer has kept, given to its parser again. */
class CorpusTest {

    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "html", HtmlTarget::fuzzerTestOneInput,
            "page-text", PageTextTarget::fuzzerTestOneInput,
            "time", TimeTarget::fuzzerTestOneInput,
            "filter", FilterTarget::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicTest> input_ofTheCorpus_breaksNothing() {
        return TARGETS.entrySet().stream()
                .map(target -> DynamicTest.dynamicTest(target.getKey(), () -> {
                    List<Path> inputs = inputs(target.getKey());
                    assertThat(inputs).isNotEmpty();
                    for (Path input : inputs) {
                        target.getValue().accept(Files.readAllBytes(input));
                    }
                }));
    }

    private static List<Path> inputs(String target) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("corpus", target))) {
            return files.sorted().toList();
        }
    }
}
