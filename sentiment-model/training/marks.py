"""Figure marks: a token behind each of two or three figures that can be compared, which says how it compares.

A small transformer does not compare numbers, and code does. What the numbers are of, and which is of now, is for the
model to read. The service has the same rule in FigureMarks.java; figure-marks.txt holds both to it.

A figure is a number, or a range of two, whose value is its middle, with the sign, currency, scale ("million", "crore")
and unit that stand with it. Not: years, days of a month, times of the day, fractions, and what is part of a word or of a
name ("10-year", "Q3", "Nikkei 225"). One without scale and unit takes those of the next figure when nothing but a word
such as "to" is between them ("from 8 to 13 percent"), or those of the last when no noun follows that it could count
("4.1 percent; in March it was 9.8"). Figures compare that have the same unit, not two currencies, and values within a
factor of ten. Each joins the last one that it compares with; where two or three have joined, the largest and the
smallest are marked, or all when equal.
"""
import re
import string
from decimal import Decimal

# Behind the larger, the smaller, and each of equal figures: entries of the vocabulary that no text uses.
LARGER, SMALLER, EQUAL = MARKS = ["[unused2]", "[unused3]", "[unused4]"]
# The most figures of a group, by how much they may differ, and how many figures and characters are looked back.
MOST, FACTOR, FIGURES_BACK, NAME_LENGTH = 3, 10, 8, 40

SCALES = {"lakh crore": 12, "k": 3, "thousand": 3, "lakh": 5, "m": 6, "mn": 6, "mln": 6, "million": 6, "cr": 7,
          "crore": 7, "b": 9, "bn": 9, "bln": 9, "billion": 9, "tn": 12, "trillion": 12, "cent": -2, "pence": -2,
          "paise": -2}
CURRENCIES = {"$": "$", "us$": "$", "usd": "$", "dollar": "$", "€": "€", "eur": "€", "euro": "€", "£": "£", "gbp": "£",
              "pound": "£", "¥": "¥", "yen": "¥", "₹": "₹", "rs": "₹", "rs.": "₹", "inr": "₹", "rupee": "₹"}
UNITS = {"%": "%", "percent": "%", "per cent": "%", "pct": "%", "percentage point": "point", "point": "point",
         "basis point": "bp", "bp": "bp", "year": "year", "quarter": "quarter", "month": "month", "week": "week",
         "day": "day", "hour": "hour", "minute": "minute"}

SPACE = "[ \u00a0\u202f]"
NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{2,3}){0,4},[0-9]{3}|[0-9]{1,12})(?:\.[0-9]{1,6})?"
BEFORE = rf"(?:[a-z]{{0,2}}\$|[€£¥₹]|(?:usd|eur|gbp|inr|rs\.?){SPACE}?)"


def one_of(table):
    """A pattern of the words among a table's keys, in singular or plural; longer ones first."""
    words = sorted((key for key in table if re.fullmatch("[a-z ]+", key)), key=len, reverse=True)
    return rf"(?:{'|'.join(words)})s?\b"


# Nothing looks behind or ahead, as the service's library of expressions reads each text once. Those with letters of one
# case are asked of the text in lower case.
FIGURE = re.compile(
    rf"([-−])?({BEFORE})?({NUMBER})(?:[-–]{BEFORE}?({NUMBER}))?((?:{SPACE}|-)?{one_of(SCALES)})?"
    rf"({SPACE}?(?:%|{one_of(UNITS)}))?({SPACE}{one_of(CURRENCIES)})?", re.ASCII)
PART_BEFORE = re.compile("[0-9A-Za-z_.,:/'’−–-]")
PART_BEHIND = re.compile("[-–/:'’.,]?[0-9A-Za-z_]")
YEAR = re.compile("(?:19|20)[0-9]{2}")
WORD_BEFORE = re.compile(rf"(?:^|[^0-9A-Za-z_&])([A-Z][0-9A-Za-z_&]*)\.?{SPACE}\Z")
NO_NAMES = {"From", "At", "With", "After", "Between"}
DATE_OR_TIME_BEHIND = re.compile(
    rf"{SPACE}?(?:[AaPp]\.?[Mm]|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))\b", re.ASCII)
