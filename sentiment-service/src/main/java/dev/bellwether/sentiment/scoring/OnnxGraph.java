package dev.bellwether.sentiment.scoring;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A graph in ONNX Runtime that answers a row of tokens with a row of numbers. Safe for use by many threads. */
final class OnnxGraph implements AutoCloseable {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);

    private final ModelDescription model;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;

    private OnnxGraph(ModelDescription model, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.environment = environment;
        this.session = session;
        this.output = output(model, session.getOutputNames());
        require(
                model,
                session.getInputNames().contains(IDS) && INPUTS.containsAll(session.getInputNames()),
                "takes the inputs " + session.getInputNames() + "; a classifier of sequences takes " + IDS
                        + ", and perhaps " + MASK + " and " + TYPES);
    }

    /**
     * @param weights outside of the heap
     * @throws ScoringException when the runtime refuses the weights, or they are no classifier of sequences
     */
    static OnnxGraph of(ByteBuffer weights, ModelDescription model, int threads) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        return new OnnxGraph(model, environment, session(environment, weights, model, threads));
    }

    /** What runs it, with its version. */
    static String runtime() {
        return "onnxruntime " + OrtEnvironment.getEnvironment().getVersion();
    }

    /** One number for each label. */
    float[] logits(TokenizedText text) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String input : session.getInputNames()) {
                inputs.put(input, OnnxTensor.createTensor(environment, values(input, text), new long[] {1, text.length()
                }));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return row(result);
            }
        } catch (OrtException e) {
            throw new ScoringException(
                    "the model " + model.name() + " failed on " + text.length() + " tokens: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ScoringException("cannot close the model " + model.name(), e);
        }
    }

    private float[] row(OrtSession.Result result) throws OrtException {
        int labels = model.shape().labels().size();
        Object value = result.get(output).orElseThrow().getValue();
        require(
                model,
                value instanceof float[][] rows && rows.length == 1,
                "has the output " + output + ", which is not one row of numbers for each text");
        float[] row = ((float[][]) value)[0];
        require(
                model,
                row.length == labels,
                "answers with " + row.length + " numbers, and " + ModelDescription.FILE + " has " + labels
                        + " labels; name one for each, in their order");
        return row;
    }

    private static LongBuffer values(String input, TokenizedText text) {
        return switch (input) {
            case IDS -> LongBuffer.wrap(text.ids());
            case TYPES -> LongBuffer.wrap(text.types());
            default -> {
                long[] mask = new long[text.length()];
                Arrays.fill(mask, 1);
                yield LongBuffer.wrap(mask);
            }
        };
    }

    private static String output(ModelDescription model, Set<String> names) {
        String wanted = model.output().orElseGet(() -> names.iterator().next());
        require(
                model,
                names.contains(wanted) && (model.output().isPresent() || names.size() == 1),
                "has the outputs " + names + "; name that of the logits in " + ModelDescription.FILE
                        + ", as \"output\": {\"name\": ...}");
        return wanted;
    }

    private static void require(ModelDescription model, boolean condition, String problem) {
        if (!condition) {
            throw new ScoringException(model.file() + " " + problem);
        }
    }

    private static OrtSession session(
            OrtEnvironment environment, ByteBuffer weights, ModelDescription model, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a model needs at least one thread, not " + threads);
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(weights, options);
        } catch (OrtException e) {
            throw new ScoringException("the runtime refuses the weights " + model.file() + ": " + e.getMessage(), e);
        }
    }
}
