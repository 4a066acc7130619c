package dev.bellwether.article.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * A {@link LanguageModel} as a file of arrays. To read OpenNLP's own takes more than a second of a start and 150 MB of
 * the heap, most of it garbage; to read this takes a fifth of a second, and 25 MB.
 */
final class LanguageModelFile {

    /** Of the model that ships, which {@link LanguageModelMaker} makes in the build. */
    static final String NAME = "language-model.bin";

    private LanguageModelFile() {}

    static LanguageModel readShipped() throws IOException {
        try (InputStream in = LanguageModelFile.class.getResourceAsStream(NAME)) {
            return read(Objects.requireNonNull(in, NAME + " is missing; Maven makes it in the phase process-classes"));
        }
    }

    static void write(LanguageModel model, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(model.languages().size());
        for (String language : model.languages()) {
            out.writeUTF(language);
        }
        out.writeInt(model.grams().length);
        out.writeInt(model.weights().length);
        ByteBuffer grams = ByteBuffer.allocate(Long.BYTES * model.grams().length);
        grams.asLongBuffer().put(model.grams());
        out.write(grams.array());
        ByteBuffer starts = ByteBuffer.allocate(Integer.BYTES * model.starts().length);
        starts.asIntBuffer().put(model.starts());
        out.write(starts.array());
        ByteBuffer weights = ByteBuffer.allocate(Double.BYTES * model.weights().length);
        weights.asDoubleBuffer().put(model.weights());
        out.write(weights.array());
        out.write(model.outcomes());
        out.flush();
    }

    private static LanguageModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        String[] languages = new String[in.readInt()];
        for (int i = 0; i < languages.length; i++) {
            languages[i] = in.readUTF();
        }
        long[] grams = new long[in.readInt()];
        double[] weights = new double[in.readInt()];
        int[] starts = new int[grams.length + 1];
        byte[] outcomes = new byte[weights.length];
        bytes(in, Long.BYTES * grams.length).asLongBuffer().get(grams);
        bytes(in, Integer.BYTES * starts.length).asIntBuffer().get(starts);
        bytes(in, Double.BYTES * weights.length).asDoubleBuffer().get(weights);
        in.readFully(outcomes);
        return new LanguageModel(List.of(languages), grams, starts, outcomes, weights);
    }

    private static ByteBuffer bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
