package dev.bellwether.sentiment.serving;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.sentiment.scoring.OnnxSentimentModel;
import dev.bellwether.sentiment.scoring.ScoringException;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The models that score here: the one that ships, and those of one's own. All are loaded at the start, or it fails. */
@Startup
@ApplicationScoped
public class Models {

    /** The name of the model that ships. */
    private static final String SHIPPED = "bellwether";

    private static final int LONGEST_NAME = 63;

    private final Map<String, ServedModel> served = new TreeMap<>();
    private final ServedModel usual;
    private final ModelStore store;

    /** @throws ScoringException when one of them cannot be served; it says which, why, and what to do */
    Models(ModelsConfig config, ScoringConfig scoring, ModelStore store) {
        this.store = store;
        int threads = scoring.threadsPerText();
        String defaultModel = config.defaultModel();
        add(SHIPPED, OnnxSentimentModel.shipped(threads), defaultModel);
        config.folders().forEach((name, folder) -> add(name, load(name, folder, threads), defaultModel));
        checkChecksums();
        ServedModel found = served.get(defaultModel);
        if (found == null) {
            throw new ScoringException("bellwether.models.default-model is \"" + defaultModel
                    + "\", and there are the models " + served.keySet()
                    + "; name one of them, or its folder as bellwether.models.folders." + defaultModel);
        }
        usual = found;
    }

    /** The one that scores articles, and what asks for no model. */
    public ServedModel usual() {
        return usual;
    }

    /** The default one first, then by name. */
    public List<ServedModel> all() {
        List<ServedModel> all = new ArrayList<>(served.values());
        all.remove(usual);
        all.add(0, usual);
        return all;
    }

    /** Those that are served no more, of which scores are kept; the latest first. */
    public Uni<List<PastModel>> past() {
        Set<String> now = served.values().stream()
                .map(model -> model.model().info().sha256())
                .collect(Collectors.toSet());
        return store.scored()
                .map(scored -> scored.stream()
                        .filter(model -> !now.contains(model.sha256()))
                        .toList());
    }

    /** By its name. Fails with NOT_FOUND. */
    public ServedModel get(String name) {
        ServedModel model = served.get(name);
        if (model == null) {
            throw new FailureException(new Failure.NotFound(ServedModel.COLLECTION + "/" + name));
        }
        return model;
    }

    private void add(String name, OnnxSentimentModel model, String defaultModel) {
        served.put(name, new ServedModel(name, name.equals(defaultModel), model, model.shape()));
    }

    private static OnnxSentimentModel load(String name, Path folder, int threads) {
        if (name.equals(SHIPPED) || !isName(name)) {
            throw new ScoringException("a model of one's own cannot be called \"" + name + "\": a name is 1 to "
                    + LONGEST_NAME + " of a-z, 0-9 and -, and \"" + SHIPPED + "\" is the model that ships");
        }
        try {
            return OnnxSentimentModel.in(folder, threads);
        } catch (ScoringException e) {
            throw new ScoringException(
                    "the model " + name + " in " + folder + " cannot be served: " + e.getMessage(), e);
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    /** Scores are told apart, and found again, by the checksum of the weights. */
    private void checkChecksums() {
        Map<String, String> names = new HashMap<>();
        for (ServedModel model : served.values()) {
            String other = names.put(model.model().info().sha256(), model.name());
            if (other != null) {
                throw new ScoringException("the models " + other + " and " + model.name()
                        + " have the same weights, by which their scores could not be told apart; serve one of them");
            }
        }
    }
}
