"""Averages models that were trained: mean.py --base BASE --out OUT MODEL...

A MODEL is the folder of one, with model.json and its int8 file; one that is named twice counts twice. Writes weights.pt to
OUT, for train.py --weights, and beside it what that wants to know of the training.
"""
import argparse
import json
from pathlib import Path

import torch

import encoder
from fit import mean_weights
from shipped import load_shipped


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True, help="the base model's jar, or a folder with its .onnx and tokenizer.json")
    parser.add_argument("--out", required=True, type=Path, help="folder for what is made; created if absent")
    parser.add_argument("models", nargs="+", type=Path)
    settings = parser.parse_args()
    settings.out.mkdir(parents=True, exist_ok=True)

    base_onnx, base_tokenizer = encoder.base_files(settings.base, settings.out / "base")
    bert, places = encoder.encoder_from_onnx(base_onnx)
    encoder.give_marks_meaning(bert, encoder.make_tokenizer(base_tokenizer))
    model = encoder.Classifier(bert)
    ends, versions = [], []
    for number, folder in enumerate(settings.models):
        described = json.loads((folder / "model.json").read_text())
        load_shipped(model, folder / described["file"], places, described["temperature"])
        ends.append(settings.out / f"end-{number}.pt")
        torch.save(model.state_dict(), ends[-1])
        versions.append(described["version"])
    torch.save(mean_weights(ends), settings.out / "weights.pt")
    (settings.out / "training.json").write_text(json.dumps({"mean_of": versions}) + "\n")


if __name__ == "__main__":
    main()
