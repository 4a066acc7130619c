package dev.bellwether.cli.resource;

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
     * Each parameter that is set, or has a default, before the condition's own expression.
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
        List<String> parts = new ArrayList<>();
        for (Template.Parameter parameter : template.getParametersList()) {
            String value = set.getOrDefault(parameter.getName(), parameter.getDefaultValue());
            if (!value.isEmpty()) {
                parts.add(parameter.getExpression().replace(VALUE, written(parameter, value)));
            }
        }
        String own = template.getSubscription().getCondition().getArticle().getExpression();
        parts.add(parts.isEmpty() ? own : "(" + own + ")");
        Subscription.Builder filled = template.getSubscription().toBuilder();
        filled.getConditionBuilder().getArticleBuilder().setExpression(String.join(" && ", parts));
        return filled.build();
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
