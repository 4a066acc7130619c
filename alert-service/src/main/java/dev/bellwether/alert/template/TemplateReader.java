package dev.bellwether.alert.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bellwether.alert.subscription.ArticleCondition;
import dev.bellwether.alert.subscription.Policy;
import dev.bellwether.alert.subscription.SubscriptionDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of templates; what is wrong in one is a defect, and fails the start. */
final class TemplateReader {

    private static final ObjectMapper YAML = new YAMLMapper();

    private final Map<String, Template.Parameter> parameters = new LinkedHashMap<>();

    TemplateReader() {
        file("parameters")
                .properties()
                .forEach(field -> parameters.put(field.getKey(), parameter(field.getKey(), field.getValue())));
    }

    Template template(String id) {
        JsonNode file = file(id);
        String displayName = text(file, "displayName");
        SubscriptionDraft draft = new SubscriptionDraft(
                displayName, condition(file.required("condition")), policy(file.path("policy")), List.of(), false);
        return new Template(id, displayName, text(file, "description"), named(file.path("parameters")), draft);
    }

    /** By its kind, as in the contract. */
    private static ArticleCondition condition(JsonNode condition) {
        JsonNode article = condition.required("article");
        return new ArticleCondition(
                text(article, "expression"),
                article.path("critical").asText().strip(),
                article.path("warning").asText().strip());
    }

    private static Policy policy(JsonNode policy) {
        return new Policy(
                duration(policy.path("maxAge"), Policy.DEFAULT_MAX_AGE),
                duration(policy.path("cooldown"), Policy.DEFAULT_COOLDOWN),
                policy.path("everyCopy").asBoolean(),
                policy.path("allowUnknownTime").asBoolean(),
                policy.path("revisions").asBoolean());
    }

    /** As the JSON of the contract has it: "3600s". */
    private static Duration duration(JsonNode written, Duration otherwise) {
        return written.isMissingNode() ? otherwise : Duration.parse("PT" + written.asText());
    }

    private List<Template.Parameter> named(JsonNode names) {
        List<Template.Parameter> named = new ArrayList<>();
        for (JsonNode name : names) {
            Template.Parameter parameter = parameters.get(name.asText());
            if (parameter == null) {
                throw new IllegalStateException("there is no parameter " + name.asText());
            }
            named.add(parameter);
        }
        return named;
    }

    private static Template.Parameter parameter(String name, JsonNode written) {
        return new Template.Parameter(
                name,
                text(written, "description"),
                text(written, "expression"),
                Template.Type.valueOf(text(written, "type")),
                written.path("defaultValue").asText());
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asText().strip();
    }

    private static JsonNode file(String name) {
        try (InputStream file = TemplateReader.class.getResourceAsStream(name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("there is no file " + name + ".yaml");
            }
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ".yaml cannot be read", e);
        }
    }
}
