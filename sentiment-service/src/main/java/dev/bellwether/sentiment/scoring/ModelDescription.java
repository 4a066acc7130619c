package dev.bellwether.sentiment.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What {@code model.json} says of a model.
 *
 * @param file the name of the weights' file
 * @param sha256 of that file, in hexadecimal
 * @param inputs the names of the graph's inputs; of the three that BERT has, those that this graph takes
 * @param output the name of the graph's logits
 * @param labels "negative", "neutral" and "positive" in the order of the logits
 * @param targetToken what stands in the text for the target
 * @param maxTokens the longest text in tokens, with those that the tokenizer adds
 * @param uncertainBelow see {@link Cuts}
 */
record ModelDescription(
        String name,
        String version,
        String file,
        String sha256,
        List<String> inputs,
        String output,
        List<String> labels,
        String targetToken,
        int maxTokens,
        double uncertainBelow) {
    private static final Set<String> LABELS = Set.of("negative", "neutral", "positive");
    private static final Set<String> KNOWN_INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");
    private static final int FEWEST_TOKENS = 8;

    ModelDescription {
        inputs = List.copyOf(inputs);
        labels = List.copyOf(labels);
        require(
                labels.size() == LABELS.size() && LABELS.containsAll(labels),
                "labels must be " + LABELS + ", not " + labels);
        require(
                inputs.contains("input_ids") && KNOWN_INPUTS.containsAll(inputs),
                "inputs must be input_ids and perhaps others of " + KNOWN_INPUTS + ", not " + inputs);
        require(maxTokens >= FEWEST_TOKENS, "max_tokens must be at least " + FEWEST_TOKENS + ", not " + maxTokens);
        require(!targetToken.isBlank(), "target_token must not be blank");
    }

    static ModelDescription parse(byte[] json) {
        JsonNode root = tree(json, "model.json");
        List<String> inputs = new ArrayList<>();
        root.path("inputs").fieldNames().forEachRemaining(inputs::add);
        List<String> labels = new ArrayList<>();
        root.path("labels").forEach(label -> labels.add(label.asText()));
        return new ModelDescription(
                text(root, "name"),
                text(root, "version"),
                text(root, "file"),
                text(root, "sha256"),
                inputs,
                root.path("output").path("name").asText("logits"),
                labels,
                text(root, "target_token"),
                root.path("max_tokens").asInt(0),
                root.path("uncertain_below").asDouble(0));
    }

    static JsonNode tree(byte[] json, String file) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new ScoringException(file + " is not JSON", e);
        }
    }

    /** Refuses weights that are not those described. */
    void check(byte[] weights) {
        String found = sha256Of(weights);
        require(
                found.equalsIgnoreCase(sha256),
                "the checksum of " + file + " is " + found + ", but model.json says " + sha256
                        + ": the files are not of one model, or damaged; install both again");
    }

    private static String sha256Of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(JsonNode root, String field) {
        String value = root.path(field).asText("");
        require(!value.isBlank(), "model.json needs a value for " + field);
        return value;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new ScoringException(message);
        }
    }
}
