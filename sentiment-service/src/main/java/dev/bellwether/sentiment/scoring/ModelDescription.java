package dev.bellwether.sentiment.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code model.json} says of a model.
 *
 * @param file the name of the weights' file
 * @param sha256 of that file, in hexadecimal; empty when it is not said
 * @param output the name of the graph's logits; empty: its only output
 * @param shape what the logits say, and how the target is told
 * @param targetToken what stands in the text for the target; blank unless the target is told by a marker
 * @param figureMarks what {@link FigureMarks} puts into its texts; none when it was trained without
 * @param maxTokens the longest text in tokens, with those that the tokenizer adds
 * @param temperature by which logits are divided before they become probabilities, above 0
 * @param uncertainBelow see {@link Cuts}
 */
record ModelDescription(
        String name,
        String version,
        String file,
        Optional<String> sha256,
        Optional<String> output,
        ModelShape shape,
        String targetToken,
        List<String> figureMarks,
        int maxTokens,
        double temperature,
        double uncertainBelow) {
    static final String FILE = "model.json";
    private static final String USUAL_WEIGHTS = "model.onnx";
    private static final int FEWEST_TOKENS = 8;
    private static final int FIGURE_MARKS = 3;

    ModelDescription {
        figureMarks = List.copyOf(figureMarks);
        require(
                shape.labels().contains(Label.NEGATIVE) && shape.labels().contains(Label.POSITIVE),
                "labels must say of each output of the graph, in order, whether it is negative, neutral or positive, such as"
                        + " [\"positive\", \"negative\", \"neutral\"], and name negative and positive; they are "
                        + shape.labels().stream()
                                .map(label -> label.name().toLowerCase(Locale.ROOT))
                                .toList());
        require(maxTokens >= FEWEST_TOKENS, "max_tokens must be at least " + FEWEST_TOKENS + ", not " + maxTokens);
        require(
                (shape.target() == TargetForm.MARKER) != targetToken.isBlank(),
                "target \"marker\" needs a target_token, and no other target has one");
        require(
                figureMarks.isEmpty() || figureMarks.size() == FIGURE_MARKS,
                "figure_marks must be three tokens, behind the larger of some figures, the smaller and equal ones; there are "
                        + figureMarks.size());
        require(temperature > 0, "temperature must be above 0, not " + temperature);
        require(uncertainBelow >= 0 && uncertainBelow <= 1, "uncertain_below must be 0 to 1, not " + uncertainBelow);
    }

    static ModelDescription parse(byte[] json) {
        JsonNode root = tree(json, FILE);
        String targetToken = root.path("target_token").asText("");
        List<String> figureMarks = new ArrayList<>();
        root.path("figure_marks").forEach(token -> figureMarks.add(token.asText()));
        boolean isFolded = root.path("temperature_is_folded_into_logits").asBoolean();
        return new ModelDescription(
                text(root, "name"),
                text(root, "version"),
                root.path("file").asText(USUAL_WEIGHTS),
                optional(root.path("sha256")),
                optional(root.path("output").path("name")),
                new ModelShape(labels(root.path("labels")), target(root, targetToken)),
                targetToken,
                figureMarks,
                root.path("max_tokens").asInt(0),
                isFolded ? 1 : root.path("temperature").asDouble(1),
                root.path("uncertain_below").asDouble(0));
    }

    static JsonNode tree(byte[] json, String file) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new ScoringException(file + " is not JSON", e);
        }
    }

    /** The checksum of the weights; refuses weights that are not those described. */
    String check(ByteBuffer weights) {
        String found = sha256Of(weights);
        sha256.ifPresent(said -> require(
                found.equalsIgnoreCase(said),
                "the checksum of " + file + " is " + found + ", but " + FILE + " says " + said
                        + ": the files are not of one model, or damaged; install both again"));
        return found;
    }

    private static List<Label> labels(JsonNode said) {
        List<Label> labels = new ArrayList<>();
        said.forEach(label -> labels.add(
                switch (label.asText().toLowerCase(Locale.ROOT)) {
                    case "negative" -> Label.NEGATIVE;
                    case "neutral" -> Label.NEUTRAL;
                    case "positive" -> Label.POSITIVE;
                    default ->
                        throw new ScoringException(
                                FILE + " has the label \"" + label.asText()
                                        + "\"; labels are negative, neutral and positive, for each output of the graph the one that it means");
                }));
        return labels;
    }

    private static TargetForm target(JsonNode root, String targetToken) {
        String usual = targetToken.isBlank() ? "none" : "marker";
        String said = root.path("target").asText(usual);
        return switch (said) {
            case "marker" -> TargetForm.MARKER;
            case "pair" -> TargetForm.PAIR;
            case "none" -> TargetForm.NONE;
            default ->
                throw new ScoringException(
                        FILE + " has the target \"" + said + "\"; it is \"marker\", \"pair\" or \"none\"");
        };
    }

    private static String sha256Of(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Optional<String> optional(JsonNode value) {
        return Optional.of(value.asText("")).filter(text -> !text.isBlank());
    }

    private static String text(JsonNode root, String field) {
        return optional(root.path(field)).orElseThrow(() -> new ScoringException(FILE + " needs a value for " + field));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new ScoringException(FILE + ": " + message);
        }
    }
}
