package dev.bellwether.bench.quality;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.sentiment.scoring.FigureMarks;
import dev.bellwether.sentiment.scoring.MaskedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The files of the model that ships, for a peer that is to read the same. */
final class ShippedGraph {

    private static final String FOLDER = "/dev/bellwether/sentiment/model/";

    private ShippedGraph() {}

    /** The graph. */
    static byte[] weights() {
        return read(description().path("file").asText());
    }

    /** The texts in the numbers of its tokenizer. */
    static List<long[]> tokens(List<MaskedText> texts) {
        JsonNode model = description();
        String target = model.path("target_token").asText();
        List<String> figureMarks = new ArrayList<>();
        model.path("figure_marks").forEach(token -> figureMarks.add(token.asText()));
        UnaryOperator<String> marks =
                figureMarks.isEmpty() ? UnaryOperator.identity() : new FigureMarks(figureMarks)::mark;
        Map<String, String> options = Map.of(
                "truncation", "true", "maxLength", model.path("max_tokens").asText(), "padding", "false");
        System.setProperty("OPT_OUT_TRACKING", "true");
        try (HuggingFaceTokenizer tokenizer =
                HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(read("tokenizer.json")), options)) {
            return texts.stream()
                    .map(text -> tokenizer
                            .encode(marks.apply(String.join(target, text.pieces())), true, false)
                            .getIds())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode description() {
        try {
            return new ObjectMapper().readTree(read("model.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = ShippedGraph.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the model that ships has no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
