package dev.bellwether.cli.resource;

import com.google.protobuf.Descriptors;
import com.google.protobuf.Message;
import dev.bellwether.api.alert.v1.ListTemplatesRequest;
import dev.bellwether.api.alert.v1.ListTemplatesResponse;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.Template;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes a subscription of a template and the values that are set. */
final class FilledTemplate {
    private static final String COLLECTION = "templates";
    private static final String VALUE = "{value}";

    private FilledTemplate() {}

    static void each(Remote remote, Consumer<Template> taker) {
        Pages.read(
                0,
                (size, token) -> page(remote, size, token),
                ListTemplatesResponse::getTemplatesList,
                ListTemplatesResponse::getNextPageToken,
                taker::accept);
    }

    /** @throws Refused naming those that there are, where it is none of them */
    static Template named(Remote remote, String typed) {
        List<Template> templates = new ArrayList<>();
        each(remote, templates::add);
        String name = Names.in(COLLECTION, typed);
        return templates.stream()
                .filter(template -> template.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no template " + typed + "; there are "
                        + String.join(
                                ", ",
                                templates.stream()
                                        .map(template -> Names.id(COLLECTION, template.getName()))
                                        .toList())
                        + "."));
    }

    /**
     * Each parameter that is set, or has a default, before the condition's own expression or in its field.
     *
     * @param set values by the names of the parameters
     * @throws Refused when there is no such parameter, or the value of a number is none
     */
    static Subscription of(Template template, Map<String, String> set) {
        List<String> names = template.getParametersList().stream()
                .map(Template.Parameter::getName)
                .toList();
        set.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(unknown -> {
            throw new Refused(template.getName() + " has nothing called " + unknown + " to be set; it has "
                    + String.join(", ", names) + ".");
        });
        Subscription.Builder filled = template.getSubscription().toBuilder();
        List<String> parts = new ArrayList<>();
        for (Template.Parameter parameter : template.getParametersList()) {
            String value = set.getOrDefault(parameter.getName(), parameter.getDefaultValue());
            if (!value.isEmpty() && !parameter.getField().isEmpty()) {
                put(filled, parameter.getField(), value);
            } else if (!value.isEmpty()) {
                parts.add(parameter.getExpression().replace(VALUE, written(parameter, value)));
            }
        }
        if (filled.getCondition().hasArticle()) {
            String own = filled.getCondition().getArticle().getExpression();
            parts.add(parts.isEmpty() ? own : "(" + own + ")");
            filled.getConditionBuilder().getArticleBuilder().setExpression(String.join(" && ", parts));
        }
        return filled.build();
    }

    /** @param path of a text */
    private static void put(Message.Builder message, String path, String value) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Descriptors.FieldDescriptor field = message.getDescriptorForType().findFieldByName(name);
        boolean isFit = field != null
                && field.getJavaType()
                        == (dot < 0
                                ? Descriptors.FieldDescriptor.JavaType.STRING
                                : Descriptors.FieldDescriptor.JavaType.MESSAGE);
        if (!isFit) {
            throw new Refused("This version does not know how to set " + path + "; take that of the service.");
        }
        if (dot < 0) {
            message.setField(field, value);
        } else {
            put(message.getFieldBuilder(field), path.substring(dot + 1), value);
        }
    }

    private static String written(Template.Parameter parameter, String value) {
        if (parameter.getType() == Template.Type.TYPE_TEXT) {
            return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        try {
            return Double.toString(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            throw new Refused(parameter.getName() + " is a number, such as " + parameter.getDefaultValue() + ", not '"
                    + value + "'.");
        }
    }

    private static ListTemplatesResponse page(Remote remote, int size, String token) {
        ListTemplatesRequest request = ListTemplatesRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .build();
        return remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.listTemplates(request));
    }
}
