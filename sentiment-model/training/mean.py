"""Averages ends of cycles that a training has left, other than the last ones: mean.py OUT END...

An end that is named twice counts twice. Writes weights.pt to OUT, for train.py --weights, and beside it what that wants to
know of the training.
"""
import json
import sys
from pathlib import Path

import torch

from fit import mean_weights


def main():
    out, *ends = map(Path, sys.argv[1:])
    out.mkdir(parents=True, exist_ok=True)
    torch.save(mean_weights(ends), out / "weights.pt")
    (out / "training.json").write_text(json.dumps({"mean_of": [end.name for end in ends]}) + "\n")


if __name__ == "__main__":
    main()
