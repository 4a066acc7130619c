"""Measures of three-way probabilities against labels. Arrays are rows x 3 probabilities and rows of class numbers."""
import numpy as np
import pandas as pd

CONFIDENT = 0.7
NEGATIVE, NEUTRAL, POSITIVE = 0, 1, 2


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def calibration_error(probabilities, classes, bins=15):
    """Expected calibration error: mean gap of confidence and accuracy over bins of equal width, by rows."""
    confidence, right = probabilities.max(1), probabilities.argmax(1) == classes
    bin_of = np.minimum((confidence * bins).astype(int), bins - 1)
    return sum((bin_of == b).mean() * abs(right[bin_of == b].mean() - confidence[bin_of == b].mean())
               for b in np.unique(bin_of))


def measure(probabilities, classes, texts):
    """The card's numbers for one set; each interval is of 95 %, and resamples whole texts, not rows."""
    called = probabilities.argmax(1)
    counts = confusions_by_text(called, classes, texts)
    low_high = [interval(statistic, counts) for statistic in (accuracy, macro_f1)]
    confident = (probabilities.max(1) >= CONFIDENT) & (called != NEUTRAL)
    precision = (called == classes)[confident].mean() if confident.any() else float("nan")
    return {
        "rows": len(classes), "texts": len(counts),
        "accuracy": float(accuracy(counts.sum(0))), "accuracy_interval": low_high[0],
        "macro_f1": float(macro_f1(counts.sum(0))), "macro_f1_interval": low_high[1],
        "confident_calls": int(confident.sum()), "confident_precision": float(precision),
        "sign_flips": float((np.abs(called - classes) == POSITIVE - NEGATIVE).mean()),
        "calibration_error": float(calibration_error(probabilities, classes)),
    }


def confusions_by_text(called, classes, texts):
    """texts x 3 x 3 counts, by true class and by called class: rows of one text belong together."""
    number = pd.factorize(pd.Series(list(texts)))[0]
    counts = np.zeros((number.max() + 1, 3, 3))
    np.add.at(counts, (number, classes, called), 1)
    return counts


def accuracy(confusion):
    """Of ... x 3 x 3 counts."""
    return np.trace(confusion, axis1=-2, axis2=-1) / confusion.sum((-2, -1))


def macro_f1(confusion):
    """Mean of the three classes' F1, of ... x 3 x 3 counts."""
    hits = np.diagonal(confusion, axis1=-2, axis2=-1)
    return (2 * hits / np.maximum(confusion.sum(-1) + confusion.sum(-2), 1)).mean(-1)


def interval(statistic, counts, resamples=2000, seed=7):
    """[2.5 %, 97.5 %] of the statistic over bootstrap samples of texts."""
    generator = np.random.default_rng(seed)
    weights = generator.multinomial(len(counts), np.full(len(counts), 1 / len(counts)), resamples)
    sampled = (weights @ counts.reshape(len(counts), 9)).reshape(resamples, 3, 3)
    return [float(bound) for bound in np.percentile(statistic(sampled), [2.5, 97.5])]
