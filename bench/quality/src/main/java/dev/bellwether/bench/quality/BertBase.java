package dev.bellwether.bench.quality;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Makes a graph as large as BERT-base of the graph that ships: both have 12 layers of 12 heads, BERT-base is twice as wide (768
 * for 384, 3,072 for 1,536). So every width is doubled, and the weights are random, which the speed does not depend on. For
 * the fp32 form each product of integers, and each attention, becomes one of floats, and what made integers of floats is left out.
 *
 * <p>The numbers of fields are those of onnx.proto3 (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3).
 */
final class BertBase {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_VALUE_INFO = 13;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_NAME = 3;
    private static final int NODE_OPERATOR = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;
    /** Of a row, of the three of an attention side by side, and between the layers. */
    private static final Set<Long> WIDTHS = Set.of(384L, 1_152L, 1_536L);

    private static final int FLOAT = 1;
    private static final float SMALL = 0.02f;

    private final boolean isFloat;
    private final Random random = new Random(1);
    private final Map<String, UnknownFieldSet> producers = new HashMap<>();
    private final Map<String, UnknownFieldSet> readers = new HashMap<>();

    /** Made by a cast from integers to floats. */
    private String aCast = "";

    private BertBase(boolean isFloat) {
        this.isFloat = isFloat;
    }

    /** With weights of 8 bits, or of floats, as wide as BERT-base. */
    static byte[] of(byte[] shipped, boolean isFloat) {
        try {
            return new BertBase(isFloat)
                    .model(UnknownFieldSet.parseFrom(shipped))
                    .toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the graph that ships is no ONNX", e);
        }
    }

    private UnknownFieldSet model(UnknownFieldSet model) throws InvalidProtocolBufferException {
        UnknownFieldSet graph =
                parsed(model.getField(MODEL_GRAPH).getLengthDelimitedList().get(0));
        return model.toBuilder()
                .clearField(MODEL_GRAPH)
                .addField(MODEL_GRAPH, message(graph(graph)))
                .build();
    }

