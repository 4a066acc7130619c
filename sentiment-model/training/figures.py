"""Sentences of two figures, made by a grammar. No word tells the direction: which figure is of now, which is more, and
whether more is good, make the label."""
import math
import random
from typing import NamedTuple

import pandas as pd


class Kind(NamedTuple):
    """How a figure is written, the range of the smaller of two, and what is measured so: where more is good, and where
    less is."""
    form: str
    least: float
    most: float
    more_is_good: list
    less_is_good: list


KINDS = [
    Kind("{:,.1f} {unit}", 0.2, 900,
         ["operating profit", "net profit", "pretax profit", "net income", "revenue", "turnover", "net sales", "EBITDA",
          "order intake", "free cash flow", "net interest income", "net cash", "fee income", "comparable sales"],
         ["net debt", "operating costs", "net loss", "operating loss", "pretax loss", "interest expense", "wage bill",
          "provisions for bad loans", "cash burn", "claims paid", "pension deficit", "fuel bill"]),
    Kind("{:.2f}", 0.1, 9,
         ["EPS", "earnings per share", "dividend per share", "book value per share", "cash flow per share"],
         ["loss per share"]),
    Kind("{:.1f}%", 1, 40,
         ["operating margin", "gross margin", "return on equity", "market share", "occupancy", "core capital ratio",
          "load factor", "organic growth", "retention rate", "use of capacity"],
         ["vacancy rate", "churn", "cost-income ratio", "default rate", "scrap rate", "share of overdue loans",
          "combined ratio", "gross NPA ratio", "cancellation rate", "staff turnover", "bond yield"]),
    Kind("{:,.0f}", 10, 90_000,
         ["subscriber count", "number of passengers", "output in tonnes", "number of orders", "number of cars sold",
          "number of paying customers", "number of homes sold", "number of visitors", "monthly active users"],
         ["number of complaints", "number of accidents", "number of lawsuits", "delivery time in days",
          "number of cancelled flights", "number of faulty units", "days of unsold stock", "number of unsold cars"]),
]
UNITS = ["million", "million euros", "billion", "billion dollars", "crore", "mn", "million pounds", "billion yen"]
BEFORE = ["a year ago", "a year earlier", "last year", "in the same quarter of last year", "in 2024", "three months ago",
          "in the previous quarter", "before", "under its old chief", "in the spring"]
TWO = ["{t}'s {m} was {now}, against {then} {ago}.", "{t}'s {m} came to {now}; {ago} it had been {then}.",
       "{M} at {t}: {now} ({then}).", "{t}: {m} {now}, {ago} {then}", "{t}'s {m} went from {then} to {now}.",
       "{t}'s {m} went to {now} from {then}.", "{M} at {t} was {then} {ago} and is {now} now.",
       "{t}'s {m}, {then} {ago}, is now {now}.", "{t} reported {m} of {now}, compared with {then} {ago}.",
       "{t} {q}: {m} {now} vs. {then} est", "{t} {q} {m} {now}, expected {then}",
       "Analysts had reckoned with {then}; {t}'s {m} was {now}.", "With {now}, {t}'s {m} compares to {then} {ago}.",
       "{t}'s {m} of {now} compares with the {then} that were forecast.",
       "{M} of {t} amounted to {now} versus {then} {ago}.",
       "For {q}, {t} gave its {m} as {now}; {then} was the figure {ago}.", "{t}: {m}, then {then}, today {now}",
       "Where {t} had {m} of {then} {ago}, it has {now} today.", "{M}: {now}, says {t}, after {then} {ago}."]
ONE = ["{t}'s {m} was {now}.", "{t} {q}: {m} {now}", "{M} of {t} amounted to {now}.", "{t} reported {m} of {now}."]
SAME = ["{t}'s {m} was {now}, as {ago}.", "{t} {q}: {m} {now} vs. {now} est", "{M} at {t}: {now} ({now}).",
        "{t}'s {m} came to {now}; {ago} it was {now} too."]
# Shares of all sentences, and by how much the larger of two figures is larger.
NEUTRAL, LESS_IS_GOOD, RATIOS = 0.2, 0.4, (1.1, 2.5)


def figure_rows(count, target, seed):
    """Sentences about the target token, with their labels: the columns marked, label and source."""
    shuffler = random.Random(seed)
    made = [figure_row(target, shuffler) for _ in range(count)]
    return pd.DataFrame(made, columns=["marked", "label"]).assign(source="figures")


def figure_row(target, shuffler):
    """(sentence, label)."""
    kind, unit = shuffler.choice(KINDS), shuffler.choice(UNITS)
    less_is_good, neutral, grew = (shuffler.random() < share for share in (LESS_IS_GOOD, NEUTRAL, 0.5))
    measure = shuffler.choice(kind.less_is_good if less_is_good else kind.more_is_good)
    less = math.exp(shuffler.uniform(math.log(kind.least), math.log(kind.most)))
    less, more = (kind.form.format(value, unit=unit) for value in (less, less * shuffler.uniform(*RATIOS)))
    then, now = (less, more) if grew else (more, less)
    frame = shuffler.choice(shuffler.choice([ONE, SAME]) if neutral or then == now else TWO)
    label = "neutral" if frame not in TWO else "positive" if grew != less_is_good else "negative"
    return frame.format(t=target, m=measure, M=measure[0].upper() + measure[1:], now=now, then=then,
                        ago=shuffler.choice(BEFORE), q=f"Q{shuffler.randint(1, 4)}"), label
