package dev.bellwether.article.identity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a body is compared by: its shingles, which are three tokens in a row, its numbers, and what stands in which {@link Places}.
 *
 * @param shingles a sample of the shingles
 * @param numbers a sample of the numbers
 * @param places what stands where
 */
public record Fingerprint(Sample shingles, Sample numbers, Places places) {
    private static final int SHINGLE_TOKENS = 3;

    /** Of stored fingerprints; another way of making them is another format, and is not compared. */
    private static final byte FORMAT = 1;

    /** The fingerprint of a body, and the bands under which it is looked up. */
    public record WithBands(Fingerprint fingerprint, long[] bands) {}

    /** In time that grows with the length of the body. */
    public static WithBands of(String body) {
        Tokens tokens = Tokens.of(body);
        long[] shingles = shingles(tokens);
        Fingerprint fingerprint = new Fingerprint(
                Sample.of(upper(shingles, shingles.length)), Sample.of(numbers(tokens)), Places.of(tokens));
        return new WithBands(fingerprint, Bands.of(shingles));
    }

    /** Of a text that is shorter than one: the text itself. */
    private static long[] shingles(Tokens tokens) {
        int last = Math.max(0, tokens.count() - SHINGLE_TOKENS);
        long[] shingles = new long[last + 1];
        for (int i = 0; i <= last; i++) {
            long shingle = 0;
            for (int j = i; j < Math.min(i + SHINGLE_TOKENS, tokens.count()); j++) {
                shingle = Hashes.join(shingle, tokens.hash(j));
            }
            shingles[i] = shingle;
        }
        return shingles;
    }

    private static int[] numbers(Tokens tokens) {
        long[] numbers = new long[tokens.count()];
        int count = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isNumber(i)) {
                numbers[count++] = tokens.hash(i);
            }
        }
        return upper(numbers, count);
    }

    private static int[] upper(long[] hashes, int count) {
        int[] upper = new int[count];
        for (int i = 0; i < count; i++) {
            upper[i] = (int) (hashes[i] >>> 32);
        }
        return upper;
    }

    /** As it is stored. */
    public byte[] toBytes() {
        int size = 1 + bytes(shingles) + bytes(numbers) + Integer.BYTES + Long.BYTES * places.places().length;
        ByteBuffer buffer = ByteBuffer.allocate(size).put(FORMAT);
        put(buffer, shingles);
        put(buffer, numbers);
        buffer.putInt(places.places().length);
        Arrays.stream(places.places()).forEach(buffer::putLong);
        return buffer.array();
    }

    /** Of what {@link #toBytes} made; empty for that of another version. */
    public static Optional<Fingerprint> fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            if (buffer.get() != FORMAT) {
                return Optional.empty();
            }
            Sample shingles = sample(buffer);
            Sample numbers = sample(buffer);
            long[] places = new long[buffer.getInt()];
            Arrays.setAll(places, i -> buffer.getLong());
            return Optional.of(new Fingerprint(shingles, numbers, new Places(places)));
        } catch (BufferUnderflowException cutOff) {
            throw new IllegalArgumentException("a fingerprint of " + bytes.length + " bytes is cut off", cutOff);
        }
    }

    private static int bytes(Sample sample) {
        return 1 + Integer.BYTES + Integer.BYTES * sample.hashes().length;
    }

    private static void put(ByteBuffer buffer, Sample sample) {
        buffer.put((byte) sample.level()).putInt(sample.hashes().length);
        Arrays.stream(sample.hashes()).forEach(buffer::putInt);
    }

    private static Sample sample(ByteBuffer buffer) {
        int level = buffer.get();
        int[] hashes = new int[buffer.getInt()];
        Arrays.setAll(hashes, i -> buffer.getInt());
        return new Sample(level, hashes);
    }
}
