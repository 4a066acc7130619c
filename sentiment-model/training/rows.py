"""Labelled rows: reading them, marking the target in the text, and choosing those to train on.

A row is (id, split, label, target, start, end, text). An empty target means that the label is of the whole text.
start and end are character offsets of one mention, end exclusive, or -1 where the source gives none.
"""
import random
import re
from pathlib import Path

import pandas as pd

from figures import figure_rows

LABELS = ["negative", "neutral", "positive"]
TARGET_TOKEN = "[unused1]"
# What one cycle of the training takes of the public sets, before it is scaled, and of what is made of rows.
SENTFIN_SHARE, FINENTITY_SHARE, TWITTER_ROWS, COPIES = 0.35, 0.4, 1000, 800
OWN_COPIES, JOINED_ROWS, FIGURES_COPIES, FIGURE_ROWS = 500, 1000, 1, 1500
FIGURES = "figures without direction words"
NUMBER, YEAR = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"), re.compile(r"(?:19|20)\d\d")
JOINTS = ["; ", ", while ", ", whereas ", ", and ", " - "]
# Where a neutral target is often a bystander, and what happened is not neutral.
BYSTANDERS = ["article body", "banks", "bystanders", "courts and probes", "crypto assets", "currencies and commodities",
              "economy", "laws and regulators", "mixed clauses", "part of a phrase", "ratings", "rivals",
              "several companies", "takeovers", "tariffs", "wire headlines"]


def find_mention(text, target, start=-1, end=-1):
    """The target's first mention as (start, end), or None. Without offsets: the whole name, else its first word."""
    if start >= 0:
        return start, end
    first_word = target.split()[0] if target else ""
    for name in [target] + ([first_word] if len(first_word) > 2 else []):
        pattern = re.escape(name)
        found = name and (re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)
                          or re.search(pattern, text, re.IGNORECASE))
        if found:
            return found.span()
    return None


def mark_target(text, target, start=-1, end=-1):
    """The text with every mention of the target, spelt as its first mention is, replaced by the target token.

    Unchanged when the target is empty or is not mentioned: the model then judges the text as a whole.
    """
    mention = find_mention(text, target, start, end)
    if mention is None:
        return text
    first, last = mention
    whole_word = rf"(?<!\w){re.escape(text[first:last])}(?!\w)"
    marked, count = re.subn(whole_word, TARGET_TOKEN, text)
    return marked if count else text[:first] + TARGET_TOKEN + text[last:]


def read_public(data_directory, name):
    """One public set as a frame, with its name in the column `source`."""
    frame = pd.read_csv(Path(data_directory) / f"{name}.tsv", sep="\t", keep_default_na=False)
    return finish(frame, name)


def read_own():
    """Our own sentences; the held-out third has the split `heldout`."""
    frame = pd.read_csv(Path(__file__).with_name("sentences.tsv"), sep="\t", keep_default_na=False, quoting=3)
    frame["id"] = [f"own-{number}" for number in range(len(frame))]
    frame["start"] = frame["end"] = -1
    return finish(frame, "own")


def finish(frame, source):
    """Adds `source`, the label's number `class` and the `marked` text."""
    frame["source"] = source
    frame["class"] = frame.label.map(LABELS.index)
    frame["marked"] = [mark_target(*row) for row in zip(frame.text, frame.target, frame.start, frame.end)]
    return frame


def whole_text_copies(frame):
    """Copies without a target of those rows whose text carries one label only."""
    one_label = frame.groupby("text").label.transform("nunique") == 1
    copies = frame[one_label & (frame.target != "")].drop_duplicates("text").copy()
    copies["target"] = ""
    copies["marked"] = copies.text
    return copies