BETWEEN = re.compile(r"[ (,;:]*(?:(?:to|and|or|from|against|versus|vs\.?|after)[ (]*)?")
NO_NOUN_BEHIND = re.compile(
    rf"[).,;:!?]|{SPACE}(?:a|an|as|at|before|in|last|on|the|then|under|now|today|was|had)\b", re.ASCII)
LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


class Figure:
    """One in a text. `middle` times ten to the power of `scale` is its value, in its unit and currency."""

    def __init__(self, match):
        minus, before, number, other, scale, unit, behind = match.groups()
        self.start, self.end = match.span()
        self.is_plain = number.isdigit() and not (minus or before or scale or unit or behind)
        self.is_year = self.is_plain and YEAR.fullmatch(number) is not None
        self.has_scale_or_unit = bool(scale or unit)
        self.scale = look_up(SCALES, scale) or 0
        self.unit = look_up(UNITS, unit)
        self.currency = look_up(CURRENCIES, before or behind) or before
        ends = [Decimal(end.replace(",", "")) for end in (number, other or number)]
        self.middle = sum(ends) * Decimal("-0.5" if minus else "0.5")

    @property
    def value(self):
        return self.middle.scaleb(self.scale)

    def borrow(self, other):
        """Takes scale and unit of another figure, if it has none, nor a currency that the other has not."""
        if not self.has_scale_or_unit and other.has_scale_or_unit and self.currency in (None, other.currency):
            self.scale, self.unit, self.has_scale_or_unit = other.scale, other.unit, True

    def has_other_currency(self, other):
        return None not in (self.currency, other.currency) and self.currency != other.currency

    def compares(self, other):
        sizes = sorted([abs(self.value), abs(other.value)])
        return self.unit == other.unit and not self.has_other_currency(other) and sizes[1] <= FACTOR * sizes[0]


def look_up(table, word):
    word = (word or "").strip(" \u00a0\u202f-")
    return table.get(word, table.get(word.removesuffix("s")))


def mark_figures(text):
    """The text with the marks."""
    lower = text.translate(LOWER)
    figures = [Figure(match) for match in FIGURE.finditer(lower) if stands_alone(lower, *match.span())]
    figures = [figure for figure in figures if not (figure.is_plain and is_no_amount(text, figure))]
    borrow(lower, figures)
    pieces, end = [], 0
    for figure, mark in marked(figures):
        pieces += [text[end:figure.end], " ", mark]
        end = figure.end
    return "".join(pieces) + text[end:]


def stands_alone(text, start, end):
    """Whether it is no part of a word or of a longer number."""
    return not (PART_BEFORE.fullmatch(text[max(0, start - 1):start]) or PART_BEHIND.match(text, end))


def is_no_amount(text, figure):
    """Whether bare digits are a year, of a name, of a date or of a time."""
    name = WORD_BEFORE.search(text[max(0, figure.start - NAME_LENGTH):figure.start])
    return bool(figure.is_year or name and name[1] not in NO_NAMES or DATE_OR_TIME_BEHIND.match(text, figure.end))


def borrow(text, figures):
    """Gives bare figures the scale and unit of the next, else of the last."""
    pairs = list(zip(figures, figures[1:]))
    for one, next_one in reversed(pairs):
        if BETWEEN.fullmatch(text, one.end, next_one.start):
            one.borrow(next_one)
    for last, one in pairs:
        if one.end == len(text) or NO_NOUN_BEHIND.match(text, one.end):
            one.borrow(last)


def marked(figures):
    """(figure, mark) in the order of the text."""
    groups = {}
    for place, figure in enumerate(figures):
        near = reversed(figures[max(0, place - FIGURES_BACK):place])
        last = next((other for other in near if figure.compares(other)), None)
        groups[figure] = groups[last] if last else []
        groups[figure].append(figure)
    for figure, group in groups.items():
        if 2 <= len(group) <= MOST:
            values = [other.value for other in group]
            least, most = min(values), max(values)
            if least == most:
                yield figure, EQUAL
            elif figure.value in (least, most):
                yield figure, LARGER if figure.value == most else SMALLER
