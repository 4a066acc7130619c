package dev.bellwether.sentiment.scoring;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A model in ONNX Runtime. One session is shared by all threads; each text is its own run. */
public final class OnnxSentimentModel implements SentimentModel, AutoCloseable {
    private static final String DESCRIPTION = "model.json";

    private final ModelDescription description;
    private final ModelInfo info;
    private final TextTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxSentimentModel(ModelFiles files, int threads) {
        description = ModelDescription.parse(files.read(DESCRIPTION));
        byte[] weights = files.read(description.file());
        description.check(weights);
        tokenizer =
                TextTokenizer.of(files.read(TextTokenizer.FILE), description.targetToken(), description.maxTokens());
        environment = OrtEnvironment.getEnvironment();
        session = session(weights, threads);
        info = new ModelInfo(
                description.name(),
                description.version(),
                description.sha256(),
                "onnxruntime " + environment.getVersion(),
                description.maxTokens(),
                new Cuts(description.uncertainBelow()));
    }

    /**
     * Loads the model that ships.
     *
     * @param threads how many threads one score may use, at least 1; with more than 1 many scores at once get slower
     * @throws ScoringException when the files are absent, damaged or not of one model
     */
    public static OnnxSentimentModel shipped(int threads) {
        return new OnnxSentimentModel(ModelFiles.shipped(), threads);
    }

    /** Loads a model of the user's own from a folder with model.json, tokenizer.json and the weights; else as above. */
    public static OnnxSentimentModel in(Path folder, int threads) {
        return new OnnxSentimentModel(ModelFiles.in(folder), threads);
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public Probabilities score(MaskedText text) {
        return probabilities(logits(tokenizer.encode(text)));
    }

    @Override
    public void close() {
        try (tokenizer) {
            session.close();
        } catch (OrtException e) {
            throw new ScoringException("cannot close the model " + description.name(), e);
        }
    }

    /** What the graph answers to one row of tokens. */
    float[] logits(long[] ids) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String input : description.inputs()) {
                inputs.put(input, OnnxTensor.createTensor(environment, values(input, ids), new long[] {1, ids.length}));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return output(result);
            }
        } catch (OrtException e) {
            throw new ScoringException("the model " + description.name() + " failed on " + ids.length + " tokens", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private float[] output(OrtSession.Result result) throws OrtException {
        Object value = result.get(description.output())
                .orElseThrow(() -> new ScoringException("the model has no output " + description.output()))
                .getValue();
        if (value instanceof float[][] rows
                && rows.length == 1
                && rows[0].length == description.labels().size()) {
            return rows[0];
        }
        throw new ScoringException("the output " + description.output() + " must be one row of "
                + description.labels().size() + " numbers");
    }

    private static LongBuffer values(String input, long[] ids) {
        if (input.equals("input_ids")) {
            return LongBuffer.wrap(ids);
        }
        long[] values = new long[ids.length];
        Arrays.fill(values, input.equals("attention_mask") ? 1 : 0);
        return LongBuffer.wrap(values);
    }

    /** Softmax, in the order of the labels. */
    private Probabilities probabilities(float[] logits) {
        double greatest = Math.max(logits[0], Math.max(logits[1], logits[2]));
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            shares[i] = Math.exp(logits[i] - greatest);
            sum += shares[i];
        }
        return new Probabilities(
                shares[description.labels().indexOf("negative")] / sum,
                shares[description.labels().indexOf("neutral")] / sum,
                shares[description.labels().indexOf("positive")] / sum);
    }

    private OrtSession session(byte[] weights, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a model needs at least one thread, not " + threads);
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(weights, options);
        } catch (OrtException e) {
            throw new ScoringException("the runtime refuses the weights " + description.file(), e);
        }
    }
}
