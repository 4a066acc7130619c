package dev.bellwether.cli.input;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes a tree of YAML as JSON. */
final class YamlJson {

    private YamlJson() {}

    static String of(Node node) {
        if (node instanceof ScalarNode scalar) {
            return of(scalar);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(YamlJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        return ((MappingNode) node).getValue().stream().map(YamlJson::of).collect(Collectors.joining(",", "{", "}"));
    }

    private static String of(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        return quoted(key) + ":" + of(tuple.getValueNode());
    }

    /** Numbers in spellings of YAML alone, such as 0x1f, go on as text, which the reader of the field judges. */
    private static String of(ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return "null";
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return switch (text) {
                case "true", "True", "TRUE" -> "true";
                case "false", "False", "FALSE" -> "false";
                default -> quoted(text);
            };
        }
        boolean isNumber = (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) && isJsonNumber(text);
        return isNumber ? text : quoted(text);
    }

    private static boolean isJsonNumber(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        boolean isPlain = !digits.isEmpty() && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
        boolean isOctal = digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.';
        return isPlain && !isOctal && !digits.startsWith(".") && !digits.endsWith(".");
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
