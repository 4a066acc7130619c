package dev.bellwether.article.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * OpenNLP's model as a file of arrays, which the build writes. To read OpenNLP's own takes a second of each start, and a hundred
 * megabytes that are garbage once it is read; to read this takes a tenth of both.
 */
final class LanguageModelFile {

    private static final String OPEN_NLP = "/langdetect-183.bin";
    private static final String NAME = "language-model.bin";

    private LanguageModelFile() {}

    /** Writes the file below the folder of compiled classes, which is the only argument. */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0])
                .resolve(LanguageModelFile.class.getPackageName().replace('.', '/'))
                .resolve(NAME);
        try (InputStream openNlp = Objects.requireNonNull(LanguageModelFile.class.getResourceAsStream(OPEN_NLP));
                OutputStream out = Files.newOutputStream(file)) {
            write(of(new LanguageDetectorModel(openNlp)), out);
        }
    }

    /** The model that ships. */
    static LanguageModel readShipped() throws IOException {
        try (InputStream in = LanguageModelFile.class.getResourceAsStream(NAME)) {
            return read(Objects.requireNonNull(in, NAME + " is missing; Maven makes it in the phase process-classes"));
        }
    }

    @SuppressWarnings("unchecked") // getDataStructures documents what stands at each index.
    static LanguageModel of(LanguageDetectorModel model) {
        Object[] structures = ((AbstractModel) model.getMaxentModel()).getDataStructures();
        List<Map.Entry<String, Context>> known = ((Map<String, Context>) structures[1])
                .entrySet().stream()
                        .filter(gram -> gram.getKey().length() <= LanguageModel.MAX_GRAM_CHARS)
                        .sorted(Comparator.comparingLong(gram -> LanguageModel.number(gram.getKey())))
                        .toList();
        int count = known.stream()
                .mapToInt(gram -> gram.getValue().getOutcomes().length)
                .sum();
        long[] grams = known.stream()
                .mapToLong(gram -> LanguageModel.number(gram.getKey()))
                .toArray();
        int[] starts = new int[known.size() + 1];
        byte[] outcomes = new byte[count];
        double[] weights = new double[count];
        int next = 0;
        for (int i = 0; i < known.size(); i++) {
            Context context = known.get(i).getValue();
            for (int j = 0; j < context.getOutcomes().length; j++) {
                outcomes[next] = (byte) context.getOutcomes()[j];
                weights[next++] = context.getParameters()[j];
            }
            starts[i + 1] = next;
        }
        return new LanguageModel(List.of((String[]) structures[2]), grams, starts, outcomes, weights);
    }

    static void write(LanguageModel model, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(model.languages().size());
        for (String language : model.languages()) {
            out.writeUTF(language);
        }
        out.writeInt(model.grams().length);
        out.writeInt(model.weights().length);
        ByteBuffer arrays = ByteBuffer.allocate(bytes(model.grams().length, model.weights().length));
        arrays.asLongBuffer().put(model.grams());
        arrays.position(Long.BYTES * model.grams().length);
        arrays.asIntBuffer().put(model.starts());
        arrays.position(arrays.position() + Integer.BYTES * model.starts().length);
        arrays.asDoubleBuffer().put(model.weights());
        arrays.position(arrays.position() + Double.BYTES * model.weights().length);
        arrays.put(model.outcomes());
        out.write(arrays.array());
        out.flush();
    }

    static LanguageModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        String[] languages = new String[in.readInt()];
        for (int i = 0; i < languages.length; i++) {
            languages[i] = in.readUTF();
        }
        long[] grams = new long[in.readInt()];
        double[] weights = new double[in.readInt()];
        int[] starts = new int[grams.length + 1];
        byte[] outcomes = new byte[weights.length];
        part(in, Long.BYTES * grams.length).asLongBuffer().get(grams);
        part(in, Integer.BYTES * starts.length).asIntBuffer().get(starts);
        part(in, Double.BYTES * weights.length).asDoubleBuffer().get(weights);
        in.readFully(outcomes);
        return new LanguageModel(List.of(languages), grams, starts, outcomes, weights);
    }

    private static int bytes(int grams, int weights) {
        return (Long.BYTES + Integer.BYTES) * grams + Integer.BYTES + (Double.BYTES + 1) * weights;
    }

    private static ByteBuffer part(DataInputStream in, int bytes) throws IOException {
        byte[] part = new byte[bytes];
        in.readFully(part);
        return ByteBuffer.wrap(part);
    }
}
