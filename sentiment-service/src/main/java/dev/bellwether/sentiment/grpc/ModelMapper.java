package dev.bellwether.sentiment.grpc;

import dev.bellwether.api.sentiment.v1.Model;
import dev.bellwether.api.sentiment.v1.Sentiment;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.sentiment.scoring.Label;
import dev.bellwether.sentiment.scoring.ModelInfo;
import dev.bellwether.sentiment.serving.Models;
import dev.bellwether.sentiment.serving.PastModel;
import dev.bellwether.sentiment.serving.ServedModel;

/** Between models and the wire. */
final class ModelMapper {

    private ModelMapper() {}

    /** The model that a request names; the default one when it names none. Fails with FIELD_INVALID or NOT_FOUND. */
    static ServedModel wanted(String field, String name, Models models) {
        return name.isEmpty() ? models.usual() : models.get(ResourceName.id(field, ServedModel.COLLECTION, name));
    }

    static dev.bellwether.api.sentiment.v1.ServedModel toWire(ServedModel served) {
        ModelInfo info = served.model().info();
        return dev.bellwether.api.sentiment.v1.ServedModel.newBuilder()
                .setName(ServedModel.COLLECTION + "/" + served.name())
                .setModel(toWire(info))
                .setDefaultModel(served.isDefault())
                .addAllLabels(
                        served.shape().labels().stream().map(ModelMapper::label).toList())
                .setTarget(dev.bellwether.api.sentiment.v1.ServedModel.Target.valueOf(
                        "TARGET_" + served.shape().target()))
                .setMaxTokens(info.maxTokens())
                .setUncertainBelow(info.cuts().uncertainBelow())
                .build();
    }

    static dev.bellwether.api.sentiment.v1.ServedModel toWire(PastModel past) {
        return dev.bellwether.api.sentiment.v1.ServedModel.newBuilder()
                .setModel(Model.newBuilder()
                        .setName(past.name())
                        .setVersion(past.version())
                        .setSha256(past.sha256()))
                .build();
    }

    static Model toWire(ModelInfo model) {
        return Model.newBuilder()
                .setName(model.name())
                .setVersion(model.version())
                .setSha256(model.sha256())
                .setRuntime(model.runtime())
                .build();
    }

    static Sentiment.Label label(Label label) {
        return Sentiment.Label.valueOf("LABEL_" + label);
    }
}
