package dev.bellwether.sentiment.scoring;

import dev.bellwether.testkit.OnnxWriter;
import dev.bellwether.testkit.OnnxWriter.Attribute;
import dev.bellwether.testkit.OnnxWriter.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A classifier small enough to be written in a test: its logits are the mean of what each word says, and of what each word of
 * the second text says besides.
 */
public final class TinyModel {
    /** The words that it knows, by their numbers. */
    public static final List<String> WORDS =
            List.of("[UNK]", "[CLS]", "[SEP]", "[TARGET]", "good", "bad", "fell", "rose");

    /** What each word says: of each of three outputs, which are positive, negative, neutral as in FinBERT. */
    private static final float[][] SAYS = {
        {0, 0, 2}, {0, 0, 0}, {0, 0, 0}, {1, 0, 0}, {9, 0, 0}, {0, 9, 0}, {0, 6, 1}, {6, 0, 1}
    };

    /** And in the second text. */
    private static final float[] SECOND = {0, 4, 0};

    private TinyModel() {}

    /** A folder with a model that is told no target. */
    public static Path write(Path folder) {
        return write(folder, description("\"target\": \"none\""));
    }

    /** With this model.json. */
    public static Path write(Path folder, String description) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("model.json"), description);
            Files.writeString(folder.resolve("tokenizer.json"), tokenizer(WORDS));
            Files.write(folder.resolve("model.onnx"), weights());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model.json with these fields beside the usual ones. */
    public static String description(String... more) {
        return """
                {"name": "tiny", "version": "3", "labels": ["positive", "negative", "neutral"], "max_tokens": 16%s}
                """.formatted(
                IntStream.range(0, more.length).mapToObj(i -> ", " + more[i]).collect(Collectors.joining()));
    }

    /** A tokenizer.json that splits at spaces and marks, and knows these words; four of them are its own. */
    public static String tokenizer(List<String> words) {
        String vocabulary = IntStream.range(0, words.size())
                .mapToObj(i -> "\"%s\": %d".formatted(words.get(i), i))
                .collect(Collectors.joining(", "));
        String added = IntStream.range(0, 4)
                .mapToObj(i -> """
                        {"id": %d, "content": "%s", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true}""".formatted(i, words.get(i)))
                .collect(Collectors.joining(", "));
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [%s],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": {"type": "TemplateProcessing",
                   "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                     {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                   "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                     {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                     {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
                   "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [1], "tokens": ["[CLS]"]},
                     "[SEP]": {"id": "[SEP]", "ids": [2], "tokens": ["[SEP]"]}}},
                 "decoder": null, "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "[UNK]"}}
                """.formatted(added, vocabulary);
    }

    /** The graph. */
    public static byte[] weights() {
        int labels = SECOND.length;
        float[] words = new float[SAYS.length * labels];
        for (int word = 0; word < SAYS.length; word++) {
            System.arraycopy(SAYS[word], 0, words, word * labels, labels);
        }
        float[] types = new float[2 * labels];
        System.arraycopy(SECOND, 0, types, labels, labels);
        return new OnnxWriter()
                .input("input_ids", Type.INT64, "texts", "tokens")
                .input("token_type_ids", Type.INT64, "texts", "tokens")
                .output("logits", Type.FLOAT, "texts", "labels")
                .floats("words", words, SAYS.length, labels)
                .floats("types", types, 2, labels)
                .node("Gather", List.of("words", "input_ids"), List.of("said"))
                .node("Gather", List.of("types", "token_type_ids"), List.of("besides"))
                .node("Add", List.of("said", "besides"), List.of("all"))
                .node("ReduceMean", List.of("all"), List.of("logits"), axes(1), Attribute.of("keepdims", 0L))
                .bytes();
    }

    private static Attribute axes(long... axes) {
        return Attribute.of("axes", axes);
    }

    /** What the model says of a text, by a plain loop: {positive, negative, neutral}, before they become probabilities. */
    static double[] logits(String text, String second) {
        List<String> first = tokens("[CLS] " + text + " [SEP]");
        List<String> other = second.isEmpty() ? List.of() : tokens(second + " [SEP]");
        double[] logits = new double[SECOND.length];
        for (int label = 0; label < logits.length; label++) {
            for (String token : first) {
                logits[label] += says(token, label);
            }
            for (String token : other) {
                logits[label] += says(token, label) + SECOND[label];
            }
            logits[label] /= first.size() + other.size();
        }
        return logits;
    }

    private static double says(String token, int label) {
        return SAYS[Math.max(0, WORDS.indexOf(token))][label];
    }

    private static List<String> tokens(String text) {
        return List.of(text.replace(".", " .").strip().split("\\s+")).stream()
                .map(token -> token.startsWith("[") ? token : token.toLowerCase(Locale.ROOT))
                .toList();
    }
}
