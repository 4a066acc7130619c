package dev.bellwether.sentiment.scoring;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** A model in ONNX Runtime. One session is shared by all threads; each text is its own run. */
public final class OnnxSentimentModel implements SentimentModel, AutoCloseable {

    private final ModelDescription description;
    private final ModelInfo info;
    private final TextTokenizer tokenizer;
    private final OnnxGraph graph;

    private OnnxSentimentModel(ModelFiles files, int threads) {
        description = ModelDescription.parse(files.read(ModelDescription.FILE));
        ByteBuffer weights = files.map(description.file());
        String sha256 = description.check(weights);
        tokenizer = TextTokenizer.of(files.read(TextTokenizer.FILE), description);
        graph = OnnxGraph.of(weights, description, threads);
        info = new ModelInfo(
                description.name(),
                description.version(),
                sha256,
                OnnxGraph.runtime(),
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

    /** Loads a model of the user's own from a folder with model.json, tokenizer.json and the weights, and tries it; else as above. */
    public static OnnxSentimentModel in(Path folder, int threads) {
        ModelFiles files = ModelFiles.in(folder);
        OnnxSentimentModel model = new OnnxSentimentModel(files, threads);
        try {
            model.tryOut(TextTokenizer.greatestId(files.read(TextTokenizer.FILE)));
            return model;
        } catch (ScoringException e) {
            model.close();
            throw e;
        }
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    /** What goes in, and what comes out. */
    public ModelShape shape() {
        return description.shape();
    }

    @Override
    public Probabilities score(MaskedText text) {
        return probabilities(graph.logits(tokenizer.encode(text)));
    }

    @Override
    public void close() {
        try (tokenizer) {
            graph.close();
        }
    }

    /** What a wrong folder would only show once an article comes that is long, or holds a rare word. */
    private void tryOut(long greatestId) {
        graph.logits(tokenizer.encode(MaskedText.whole("A short text.")));
        long[] rarest = {greatestId};
        tryOut(
                TokenizedText.single(rarest),
                TextTokenizer.FILE + " does not fit " + description.file() + ": it has a token with the number "
                        + greatestId + ", of which the weights know nothing; take both from one model");
        tryOut(
                TokenizedText.single(new long[description.maxTokens()]),
                "max_tokens is " + description.maxTokens() + ", and " + description.file()
                        + " reads no text as long; say how long the model's texts may be");
        if (description.shape().target() == TargetForm.PAIR) {
            graph.logits(tokenizer.encode(new MaskedText(List.of("", " fell."), List.of("A name"))));
        }
    }

    private void tryOut(TokenizedText text, String problem) {
        try {
            graph.logits(text);
        } catch (ScoringException e) {
            throw new ScoringException(problem, e);
        }
    }

    /** Softmax, added up by label. */
    private Probabilities probabilities(float[] logits) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            greatest = Math.max(greatest, logit / description.temperature());
        }
        double[] byLabel = new double[Label.values().length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            double share = Math.exp(logits[i] / description.temperature() - greatest);
            byLabel[description.shape().labels().get(i).ordinal()] += share;
            sum += share;
        }
        return new Probabilities(
                byLabel[Label.NEGATIVE.ordinal()] / sum,
                byLabel[Label.NEUTRAL.ordinal()] / sum,
                byLabel[Label.POSITIVE.ordinal()] / sum);
    }
}
