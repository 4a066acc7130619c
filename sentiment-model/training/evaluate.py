"""Runs an exported model as the service does, one text at a time, and measures it."""
import numpy as np
import onnxruntime
import pandas as pd

from encoder import batches_by_length, padded, token_ids
from rows import LABELS, TARGET_TOKEN
from scores import measure, softmax

PROBE_ROWS = 512
PROBE_BATCHES = (8, 32)
CUTS = np.arange(0.34, 0.80, 0.01)
CUT_BAND = 0.10
CUT_ACCURACY = 0.60


class OnnxModel:
    """An ONNX file with its tokenizer; the answer is always texts x 3 probabilities, in the order of the texts."""

    def __init__(self, path, tokenizer, threads=2):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.tokenizer = tokenizer

    def probabilities(self, texts, batch=1):
        """Scores the texts in batches of similar length; the default, 1, is how scores are to be made."""
        ids = token_ids(self.tokenizer, texts)
        logits = np.zeros((len(ids), len(LABELS)), np.float32)
        for rows in batches_by_length(ids, batch):
            logits[rows] = self.session.run(["logits"], padded([ids[row] for row in rows]))[0]
        return softmax(logits)


def measure_sets(model, sets):
    """(name -> measures, name -> probabilities)."""
    probabilities = {name: model.probabilities(frame.marked) for name, frame in sets.items()}
    measures = {name: measure(probabilities[name], frame["class"].values, frame.text) for name, frame in sets.items()}
    return measures, probabilities


def batch_effect(model, texts):
    """How far the probabilities of a text move when it is scored among others, and whether alone they move at all."""
    texts = list(texts)[:PROBE_ROWS]
    alone = model.probabilities(texts)
    effect = {"texts": len(texts), "alone_twice": float(np.abs(alone - model.probabilities(texts)).max())}
    for size in PROBE_BATCHES:
        among = model.probabilities(texts, size)
        effect[str(size)] = {"largest": float(np.abs(among - alone).max()),
                             "labels_changed": float((among.argmax(1) != alone.argmax(1)).mean())}
    return effect


def uncertainty_cut(sets, probabilities):
    """The largest probability below which a label is to be called uncertain, and what that costs and gains.

    It is the highest cut such that labels whose probability lies in the band of CUT_BAND just below it are right less
    often than CUT_ACCURACY. The rows are those of the public development sets, pooled.
    """
    public = [name for name in sets if "contrast" not in name and "conflicting" not in name]
    confidence = np.concatenate([probabilities[name].max(1) for name in public])
    right = np.concatenate([probabilities[name].argmax(1) == sets[name]["class"].values for name in public])
    cut = float(CUTS[0])
    for candidate in CUTS:
        band = (confidence >= candidate - CUT_BAND) & (confidence < candidate)
        if band.sum() >= 30 and right[band].mean() < CUT_ACCURACY:
            cut = round(float(candidate), 2)
    kept = confidence >= cut
    return {"cut": cut, "rows": len(right), "uncertain_share": float((~kept).mean()),
            "accuracy_of_all": float(right.mean()), "accuracy_of_kept": float(right[kept].mean()),
            "accuracy_of_uncertain": float(right[~kept].mean())}


def by_construction(frame, probabilities):
    """construction -> (right, rows) of the held-out sentences."""
    right = pd.Series(probabilities.argmax(1) == frame["class"].values)
    table = right.groupby(frame.construction).agg(["sum", "count"])
    return {name: [int(row["sum"]), int(row["count"])] for name, row in table.iterrows()}


REFERENCE_TEXTS = [
    f"{TARGET_TOKEN} said quarterly profit fell 12 percent as costs rose.",
    f"{TARGET_TOKEN}'s net loss narrowed to $3 million from $11 million a year earlier.",
    f"{TARGET_TOKEN} will report results for the third quarter on October 24.",
    f"Shares of {TARGET_TOKEN} jumped 8% after it raised its forecast for the year.",
    f"The regulator fined {TARGET_TOKEN} and cleared its smaller rival.",
    f"The regulator fined its smaller rival and cleared {TARGET_TOKEN}.",
    f"{TARGET_TOKEN} agreed to buy the brewer for €2.4 billion in cash.",
    f"Goldman cut {TARGET_TOKEN} to sell; {TARGET_TOKEN} closed 4.1% lower.",
    f"Auditors doubt that {TARGET_TOKEN} can continue as a going concern.",
    "Fewer people claimed unemployment benefits last week.",
    "Stocks slide as fears of a recession grow",
    f"Am Montag eröffnet {TARGET_TOKEN} ein Büro in Zürich – naïve façade, 株式会社.",
]


def reference_table(model):
    """Lines of marked text and its three probabilities, for a check of other runtimes against this one."""
    lines = ["text\t" + "\t".join(LABELS)]
    for text, row in zip(REFERENCE_TEXTS, model.probabilities(REFERENCE_TEXTS)):
        lines.append(text + "\t" + "\t".join(f"{value:.6f}" for value in row))
    return "\n".join(lines) + "\n"
