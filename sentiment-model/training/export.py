"""Tuned weights back into the base graph, a head on top, operators joined, and the int8 copy."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions

from rows import LABELS


def export(base_onnx, places, weights, encoder_config, temperature, path):
    """Writes the fp32 model: the base graph, its first token, a linear layer to 3 logits divided by the temperature."""
    model = onnx.load(str(base_onnx))
    graph = model.graph
    initialisers = {tensor.name: tensor for tensor in graph.initializer}
    for parameter, (name, transposed) in places.items():
        value = weights[f"encoder.{parameter}"].float().numpy()
        initialisers[name].CopyFrom(tensor(name, value.T if transposed else value))

    divisor = np.float32(temperature)
    graph.initializer.extend([
        numpy_helper.from_array(np.array(0, np.int64), "first_token"),
        tensor("head_weight", weights["head.weight"].float().numpy().T / divisor),
        tensor("head_bias", weights["head.bias"].float().numpy() / divisor)])
    graph.node.extend([
        helper.make_node("Gather", [graph.output[0].name, "first_token"], ["first_hidden"], "/head/Gather", axis=1),
        helper.make_node("MatMul", ["first_hidden", "head_weight"], ["head_product"], "/head/MatMul"),
        helper.make_node("Add", ["head_product", "head_bias"], ["logits"], "/head/Add")])
    del graph.output[:], graph.value_info[:]
    graph.output.append(helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch_size", len(LABELS)]))
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    join_operators(path, encoder_config)


def join_operators(path, config):
    """Attention, sums with their norm, and biases with their GELU become one operator of ONNX Runtime each.

    The function stays as it is, and takes a tenth less time. Inputs stay 64-bit: the embeddings are not joined.
    """
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    joined = optimizer.optimize_model(str(path), "bert", num_heads=config.num_attention_heads,
                                      hidden_size=config.hidden_size, optimization_options=options, opt_level=0)
    kinds = joined.get_fused_operator_statistics()
    assert kinds["Attention"] == kinds["BiasGelu"] == config.num_hidden_layers, kinds
    joined.model.producer_name = "bellwether"
    joined.save_model_to_file(str(path))


def tensor(name, value):
    return numpy_helper.from_array(np.ascontiguousarray(value, np.float32), name)


def quantise(fp32_path, int8_path, reduce_range):
    """Dynamic int8, one scale a channel. The head stays fp32.

    reduce_range keeps weights to 7 bits, so that processors without VNNI do not overflow in their 16-bit sums.
    """
    quantize_dynamic(str(fp32_path), str(int8_path), per_channel=True, reduce_range=reduce_range,
                     weight_type=QuantType.QInt8, nodes_to_exclude=["/head/MatMul"],
                    extra_options={"DefaultTensorType": TensorProto.FLOAT})
