package dev.bellwether.cli.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.protobuf.Message;
import dev.bellwether.cli.failure.Refused;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads messages of the contracts from YAML: the JSON mapping of protobuf, written with less punctuation. */
public final class YamlResource {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Path file;
    private final Node node;

    private YamlResource(Path file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads the one resource of a file into the builder.
     *
     * @throws Refused naming the file, line and column
     */
    public static <B extends Message.Builder> B read(Path file, B into) {
        List<YamlResource> all = all(file);
        if (all.size() != 1) {
            throw new Refused(file + ": holds " + all.size() + " documents; write one");
        }
        return all.get(0).read(into);
    }

    /**
     * The resources of a file, which are set apart by {@code ---}.
     *
     * @throws Refused naming the file, line and column, when it is not YAML
     */
    public static List<YamlResource> all(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        List<YamlResource> all = new ArrayList<>();
        try {
            for (Node node : new Yaml(options).composeAll(new StringReader(Utf8Text.read(file)))) {
                all.add(new YamlResource(file, node));
            }
            return all;
        } catch (MarkedYAMLException e) {
            throw new Refused(file + position(e.getProblemMark()) + ": " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new Refused(file + ": " + e.getMessage(), e);
        }
    }

    /** Such as {@code rules/desk.yaml:1:1}. */
    public String place() {
        return file + position(node.getStartMark());
    }

    /** The text of a field that is wanted to know which message this is; empty when there is none. */
    public String text(String field) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(field)
                        && tuple.getValueNode() instanceof ScalarNode value) {
                    return value.getValue();
                }
            }
        }
        return "";
    }

    /**
     * Reads it into the builder.
     *
     * @throws Refused naming the file, line and column of the field that is wrong
     */
    public <B extends Message.Builder> B read(B into) {
        new YamlMessages(file).read(node, into);
        return into;
    }

    /** Reads a file of a shape that is only ours, such as a manifest. */
    public static <T> T read(Path file, Class<T> type) {
        try {
            return YAML.readValue(Utf8Text.read(file), type);
        } catch (JsonProcessingException e) {
            throw new Refused(file + position(e) + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String position(JsonProcessingException error) {
        JsonLocation location = error.getLocation();
        return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    private static String position(Mark mark) {
        return mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
