package dev.bellwether.cli.input;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.bellwether.cli.failure.Refused;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a message of the contracts from a tree of YAML, field by field, so that what is wrong is told with its place. Names and values
 * are those of the JSON mapping of protobuf.
 */
final class YamlMessages {

    private static final String WELL_KNOWN = "google.protobuf.";

    private final Path file;

    YamlMessages(Path file) {
        this.file = file;
    }

    /** Merges the fields of the node into the builder. */
    void read(Node node, Message.Builder into) {
        if (!(node instanceof MappingNode mapping)) {
            throw refused(node, "holds no fields; write a resource as 'field: value' lines");
        }
        Set<FieldDescriptor> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            FieldDescriptor field = field(tuple.getKeyNode(), into.getDescriptorForType());
            if (!seen.add(field)) {
                throw refused(tuple.getKeyNode(), "'" + field.getJsonName() + "' is there twice");
            }
            value(field, tuple.getValueNode(), into);
        }
    }

    private FieldDescriptor field(Node key, Descriptor type) {
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        return type.getFields().stream()
                .filter(field ->
                        field.getJsonName().equals(name) || field.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(
                        key,
                        "there is no field '" + name + "' in " + type.getName() + "; it has "
                                + type.getFields().stream()
                                        .map(FieldDescriptor::getJsonName)
                                        .collect(Collectors.joining(", "))));
    }

    private void value(FieldDescriptor field, Node node, Message.Builder into) {
        if (!isOurs(field)) {
            leaf(field, node, into);
        } else if (!field.isRepeated()) {
            Message.Builder nested = into.newBuilderForField(field);
            read(node, nested);
            into.setField(field, nested.build());
        } else if (node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                Message.Builder nested = into.newBuilderForField(field);
                read(element, nested);
                into.addRepeatedField(field, nested.build());
            }
        } else {
            throw refused(node, "'" + field.getJsonName() + "' is a list; write each element after '- '");
        }
    }

    /** Whether its fields are read one by one; maps, and types that JSON writes in a way of their own, are not. */
    private static boolean isOurs(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && !field.isMapField()
                && !field.getMessageType().getFullName().startsWith(WELL_KNOWN);
    }

    private void leaf(FieldDescriptor field, Node node, Message.Builder into) {
        String json = "{\"" + field.getJsonName() + "\": " + YamlJson.of(node) + "}";
        try {
            JsonFormat.parser().merge(json, into);
        } catch (InvalidProtocolBufferException e) {
            throw refused(node, field.getJsonName() + ": " + e.getMessage());
        }
    }

    private Refused refused(Node node, String problem) {
        Mark mark = node.getStartMark();
        return new Refused(file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": " + problem);
    }
}
