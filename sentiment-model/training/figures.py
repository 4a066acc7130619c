"""Sentences of two figures, made by a grammar. No word tells the direction: which figure is of now, which is more, and
whether more is good, make the label."""
import math
import random

import pandas as pd

# Kind of figure -> (how it is written, where more is good, where less is good).
KINDS = {
    "money": ("{:,.1f} {unit}",
              ["operating profit", "net profit", "pretax profit", "net income", "revenue", "turnover", "net sales", "EBITDA",
               "order intake", "free cash flow", "net interest income", "net cash", "fee income", "comparable sales"],
              ["net debt", "operating costs", "net loss", "operating loss", "pretax loss", "interest expense", "wage bill",
               "provisions for bad loans", "cash burn", "claims paid", "pension deficit", "fuel bill"]),
    "a share": ("{:.2f}",
                ["EPS", "earnings per share", "dividend per share", "book value per share", "cash flow per share"],
                ["loss per share"]),
    "percent": ("{:.1f}%",
                ["operating margin", "gross margin", "return on equity", "market share", "occupancy", "core capital ratio",
                 "load factor", "organic growth", "retention rate", "use of capacity"],
                ["vacancy rate", "churn", "cost-income ratio", "default rate", "scrap rate", "share of overdue loans",
                 "combined ratio", "gross NPA ratio", "cancellation rate", "staff turnover", "bond yield"]),
    "count": ("{:,.0f}",
              ["subscriber count", "number of passengers", "output in tonnes", "number of orders", "number of cars sold",
               "number of paying customers", "number of homes sold", "number of visitors", "monthly active users"],
              ["number of complaints", "number of accidents", "number of lawsuits", "delivery time in days",
               "number of cancelled flights", "number of faulty units", "days of unsold stock", "number of unsold cars"]),
}
UNITS = ["million", "million euros", "billion", "billion dollars", "crore", "mn", "million pounds", "billion yen"]
BEFORE = ["a year ago", "a year earlier", "last year", "in the same quarter of last year", "in 2024", "three months ago",
          "in the previous quarter", "before", "under its old chief", "in the spring"]
TWO = ["{t}'s {m} was {now}, against {then} {ago}.", "{t}'s {m} came to {now}; {ago} it had been {then}.",
       "{M} at {t}: {now} ({then}).", "{t}: {m} {now}, {ago} {then}", "{t}'s {m} went from {then} to {now}.",
       "{t}'s {m} went to {now} from {then}.", "{M} at {t} was {then} {ago} and is {now} now.",
       "{t}'s {m}, {then} {ago}, is now {now}.", "{t} reported {m} of {now}, compared with {then} {ago}.",
       "{t} {q}: {m} {now} vs. {then} est", "{t} {q} {m} {now}, expected {then}",
       "Analysts had reckoned with {then}; {t}'s {m} was {now}.", "With {now}, {t}'s {m} compares to {then} {ago}.",
       "{t}'s {m} of {now} compares with the {then} that were forecast.", "{M} of {t} amounted to {now} versus {then} {ago}.",
       "For {q}, {t} gave its {m} as {now}; {then} was the figure {ago}.", "{t}: {m}, then {then}, today {now}",
       "Where {t} had {m} of {then} {ago}, it has {now} today.", "{M}: {now}, says {t}, after {then} {ago}."]
ONE = ["{t}'s {m} was {now}.", "{t} {q}: {m} {now}", "{M} of {t} amounted to {now}.", "{t} reported {m} of {now}."]
SAME = ["{t}'s {m} was {now}, as {ago}.", "{t} {q}: {m} {now} vs. {now} est", "{M} at {t}: {now} ({now}).",
        "{t}'s {m} came to {now}; {ago} it was {now} too."]
NEUTRAL = 0.2


def figure_rows(count, target, seed):
    """Rows with the columns of the other sources that training needs, about the target token."""
    shuffler = random.Random(seed)
    made = [figure_row(target, shuffler) for _ in range(count)]
    return pd.DataFrame(made, columns=["marked", "label"]).assign(source="figures")


def figure_row(target, shuffler):
    """(sentence, label)."""
    form, good, bad = KINDS[shuffler.choice(list(KINDS))]
    less_is_good = shuffler.random() < 0.4
    measure, unit = shuffler.choice(bad if less_is_good else good), shuffler.choice(UNITS)
    less = math.exp(shuffler.uniform(math.log(0.2), math.log(900))) if "share" not in measure else shuffler.uniform(0.1, 9)
    if "%" in form:
        less = shuffler.uniform(1, 60)
    if "unit" not in form and form.endswith(".0f}"):
        less = round(less * shuffler.choice([1, 10, 1000])) + 2
    figures = [form.format(value, unit=unit) for value in (less, 0.1 + less * shuffler.uniform(1.1, 2.5))]
    neutral, now_is_more = shuffler.random() < NEUTRAL, shuffler.random() < 0.5
    then, now = figures if now_is_more else reversed(figures)
    frame = shuffler.choice(shuffler.choice([ONE, SAME]) if neutral else TWO)
    label = "neutral" if neutral else "positive" if now_is_more != less_is_good else "negative"
    return frame.format(t=target, m=measure, M=measure[0].upper() + measure[1:], now=now, then=then,
                        ago=shuffler.choice(BEFORE), q=f"Q{shuffler.randint(1, 4)}"), label
