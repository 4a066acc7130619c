"""The weights of a model that shipped, as a start for the next: its int8 file back into a PyTorch classifier."""
import re

import numpy as np
import onnx
import torch
from onnx import numpy_helper

# What is one operator in the graph: query, key and value of a layer's attention, side by side.
JOINED = re.compile(r"encoder\.layer\.(\d+)\.attention\.self\.(query|key|value)\.(weight|bias)")


def load_shipped(model, path, places, temperature):
    """Puts the weights of an exported int8 model into the classifier; temperature is what was folded into its head.

    Matrices come back as exact as their 7 bits a weight are. Embeddings of words and positions are never tuned, and
    those of the base, which the classifier has already, are more exact: they are left.
    """
    kept = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(str(path)).graph.initializer}
    state = model.state_dict()
    for parameter, (name, transposed) in places.items():
        if parameter.startswith(("embeddings.word", "embeddings.position")):
            continue
        value = weights_of(kept, parameter, name)
        state[f"encoder.{parameter}"] = torch.tensor(value.T.copy() if transposed else value.copy())
    state["head.weight"] = torch.tensor(kept["head_weight"].T * temperature)
    state["head.bias"] = torch.tensor(kept["head_bias"] * temperature)
    model.load_state_dict(state)


def weights_of(kept, parameter, name):
    """Those of a parameter: under the name that the base has for them, or a third of what the attention has as one."""
    joined = JOINED.fullmatch(parameter)
    if joined and f"Attention_{joined[1]}_qkv_bias" in kept:
        thirds = np.split(whole(kept, f"Attention_{joined[1]}_qkv_{joined[3]}"), 3, axis=-1)
        return thirds[["query", "key", "value"].index(joined[2])]
    return whole(kept, name)


def whole(kept, name):
    """In float32; of a quantised matrix, scale and zero point are one for all, or one a column."""
    if name in kept:
        return kept[name]
    quantised, zero = kept[f"{name}_quantized"].astype("float32"), kept[f"{name}_zero_point"].astype("float32")
    return (quantised - zero) * kept[f"{name}_scale"]