    private UnknownFieldSet graph(UnknownFieldSet graph) throws InvalidProtocolBufferException {
        List<UnknownFieldSet> nodes = all(graph, GRAPH_NODE);
        for (UnknownFieldSet node : nodes) {
            texts(node, NODE_OUTPUT).forEach(output -> producers.put(output, node));
            texts(node, NODE_INPUT).forEach(input -> readers.put(input, node));
        }
        aCast = producers.keySet().stream()
                .filter(value -> isMadeBy(value, "Cast") && isOfIntegers(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the graph multiplies no integers"));
        UnknownFieldSet.Builder wide = graph.toBuilder()
                .clearField(GRAPH_NODE)
                .clearField(GRAPH_INITIALIZER)
                .clearField(GRAPH_VALUE_INFO);
        Field.Builder written = Field.newBuilder();
        for (UnknownFieldSet node : nodes) {
            node(node).forEach(one -> written.addLengthDelimited(one.toByteString()));
        }
        Field.Builder tensors = Field.newBuilder();
        for (UnknownFieldSet tensor : all(graph, GRAPH_INITIALIZER)) {
            tensors.addLengthDelimited(wide(tensor).toByteString());
        }
        return wide.addField(GRAPH_NODE, written.build())
                .addField(GRAPH_INITIALIZER, tensors.build())
                .build();
    }

    /** The node; none in the place of one that only made floats of integers. */
    private List<UnknownFieldSet> node(UnknownFieldSet node) throws InvalidProtocolBufferException {
        if (!isFloat) {
            return List.of(node);
        }
        List<String> inputs = texts(node, NODE_INPUT);
        return switch (text(node, NODE_OPERATOR)) {
            case "MatMulInteger" -> product(node);
            case "QAttention" -> attention(node);
            case "DynamicQuantizeLinear" -> List.of();
            case "Cast" -> isMadeBy(inputs.get(0), "MatMulInteger") ? List.of() : List.of(node);
            case "Mul" -> inputs.stream().anyMatch(this::isOfIntegers) ? List.of() : List.of(node);
            default -> List.of(node);
        };
    }

    /** A scale, or a product of integers in floats before it is scaled. */
    private boolean isOfIntegers(String value) {
        return isMadeBy(value, "DynamicQuantizeLinear")
                || isMadeBy(value, "Cast")
                        && isMadeBy(texts(made(producers, value), NODE_INPUT).get(0), "MatMulInteger");
    }

    private boolean isMadeBy(String value, String operator) {
        return producers.containsKey(value)
                && text(made(producers, value), NODE_OPERATOR).equals(operator);
    }

    /** Of what was quantised, straight to what the scaling made. */
    private List<UnknownFieldSet> product(UnknownFieldSet node) {
        List<String> inputs = texts(node, NODE_INPUT);
        UnknownFieldSet cast = made(readers, texts(node, NODE_OUTPUT).get(0));
        UnknownFieldSet scaling = made(readers, texts(cast, NODE_OUTPUT).get(0));
        UnknownFieldSet floats = floats(inputs.get(1));
        return List.of(
                floats,
                UnknownFieldSet.newBuilder()
                        .addField(NODE_INPUT, strings(quantised(inputs.get(0)), output(floats)))
                        .addField(NODE_OUTPUT, strings(output(scaling)))
                        .addField(NODE_OPERATOR, strings("MatMul"))
                        .build());
    }

    /** Without the scales and zero points: rows, weights, bias, and how many tokens there are. */
    private List<UnknownFieldSet> attention(UnknownFieldSet node) {
        List<String> inputs = texts(node, NODE_INPUT);
        UnknownFieldSet floats = floats(inputs.get(1));
        return List.of(
                floats,
                node.toBuilder()
                        .clearField(NODE_INPUT)
                        .clearField(NODE_OPERATOR)
                        .addField(
                                NODE_INPUT,
                                strings(quantised(inputs.get(0)), output(floats), inputs.get(2), inputs.get(5)))
                        .addField(NODE_OPERATOR, strings("Attention"))
                        .build());
    }

    private String quantised(String integers) {
        return texts(made(producers, integers), NODE_INPUT).get(0);
    }

    /** Weights in floats are made of the integers once, when the runtime loads the graph: so the file stays small. */
    private UnknownFieldSet floats(String integers) {
        return made(producers, aCast).toBuilder()
                .clearField(NODE_NAME)
                .clearField(NODE_INPUT)
                .clearField(NODE_OUTPUT)
                .addField(NODE_INPUT, strings(integers))
                .addField(NODE_OUTPUT, strings(integers + "_floats"))
                .build();
    }

    private static UnknownFieldSet made(Map<String, UnknownFieldSet> nodes, String value) {
        return Objects.requireNonNull(nodes.get(value), () -> "the graph has no " + value);
    }

    private UnknownFieldSet wide(UnknownFieldSet tensor) {
        List<Long> dims = tensor.getField(TENSOR_DIMS).getVarintList();
        if (dims.stream().noneMatch(WIDTHS::contains)) {
            return tensor;
        }
        int type = type(tensor);
        Field.Builder wider = Field.newBuilder();
        int count = 1;
        for (long dim : dims) {
            long width = WIDTHS.contains(dim) ? 2 * dim : dim;
            wider.addVarint(width);
            count *= (int) width;
        }
        return UnknownFieldSet.newBuilder()
                .addField(TENSOR_DIMS, wider.build())
                .addField(TENSOR_TYPE, Field.newBuilder().addVarint(type).build())
                .addField(TENSOR_NAME, tensor.getField(TENSOR_NAME))
                .addField(TENSOR_RAW, bytes(type == FLOAT ? floats(count) : integers(dims.size(), count)))
                .build();
    }

    private byte[] floats(int count) {
        ByteBuffer raw = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            raw.putFloat(SMALL * (float) random.nextGaussian());
        }
        return raw.array();
    }

    /** Zero points, which have one dimension, are 0. */
    private byte[] integers(int dimensions, int count) {
        byte[] raw = new byte[count];
        if (dimensions > 1) {
            random.nextBytes(raw);
        }
        return raw;
    }

    private static int type(UnknownFieldSet tensor) {
        return tensor.getField(TENSOR_TYPE).getVarintList().get(0).intValue();
    }

    private static List<UnknownFieldSet> all(UnknownFieldSet message, int field) throws InvalidProtocolBufferException {
        List<UnknownFieldSet> found = new ArrayList<>();
        for (ByteString bytes : message.getField(field).getLengthDelimitedList()) {
            found.add(parsed(bytes));
        }
        return found;
    }

    private static UnknownFieldSet parsed(ByteString bytes) throws InvalidProtocolBufferException {
        return UnknownFieldSet.parseFrom(bytes);
    }

    private static List<String> texts(UnknownFieldSet message, int field) {
        return message.getField(field).getLengthDelimitedList().stream()
                .map(ByteString::toStringUtf8)
                .toList();
    }

    private static String output(UnknownFieldSet node) {
        return texts(node, NODE_OUTPUT).get(0);
    }

    private static String text(UnknownFieldSet message, int field) {
        return String.join("", texts(message, field));
    }

    private static Field strings(String... values) {
        Field.Builder field = Field.newBuilder();
        for (String value : values) {
            field.addLengthDelimited(ByteString.copyFromUtf8(value));
        }
        return field.build();
    }

    private static Field message(UnknownFieldSet value) {
        return Field.newBuilder().addLengthDelimited(value.toByteString()).build();
    }

    private static Field bytes(byte[] value) {
        return Field.newBuilder().addLengthDelimited(ByteString.copyFrom(value)).build();
    }
}
