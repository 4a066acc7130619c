"""The weights of a model that shipped, as a start for the next: its int8 file back into a PyTorch classifier."""
import onnx
import torch
from onnx import numpy_helper


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
        value = kept[name] if name in kept else whole(kept, name)
        state[f"encoder.{parameter}"] = torch.tensor(value.T.copy() if transposed else value.copy())
    state["head.weight"] = torch.tensor(kept["head_weight"].T * temperature)
    state["head.bias"] = torch.tensor(kept["head_bias"] * temperature)
    model.load_state_dict(state)


def whole(kept, name):
    """A quantised matrix in float32; scale and zero point are one for all, or one a column."""
    quantised, zero = kept[f"{name}_quantized"].astype("float32"), kept[f"{name}_zero_point"].astype("float32")
    return (quantised - zero) * kept[f"{name}_scale"]
