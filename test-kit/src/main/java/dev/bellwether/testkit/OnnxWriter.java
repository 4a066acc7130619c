package dev.bellwether.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes ONNX graphs: as much of the format as a small classifier needs, in the wire format of onnx.proto3
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3), whose field numbers stand in the methods.
 */
public final class OnnxWriter {

    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 13;
    private static final int INTEGER_ATTRIBUTE = 2;
    private static final int INTEGERS_ATTRIBUTE = 7;
    private static final int FLOAT_ATTRIBUTE = 1;

    private final Message graph = new Message();

    /** What a tensor holds, with its number in the format. */
    public enum Type {
        FLOAT(1),
        UINT8(2),
        INT8(3),
        INT64(7);

        private final int number;

        Type(int number) {
            this.number = number;
        }
    }

    public OnnxWriter() {
        graph.text(2, "graph");
    }

    /** An input, whose dimensions are names. */
    public OnnxWriter input(String name, Type type, String... dimensions) {
        graph.message(11, value(name, type, dimensions));
        return this;
    }

    /** An output, whose dimensions are names. */
    public OnnxWriter output(String name, Type type, String... dimensions) {
        graph.message(12, value(name, type, dimensions));
        return this;
    }

    /** A constant of floats, row by row. */
    public OnnxWriter floats(String name, float[] values, long... dimensions) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(name, Type.FLOAT, raw.array(), dimensions);
    }

    /** A constant of integers. */
    public OnnxWriter integers(String name, long[] values, long... dimensions) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(name, Type.INT64, raw.array(), dimensions);
    }

    /** A constant of bytes, in the order in which the format stores them. */
    public OnnxWriter constant(String name, Type type, byte[] raw, long... dimensions) {
        Message tensor = new Message();
        for (long dimension : dimensions) {
            tensor.number(1, dimension);
        }
        tensor.number(2, type.number).text(8, name).bytes(9, raw);
        graph.message(5, tensor);
        return this;
    }

    /** An operator. */
    public OnnxWriter node(String operator, List<String> inputs, List<String> outputs, Attribute... attributes) {
        Message node = new Message();
        inputs.forEach(input -> node.text(1, input));
        outputs.forEach(output -> node.text(2, output));
        node.text(4, operator);
        for (Attribute attribute : attributes) {
            node.message(5, attribute.message);
        }
        graph.message(1, node);
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        return new Message()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, OPERATOR_SET))
                .bytes();
    }

    private static Message value(String name, Type type, String... dimensions) {
        Message shape = new Message();
        for (String dimension : dimensions) {
            shape.message(1, new Message().text(2, dimension));
        }
        Message tensor = new Message().number(1, type.number).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A setting of an operator. */
    public static final class Attribute {

        private final Message message;

        private Attribute(Consumer<Message> filled) {
            message = new Message();
            filled.accept(message);
        }

        public static Attribute of(String name, long value) {
            return new Attribute(
                    message -> message.text(1, name).number(3, value).number(20, INTEGER_ATTRIBUTE));
        }

        public static Attribute of(String name, float value) {
            return new Attribute(message -> message.text(1, name).real(2, value).number(20, FLOAT_ATTRIBUTE));
        }

        public static Attribute of(String name, long... values) {
            return new Attribute(message -> {
                message.text(1, name);
                for (long value : values) {
                    message.number(8, value);
                }
                message.number(20, INTEGERS_ATTRIBUTE);
            });
        }
    }

    /** A message in protobuf's wire format. */
    private static final class Message {

        private static final int VARINT = 0;
        private static final int LENGTH = 2;
        private static final int FIXED = 5;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            tag(field, VARINT);
            varint(value);
            return this;
        }

        Message real(int field, float value) {
            tag(field, FIXED);
            out.writeBytes(ByteBuffer.allocate(Float.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putFloat(value)
                    .array());
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        Message bytes(int field, byte[] value) {
            tag(field, LENGTH);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void tag(int field, int wireType) {
            varint((long) field << 3 | wireType);
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
