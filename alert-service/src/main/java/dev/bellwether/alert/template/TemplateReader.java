package dev.bellwether.alert.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.subscription.ArticleCondition;
import dev.bellwether.alert.subscription.Policy;
import dev.bellwether.alert.subscription.SubscriptionCondition;
import dev.bellwether.alert.subscription.SubscriptionDraft;
import dev.bellwether.alert.subscription.TimedCondition;
import dev.bellwether.alert.window.Frame;
import dev.bellwether.alert.window.Scope;
import dev.bellwether.alert.window.WindowCondition;
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
        List<Template.Parameter> all = new ArrayList<>(named(file.path("parameters")));
        file.path("fields").properties().forEach(field -> all.add(parameter(field.getKey(), field.getValue())));
        return new Template(id, displayName, text(file, "description"), all, draft);
    }

    /** By its kind, as in the contract. */
    private static SubscriptionCondition condition(JsonNode condition) {
        if (condition.has("burst")) {
            return new TimedCondition(burst(condition.get("burst")));
        }
        if (condition.has("absence")) {
            return new TimedCondition(absence(condition.get("absence")));
        }
        return article(condition.required("article"));
    }

    private static WindowCondition burst(JsonNode burst) {
        return new WindowCondition.Burst(
                frame(burst.required("window")),
                burst.required("probability").asDouble(),
                burst.required("clearProbability").asDouble());
    }

    private static WindowCondition absence(JsonNode absence) {
        return new WindowCondition.Absence(
                frame(absence.required("window")),
                absence.required("probability").asDouble(),
                absence.required("minBaselineStories").asInt());
    }

    /** Of nobody: whose is what has to be set. */
    private static Frame frame(JsonNode window) {
        return new Frame(
                new Scope(""),
                duration(window.required("length"), Duration.ZERO),
                window.path("minStories").asInt(),
                window.path("minSources").asInt(),
                duration(window.path("pendingPeriod"), Duration.ZERO),
                Severity.valueOf(text(window, "severity")));
    }

    private static ArticleCondition article(JsonNode article) {
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
                written.path("expression").asText().strip(),
                Template.Type.valueOf(text(written, "type")),
                written.path("defaultValue").asText(),
                written.path("field").asText());
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
