package dev.bellwether.cli.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a file would change in a resource. A field that the file leaves out has its default where the contract cannot tell it from one
 * that was left out (text, numbers, lists); a block or a duration that it leaves out stays as it is, for its default is the service's.
 */
final class Difference {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Difference() {}

    /**
     * What the resource is to be.
     *
     * @param fields that can be changed, by their names in the contract; all others stay
     */
    @SuppressWarnings("unchecked") // Built from the message itself.
    static <M extends Message> M onto(M there, M wanted, List<String> fields) {
        Message.Builder merged = there.toBuilder();
        for (String name : fields) {
            overlay(there.getDescriptorForType().findFieldByName(name), there, wanted, merged);
        }
        return (M) merged.build();
    }

    private static void overlay(FieldDescriptor field, Message there, Message wanted, Message.Builder merged) {
        if (!field.hasPresence()) {
            merged.setField(field, wanted.getField(field));
        } else if (wanted.hasField(field)) {
            boolean isBlock = isBlock(field) && there.hasField(field);
            merged.setField(
                    field,
                    isBlock
                            ? overlaid((Message) there.getField(field), (Message) wanted.getField(field))
                            : wanted.getField(field));
        }
    }

    private static Message overlaid(Message there, Message wanted) {
        Message.Builder merged = there.toBuilder();
        for (FieldDescriptor field : there.getDescriptorForType().getFields()) {
            overlay(field, there, wanted, merged);
        }
        return merged.build();
    }

    /** Field by field, in the order of the contract. */
    static List<Change> changes(Message before, Message after) {
        List<Change> changes = new ArrayList<>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String path, Message before, Message after, List<Change> changes) {
        for (FieldDescriptor field : before.getDescriptorForType().getFields()) {
            String name = path + field.getJsonName();
            boolean isBlock = isBlock(field) && before.hasField(field) && after.hasField(field);
            if (isBlock) {
                compare(name + ".", (Message) before.getField(field), (Message) after.getField(field), changes);
            } else if (!before.getField(field).equals(after.getField(field))) {
                changes.add(new Change(name, words(before, after, field)));
            }
        }
    }

    private static String words(Message before, Message after, FieldDescriptor field) {
        if (field.isRepeated() && field.getJavaType() == FieldDescriptor.JavaType.STRING) {
            List<?> old = (List<?>) before.getField(field);
            List<?> wanted = (List<?>) after.getField(field);
            if (LongList.isLong(old, wanted)) {
                return LongList.words(old, wanted);
            }
        }
        return json(before, field) + " -> " + json(after, field);
    }

    /** Whether its fields are looked at one by one. */
    private static boolean isBlock(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && !field.isRepeated()
                && !field.getMessageType().getFullName().startsWith("google.protobuf.");
    }

    private static String json(Message message, FieldDescriptor field) {
        if (field.hasPresence() && !message.hasField(field)) {
            return "(not set)";
        }
        Message alone = message.newBuilderForType()
                .setField(field, message.getField(field))
                .build();
        try {
            String whole = JsonFormat.printer()
                    .includingDefaultValueFields(Set.of(field))
                    .print(alone);
            // Written anew, for the printer escapes what HTML treats as special.
            return MAPPER.readTree(whole).path(field.getJsonName()).toString();
        } catch (InvalidProtocolBufferException | JsonProcessingException e) {
            throw new IllegalStateException("a field of the contracts does not print as JSON", e);
        }
    }
}
