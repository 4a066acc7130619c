package dev.bellwether.sentiment.scoring;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Turns a masked text into the numbers that a model reads. Safe for use by many threads. */
final class TextTokenizer implements AutoCloseable {
    static final String FILE = "tokenizer.json";

    private static final String ADDED_TOKENS = "added_tokens";

    /** No token has this number. */
    private static final long NO_TARGET = -1;

    private final HuggingFaceTokenizer tokenizer;
    private final ModelDescription model;
    private final long targetId;
    private final List<String> reserved;
    private final UnaryOperator<String> marks;

    private TextTokenizer(HuggingFaceTokenizer tokenizer, JsonNode addedTokens, ModelDescription model) {
        this.tokenizer = tokenizer;
        this.model = model;
        this.reserved = reservedTokens(addedTokens);
        this.targetId =
                model.shape().target() == TargetForm.MARKER ? idOf("target token", model.targetToken()) : NO_TARGET;
        model.figureMarks().forEach(token -> idOf("figure mark", token));
        this.marks =
                model.figureMarks().isEmpty() ? UnaryOperator.identity() : new FigureMarks(model.figureMarks())::mark;
    }

    /** @param json the file that the Hugging Face libraries write */
    static TextTokenizer of(byte[] json, ModelDescription model) {
        // Else the library asks the cloud's metadata address, once a day, where it runs, and reports it to its makers.
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            JsonNode addedTokens = addedTokens(json);
            return new TextTokenizer(
                    HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options(model)),
                    addedTokens,
                    model);
        } catch (IOException | RuntimeException e) {
            if (e instanceof ScoringException said) {
                throw said;
            }
            throw new ScoringException("cannot make a tokenizer of " + FILE + ": " + e.getMessage(), e);
        }
    }

    /** A single text is cut here, around its target; of a pair the library takes from the longer of the two. */
    private static Map<String, String> options(ModelDescription model) {
        return model.shape().target() == TargetForm.PAIR
                ? Map.of(
                        "truncation",
                        "longest_first",
                        "maxLength",
                        String.valueOf(model.maxTokens()),
                        "padding",
                        "false")
                : Map.of("truncation", "false", "padding", "false");
    }

    /** At most as many tokens as the model reads. */
    TokenizedText encode(MaskedText text) {
        return switch (model.shape().target()) {
            case MARKER ->
                single(text.pieces().stream()
                        .map(this::withoutReserved)
                        .collect(Collectors.joining(model.targetToken())));
            case NONE -> single(withoutReserved(text.written()));
            case PAIR ->
                text.target()
                        .map(target -> pair(withoutReserved(text.written()), withoutReserved(target)))
                        .orElseGet(() -> single(withoutReserved(text.written())));
        };
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private TokenizedText single(String text) {
        Encoding encoding = tokenizer.encode(marks.apply(text), true, false);
        return TokenizedText.single(
                TokenWindow.cut(encoding.getIds(), encoding.getSpecialTokenMask(), targetId, model.maxTokens()));
    }

    private TokenizedText pair(String text, String target) {
        Encoding encoding = tokenizer.encode(marks.apply(text), target, true, false);
        return new TokenizedText(encoding.getIds(), encoding.getTypeIds());
    }

    private long idOf(String what, String token) {
        long[] ids = tokenizer.encode(token, false, false).getIds();
        if (ids.length != 1) {
            throw new ScoringException("the tokenizer does not keep the " + what + " " + token + " whole: it makes "
                    + ids.length + " tokens of it; name one of added_tokens in " + FILE);
        }
        return ids[0];
    }

    /** Breaks up what only looks like one of the model's own tokens, so that a text cannot name a target or end early. */
    private String withoutReserved(String piece) {
        String plain = piece;
        for (String token : reserved) {
            if (plain.contains(token)) {
                plain = plain.replace(token, token.charAt(0) + " " + token.substring(1));
            }
        }
        return plain;
    }

    /** They come before the vocabulary, which is most of the file and need not be read for them. */
    private static JsonNode addedTokens(byte[] json) throws IOException {
        try (JsonParser parser = new ObjectMapper().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(ADDED_TOKENS);
                parser.nextToken();
                if (found) {
                    return parser.readValueAsTree();
                }
                parser.skipChildren();
            }
            return MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            throw new ScoringException(FILE + " is not JSON", e);
        }
    }

    private static List<String> reservedTokens(JsonNode addedTokens) {
        List<String> tokens = new ArrayList<>();
        for (JsonNode token : addedTokens) {
            String content = token.path("content").asText("");
            if (content.length() > 1 && token.path("special").asBoolean()) {
                tokens.add(content);
            }
        }
        return List.copyOf(tokens);
    }

    /**
     * The greatest number that a token has, which the weights must know: of the added tokens and of the vocabulary, which is a
     * map from token to number or, in some kinds, a list.
     */
    static long greatestId(byte[] file) {
        JsonNode json = ModelDescription.tree(file, FILE);
        long greatest = 0;
        for (JsonNode token : json.path(ADDED_TOKENS)) {
            greatest = Math.max(greatest, token.path("id").asLong());
        }
        JsonNode vocabulary = json.path("model").path("vocab");
        if (vocabulary.isArray()) {
            return Math.max(greatest, vocabulary.size() - 1L);
        }
        for (JsonNode id : vocabulary) {
            greatest = Math.max(greatest, id.asLong());
        }
        return greatest;
    }
}
