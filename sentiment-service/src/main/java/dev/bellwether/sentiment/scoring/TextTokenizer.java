package dev.bellwether.sentiment.scoring;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns a masked text into the numbers that a model reads. Safe for use by many threads. */
final class TextTokenizer implements AutoCloseable {
    static final String FILE = "tokenizer.json";

    private final HuggingFaceTokenizer tokenizer;
    private final String targetToken;
    private final long targetId;
    private final int maxTokens;
    private final List<String> reserved;

    private TextTokenizer(HuggingFaceTokenizer tokenizer, List<String> reserved, String targetToken, int maxTokens) {
        this.tokenizer = tokenizer;
        this.reserved = List.copyOf(reserved);
        this.targetToken = targetToken;
        this.maxTokens = maxTokens;
        this.targetId = idOf(targetToken);
    }

    /** @param tokenizerJson the file that the Hugging Face libraries write */
    static TextTokenizer of(byte[] tokenizerJson, String targetToken, int maxTokens) {
        // Else the library asks the cloud's metadata address, once a day, where it runs, and reports it to its makers.
        System.setProperty("OPT_OUT_TRACKING", "true");
        Map<String, String> options = Map.of("truncation", "false", "padding", "false");
        try {
            HuggingFaceTokenizer tokenizer =
                    HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(tokenizerJson), options);
            return new TextTokenizer(tokenizer, reservedTokens(tokenizerJson), targetToken, maxTokens);
        } catch (IOException | RuntimeException e) {
            throw new ScoringException("cannot make a tokenizer of " + FILE, e);
        }
    }

    /** At most {@code maxTokens} numbers. */
    long[] encode(MaskedText text) {
        String marked = text.pieces().stream().map(this::withoutReserved).collect(Collectors.joining(targetToken));
        Encoding encoding = tokenizer.encode(marked, true, false);
        return TokenWindow.cut(encoding.getIds(), encoding.getSpecialTokenMask(), targetId, maxTokens);
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private long idOf(String token) {
        long[] ids = tokenizer.encode(token, false, false).getIds();
        if (ids.length != 1) {
            throw new ScoringException("the tokenizer does not keep the target token " + token + " whole: it makes "
                    + ids.length + " tokens of it");
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

    private static List<String> reservedTokens(byte[] tokenizerJson) {
        List<String> tokens = new ArrayList<>();
        for (JsonNode token : ModelDescription.tree(tokenizerJson, FILE).path("added_tokens")) {
            String content = token.path("content").asText("");
            if (content.length() > 1 && token.path("special").asBoolean()) {
                tokens.add(content);
            }
        }
        return tokens;
    }
}
