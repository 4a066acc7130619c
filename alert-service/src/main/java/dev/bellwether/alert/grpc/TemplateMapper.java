package dev.bellwether.alert.grpc;

import dev.bellwether.api.alert.v1.Template;

/** Between templates of the domain and of the contract. */
final class TemplateMapper {

    private TemplateMapper() {}

    static Template toWire(dev.bellwether.alert.template.Template template) {
        return Template.newBuilder()
                .setName(template.name())
                .setDisplayName(template.displayName())
                .setDescription(template.description())
                .addAllParameters(template.parameters().stream()
                        .map(TemplateMapper::parameter)
                        .toList())
                .setSubscription(SubscriptionMapper.toWire(template.subscription()))
                .build();
    }

    private static Template.Parameter parameter(dev.bellwether.alert.template.Template.Parameter parameter) {
        Template.Type type = switch (parameter.type()) {
            case TEXT -> Template.Type.TYPE_TEXT;
            case NUMBER -> Template.Type.TYPE_NUMBER;
        };
        return Template.Parameter.newBuilder()
                .setName(parameter.name())
                .setDescription(parameter.description())
                .setExpression(parameter.expression())
                .setType(type)
                .setDefaultValue(parameter.defaultValue())
                .setField(parameter.field())
                .build();
    }
}