def training_rows(data_directory, settings, seed):
    """The rows of one cycle, in no particular order: another seed draws others of the public sets.

    settings.public scales how many of those there are, settings.own is how often each row of our own is there.
    """
    sentfin, finentity, twitter = (only(read_public(data_directory, name), "train")
                                   for name in ("sentfin", "finentity", "tfns"))
    own = only(read_own(), "train")
    neutral_bystander = (own.label == "neutral") & own.construction.isin(BYSTANDERS)
    copies = pd.concat([whole_text_copies(sentfin), whole_text_copies(finentity)])
    targeted = pd.concat([sentfin, own[own.target != ""]], ignore_index=True)
    scale = settings.public
    parts = [sentfin.sample(frac=SENTFIN_SHARE * scale, random_state=seed),
             finentity.sample(frac=FINENTITY_SHARE * scale, random_state=seed),
             draw(twitter, round(TWITTER_ROWS * scale), seed), draw(copies, round(COPIES * scale), seed)]
    parts += [own] * settings.own + [draw(whole_text_copies(own[~neutral_bystander]), OWN_COPIES, seed),
                                     joined(targeted, JOINED_ROWS, seed)]
    parts += [rescaled(own[own.construction == FIGURES], seed + copy) for copy in range(FIGURES_COPIES)]
    figures = figure_rows(FIGURE_ROWS, TARGET_TOKEN, seed)
    figures["class"] = figures.label.map(LABELS.index)
    return pd.concat(parts + [figures], ignore_index=True)


def draw(frame, count, seed):
    return frame.sample(min(count, len(frame)), random_state=seed)


def joined(frame, count, seed):
    """Rows of two texts in one, each text about something else: the target's text gives the label, the other is chosen
    to have another label. They teach that what happens beside the target is not the target's."""
    shuffler = random.Random(seed)
    rows = frame.to_dict("records")
    made = []
    while len(made) < count:
        one, other = shuffler.choice(rows), shuffler.choice(rows)
        if one["label"] == other["label"] or find_mention(other["text"], one["target"]) is not None:
            continue
        first, second = (one["marked"], other["text"]) if shuffler.random() < 0.5 else (other["text"], one["marked"])
        made.append(one | {"source": "joined", "marked": first.rstrip(". ") + shuffler.choice(JOINTS) + second})
    return pd.DataFrame(made)


def rescaled(frame, seed):
    """The rows with the figures of each text times a factor of its own, which leaves the label as it is. They teach to
    compare figures, not to know some by heart. Years stay, and so does what only ends in a digit, such as Q2."""
    shuffler = random.Random(seed)
    made = frame.copy()
    made["source"] = "rescaled"
    made["marked"] = [rescale(text, shuffler.uniform(1, 4)) for text in frame.marked]
    return made


def rescale(text, factor):
    """The text with its figures times the factor, each with as many decimals as it had; from 1 on none become equal."""
    def times(figure):
        digits = figure[0].replace(",", "")
        decimals = len(digits.partition(".")[2])
        return f"{float(digits) * factor:,.{decimals}f}" if not YEAR.fullmatch(figure[0]) else figure[0]
    return NUMBER.sub(times, text)


def only(frame, split):
    return frame[frame.split == split].reset_index(drop=True)


def evaluation_sets(data_directory):
    """Name of a set -> its rows. All but `contrast` are development splits; none is trained on."""
    sentfin = only(read_public(data_directory, "sentfin"), "dev")
    several = sentfin[sentfin.id.str.contains("-multi-")]
    conflicting = several[several.groupby("text").label.transform("nunique") > 1]
    sets = {
        "SEntFiN, one target": sentfin[sentfin.id.str.contains("-single-")],
        "SEntFiN, several targets": several,
        "SEntFiN, conflicting targets": conflicting,
        "FinEntity, by target": only(read_public(data_directory, "finentity"), "dev"),
        "Twitter financial news": only(read_public(data_directory, "tfns"), "dev"),
        "Our contrast sentences, held out": only(read_own(), "heldout"),
    }
    return {name: frame.reset_index(drop=True) for name, frame in sets.items()}
