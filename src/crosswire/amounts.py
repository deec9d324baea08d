"""This file knows how a number and what it counts are put in few words: 34; about 100; dozens; children killed."""

from __future__ import annotations

import re

from crosswire.model.record import FigureValue

DIGITS = re.compile(r"\d[\d,.]*")
GENERAL = frozenset({"people", "troops", "units", "hostages", "other"})
"""Measures that say no more than whom they count ("people, crew")."""
BEFALLEN = frozenset({
    "killed", "wounded", "missing", "captured", "arrested", "charged", "convicted", "acquitted", "released", "displaced", "evacuated", "rescued",
    "deported", "affected",
})  # fmt: skip
"""Measures that tell what happened to those they count."""


def figure_name(measure: str, of_whom: str | None) -> str:
    """What a figure counts: "killed", "children killed", "crew" (of the measure "people"), "votes, members"."""
    if of_whom is None or of_whom == measure:
        return measure
    if measure in GENERAL:
        return of_whom
    return f"{of_whom} {measure}" if measure in BEFALLEN else f"{measure}, {of_whom}"


def amount(value: FigureValue, measured: bool = False) -> str:
    """The value as its text put it; of what is measured and not counted with
    the unit it is printed in: "up to 15 km".
    """
    said = _amount(value)
    if is_added(value.hedge):
        return f"{said} more"
    printed = " ".join(value.passage.text.split())
    number = DIGITS.search(said)
    if not measured or number is None or len(printed) > LONGEST_MEASURE:
        return said
    return said[: number.start()] + printed


ADDED = "additional"
"""The last word of the hedge of a count that comes on top of one its text tells: "four more bodies"."""


def is_added(hedge: str | None) -> bool:
    """Whether a count comes on top of another, by its hedge."""
    return (hedge or "").split(" ")[-1] == ADDED


LONGEST_MEASURE = 40
"""Characters: a longer passage holds more than a number and its unit."""


def _amount(value: FigureValue) -> str:
    """The bounds as the text put them: 34; at least 40; more than 90; about 100; nearly 8,000; fewer than 12; dozens.

    A bound counts whole units ("more than 90" is 91 or more), so the number printed may be one off.
    """
    low, high = value.low, value.high
    if low is not None and high is not None:
        said = f"{low:,}" if low == high else f"{low:,} to {high:,}"
        return f"about {said}" if value.approximate else said
    if low is not None and value.hedge is None and _number(value.passage.text) is None:
        return _vague(value.passage.text)
    if low is not None:
        return f"more than {low - 1:,}" if _one_off(value, low, low - 1) else f"at least {low:,}"
    if high is None:
        return "some"
    if value.approximate:
        return f"nearly {high:,}"
    return f"fewer than {high + 1:,}" if _one_off(value, high, high + 1) else f"up to {high:,}"


def _one_off(value: FigureValue, bound: float, round_number: float) -> bool:
    """Whether a hedge moved the bound off the number that is printed, in digits or as a round number in words."""
    printed = _number(value.passage.text)
    return value.hedge is not None and printed != bound and (printed == round_number or round_number % 10 == 0)


def _number(text: str) -> float | None:
    found = DIGITS.search(text)
    digits = found[0].replace(",", "").strip(".") if found else ""
    return float(digits) if digits.replace(".", "", 1).isdecimal() else None


def _vague(text: str) -> str:
    """The words that stand for a number: "dozens" of "dozens of people", "tens of thousands", "several"."""
    said = text.rpartition(" of ")[0] or text.partition(" ")[0]
    return " ".join(said.split()).lower()
