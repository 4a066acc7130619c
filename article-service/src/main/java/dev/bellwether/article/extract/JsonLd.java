package dev.bellwether.article.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The article of a page as its structured data describe it: schema.org's Article in JSON-LD.
 *
 * @param article the object that describes the article; missing when there is none
 */
record JsonLd(JsonNode article) {

    private static final int MAX_OBJECTS = 500;

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "TechArticle",
            "ScholarlyArticle",
            "Report",
            "PressRelease",
            "WebPage/NewsArticle");

    /** Pages write what strict JSON does not allow: line ends in strings, commas before brackets. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    static JsonLd of(HtmlElements page) {
        return page.tagged("script").stream()
                .filter(script -> script.attr("type").strip().equalsIgnoreCase("application/ld+json"))
                .flatMap(script -> parse(script.data()).flatMap(JsonLd::article).stream())
                .findFirst()
                .map(JsonLd::new)
                .orElseGet(() -> new JsonLd(JSON.missingNode()));
    }

    String text(String property) {
        JsonNode value = article.path(property);
        return clean((value.isArray() ? value.path(0) : value).asText(""));
    }

    List<String> types() {
        return texts(article.path("@type"));
    }

    /** Names of the authors: persons and organisations alike. */
    List<String> authors() {
        JsonNode author = article.has("author") ? article.path("author") : article.path("creator");
        List<String> names = new ArrayList<>();
        for (JsonNode each : author.isArray() ? author : List.of(author)) {
            String name = clean(each.isObject() ? each.path("name").asText("") : each.asText(""));
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static Optional<JsonNode> parse(String text) {
        String json = text.strip();
        try {
            return json.isEmpty() ? Optional.empty() : Optional.of(JSON.readTree(json));
        } catch (JsonProcessingException noJson) {
            // It says nothing then, as a page without it.
            return Optional.empty();
        }
    }

    /** The first article among all objects, breadth first. */
    private static Optional<JsonNode> article(JsonNode root) {
        List<JsonNode> queue = new ArrayList<>(List.of(root));
        for (int i = 0; i < queue.size() && i < MAX_OBJECTS; i++) {
            JsonNode node = queue.get(i);
            if (texts(node.path("@type")).stream().anyMatch(ARTICLES::contains)) {
                return Optional.of(node);
            }
            if (node.isArray()) {
                node.forEach(queue::add);
            } else {
                node.path("@graph").forEach(queue::add);
                if (node.path("mainEntity").isObject()) {
                    queue.add(node.path("mainEntity"));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            texts.add(each.asText(""));
        }
        return texts;
    }

    /** Many pages escape it as if it were HTML. */
    private static String clean(String text) {
        return Blocks.clean(Parser.unescapeEntities(text, false));
    }
}
