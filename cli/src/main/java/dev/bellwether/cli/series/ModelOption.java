package dev.bellwether.cli.series;

import dev.bellwether.api.sentiment.v1.ListModelsRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.ServedModel;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.resource.Names;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** {@code --model}: whose scores are asked for. */
final class ModelOption {
    private static final String COLLECTION = "models";
    private static final int SHORTEST_CHECKSUM = 8;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "Whose scores: a model, or the beginning of its SHA-256, as in 'bellwether models list'; also "
                            + "one that is served no more. Default: the default one.")
    private String typed = "";

    /** Its checksum; empty: that of the default model. */
    String sha256(Remote remote) {
        if (typed.isEmpty()) {
            return "";
        }
        List<ServedModel> models = remote.sentiment()
                .call(
                        SentimentServiceGrpc::newBlockingStub,
                        stub -> stub.listModels(ListModelsRequest.getDefaultInstance()))
                .getModelsList();
        String name = Names.in(COLLECTION, typed);
        return models.stream()
                .filter(model -> model.getName().equals(name))
                .map(model -> model.getModel().getSha256())
                .findFirst()
                .orElseGet(() -> byChecksum(models));
    }

    private String byChecksum(List<ServedModel> models) {
        String beginning = typed.toLowerCase(Locale.ROOT);
        List<String> found = models.stream()
                .map(model -> model.getModel().getSha256())
                .filter(sha256 -> beginning.length() >= SHORTEST_CHECKSUM && sha256.startsWith(beginning))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new WrongUsage("--model: "
                + (found.isEmpty()
                        ? "no model is called '" + typed + "', and no SHA-256 begins so (write " + SHORTEST_CHECKSUM
                                + " characters of it, or more). See: bellwether models list"
                        : "'" + typed + "' begins the SHA-256 of several: "
                                + found.stream().collect(Collectors.joining(", "))
                                + "; write more of the one that you mean."));
    }
}
