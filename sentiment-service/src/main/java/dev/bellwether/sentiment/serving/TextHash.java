package dev.bellwether.sentiment.serving;

import dev.bellwether.sentiment.scoring.MaskedText;
import dev.bellwether.sentiment.scoring.ModelInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** By what it is known that a model, in a runtime, has read a text before: a SHA-256 of all three. */
record TextHash(long first, long second, long third, long fourth) {

    static TextHash of(ModelInfo model, MaskedText text) {
        MessageDigest digest = sha256();
        add(digest, model.sha256());
        add(digest, model.runtime());
        addAll(digest, text.pieces());
        addAll(digest, text.hidden());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new TextHash(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    private static void addAll(MessageDigest digest, List<String> texts) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(texts.size()).flip());
        texts.forEach(text -> add(digest, text));
    }

    /** With its length, so that texts side by side cannot be cut elsewhere; as UTF-16, which keeps every string apart. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
