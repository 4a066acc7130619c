package dev.bellwether.article.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** Part of the build: makes the model that ships of OpenNLP's, which is on the class path of the build alone. */
final class LanguageModelMaker {

    private static final String OPEN_NLP = "/langdetect-183.bin";

    private LanguageModelMaker() {}

    /** Writes {@link LanguageModelFile#NAME} into this package, below the folder of compiled classes, which is the only argument. */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0])
                .resolve(LanguageModelMaker.class.getPackageName().replace('.', '/'))
                .resolve(LanguageModelFile.NAME);
        try (InputStream openNlp = Objects.requireNonNull(LanguageModelMaker.class.getResourceAsStream(OPEN_NLP));
                OutputStream out = Files.newOutputStream(file)) {
            LanguageModelFile.write(arrays(new LanguageDetectorModel(openNlp)), out);
        }
    }

    @SuppressWarnings("unchecked") // getDataStructures documents what stands at each index.
    private static LanguageModel arrays(LanguageDetectorModel model) {
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
}
