"""The base encoder: from its ONNX file into PyTorch weights, and texts into batches of token ids."""
import json
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import AddedToken, Tokenizer
from transformers import BertConfig, BertModel

from marks import MARKS, mark_figures
from rows import LABELS, TARGET_TOKEN

ATTENTION_HEADS = 12
MAX_TOKENS = 128
# Whose vectors the figure marks begin with: those of the entries that no text uses are nearly alike.
MARK_WORDS = ["higher", "lower", "same"]


def base_files(base, work_directory):
    """(onnx path, tokenizer path) of a folder that holds both, or of a jar, which is unpacked first."""
    base = Path(base)
    if base.is_file():
        with zipfile.ZipFile(base) as jar:
            wanted = [name for name in jar.namelist() if name.endswith((".onnx", "tokenizer.json"))]
            jar.extractall(work_directory, wanted)
        base = Path(work_directory)
    return next(base.glob("*.onnx")), next(base.glob("*tokenizer.json"))


def make_tokenizer(path):
    """The base tokenizer, with the target token and the figure marks as special tokens of their own ids, and
    truncation to MAX_TOKENS."""
    tokenizer = Tokenizer.from_file(str(path))
    reserved = [TARGET_TOKEN, *MARKS]
    ids = [tokenizer.token_to_id(token) for token in reserved]
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in reserved])
    assert None not in ids and [tokenizer.token_to_id(token) for token in reserved] == ids
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer


def encoder_from_onnx(path):
    """(BertModel, places): the weights of a BERT in ONNX form.

    places maps a PyTorch parameter to (initialiser, is transposed), so that tuned weights find their way back. Weights
    of matrix products have no name of their own in the graph; theirs comes from the node that uses them.
    """
    graph = onnx.load(str(path)).graph
    initialisers = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    places = {}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in initialisers:
            parameter = node.name.removeprefix("/").removesuffix("/MatMul").replace("/", ".") + ".weight"
            places[parameter] = (node.input[1], True)

    vocabulary, width = initialisers["embeddings.word_embeddings.weight"].shape
    layers = 1 + max(int(name.split(".")[2]) for name in initialisers if name.startswith("encoder.layer."))
    inner = initialisers["encoder.layer.0.intermediate.dense.bias"].shape[0]
    encoder = BertModel(BertConfig(vocab_size=vocabulary, hidden_size=width, num_hidden_layers=layers,
                                   num_attention_heads=ATTENTION_HEADS, intermediate_size=inner),
                        add_pooling_layer=False)
    for parameter in encoder.state_dict():
        if parameter in initialisers and parameter not in places:
            places[parameter] = (parameter, False)
    weights = {parameter: torch.tensor(initialisers[name].T.copy() if transposed else initialisers[name].copy())
               for parameter, (name, transposed) in places.items()}
    missing = set(encoder.state_dict()) - set(weights)
    assert not missing - {"embeddings.position_ids", "embeddings.token_type_ids"}, f"no weights for {missing}"
    encoder.load_state_dict(weights, strict=False)
    return encoder, places


class Classifier(torch.nn.Module):
    """The encoder with a linear layer of three classes on the first token ([CLS])."""

    def __init__(self, encoder, dropout=0.1):
        super().__init__()
        self.encoder = encoder
        self.dropout = torch.nn.Dropout(dropout)
        self.head = torch.nn.Linear(encoder.config.hidden_size, len(LABELS))

    def forward(self, input_ids, attention_mask, token_type_ids):
        """Each input is texts x tokens of int64; the answer is texts x 3 logits."""
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask,
                              token_type_ids=token_type_ids).last_hidden_state
        return self.head(self.dropout(hidden[:, 0]))


def give_marks_meaning(encoder, tokenizer):
    """Sets the vectors of the figure marks, which are not tuned, to those of words."""
    vectors = encoder.embeddings.word_embeddings.weight.data
    for mark, word in zip(MARKS, MARK_WORDS):
        vectors[tokenizer.token_to_id(mark)] = vectors[tokenizer.token_to_id(word)]


def token_ids(tokenizer, texts):
    """One list of ids a text, its figures marked, [CLS] and [SEP] included."""
    return [encoding.ids for encoding in tokenizer.encode_batch([mark_figures(text) for text in texts])]


def padded(ids):
    """The three model inputs for some texts: arrays of texts x longest text, int64, padded with 0 on the right."""
    shape = (len(ids), max(map(len, ids)))
    inputs = {name: np.zeros(shape, np.int64) for name in ("input_ids", "attention_mask", "token_type_ids")}
    for row, tokens in enumerate(ids):
        inputs["input_ids"][row, :len(tokens)] = tokens
        inputs["attention_mask"][row, :len(tokens)] = 1
    return inputs


def batches_by_length(ids, size, shuffler=None, pool=50):
    """Yields lists of row numbers, of similar length within a batch; in random order if a shuffler is given."""
    order = list(range(len(ids)))
    if shuffler is not None:
        shuffler.shuffle(order)
    else:
        pool = len(ids) // size + 1
    batches = []
    for begin in range(0, len(order), size * pool):
        near = sorted(order[begin:begin + size * pool], key=lambda row: len(ids[row]))
        batches += [near[at:at + size] for at in range(0, len(near), size)]
    if shuffler is not None:
        shuffler.shuffle(batches)
    yield from batches


def write_tokenizer(tokenizer, path):
    """Writes tokenizer.json and checks that a plain reader gives the reserved tokens one id each."""
    tokenizer.save(str(path))
    again, vocabulary = Tokenizer.from_file(str(path)), json.loads(path.read_text())["model"]["vocab"]
    for token in [TARGET_TOKEN, *MARKS]:
        assert again.encode(f"{token}'s profit").ids[1] == vocabulary[token]
