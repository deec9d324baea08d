"""This file knows how a number is printed in news: digits, number words, "two dozen",
"2.5 million", "hundreds of thousands".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from crosswire.extract.figures.fractions import fraction, of_so_many
from crosswire.vocabulary.figure_words import figure_words, fractions, scales
from crosswire.vocabulary.measures import VagueNumber, currencies, units, vague_numbers
from crosswire.vocabulary.time_words import time_words

DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?")
SCALED = re.compile(r"((?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?)(k|m|mn|mln|bn|tn)")
LONGEST_WORDS = 12
JOINERS = ("-", "–")
NOWHERE: frozenset[str] = frozenset()


class Number(NamedTuple):
    """A printed number: its first and last token, lowest and highest value (null: open), and how it was written.

    ``form``: ``digits``, ``words``, ``vague`` ("dozens"), ``article`` ("a customer"), ``none`` ("no one"), ``both`` or
    ``share`` ("two-thirds", its values in per cent).
    """

    first: int
    last: int
    low: float | None
    high: float | None
    form: str
    approximate: bool = False


class Piece(NamedTuple):
    """One number word or digit group before it is joined to others: the token after
    it, its value, how it was written.
    """

    end: int
    low: float
    high: float | None
    form: str
    approximate: bool = False


def find_numbers(lower: Sequence[str], first: int, last: int) -> Iterator[Number]:
    """The numbers among some tokens (first, last exclusive), given the lower-case words of the article, in order."""
    starts = _starts()
    at = first
    while at < last:
        word = lower[at]
        follow = starts.get(word, NOWHERE)
        begins = (
            follow is None or (at + 1 < last and lower[at + 1] in follow) or word[0].isdigit() or word.startswith("to-")
        )
        number = _number(lower, at, last) if begins else None
        if number:
            yield number
        at = number.last + 1 if number else at + 1


def _number(lower: Sequence[str], at: int, stop: int) -> Number | None:
    piece = _piece(lower, at, stop)
    if piece is None:
        return None
    piece = _halved(lower, piece, stop)
    if piece.form in ("digits", "words") and (share := of_so_many(lower, piece.end, piece.low, stop)):
        return Number(at, share.end - 1, _whole(share.percent), _whole(share.percent), "share")
    if ranged := _share_range(lower, at, piece, stop) if piece.form == "share" else _range(lower, at, piece, stop):
        return ranged
    if piece.form != "share":
        piece = _extended(lower, piece, stop)
    return Number(at, piece.end - 1, piece.low, piece.high, piece.form, piece.approximate)


def and_a_half(lower: Sequence[str], at: int, stop: int) -> int:
    """How many words from a place on say "and a half" or "½": 0 where they say something else."""
    if at < stop and lower[at] in figure_words("half_sign"):
        return 1
    if at >= stop or lower[at] not in figure_words("and"):
        return 0
    half = at + 2 if at + 1 < stop and lower[at + 1] in ("a", "one") else at + 1
    return half + 1 - at if half < stop and lower[half] in figure_words("half") else 0


def _halved(lower: Sequence[str], piece: Piece, stop: int) -> Piece:
    """As in "two and a half years", "one and a half million", "a year and a half"."""
    if piece.high is None or piece.high != piece.low or piece.form not in ("digits", "words", "vague"):
        return piece
    if said := and_a_half(lower, piece.end, stop):
        end = piece.end + said
        scale = scales().get(lower[end], 1) if end < stop and len(lower[end]) > 2 else 1
        last = scales().get(lower[piece.end - 1], 1)  # "a million and a half"
        return _exact(end + (scale > 1), (piece.high + 0.5 * last) * scale, piece.form)
    unit = piece.end < stop and lower[piece.end] in units()
    return _exact(piece.end, piece.high + 0.5, piece.form) if unit and and_a_half(lower, piece.end + 1, stop) else piece


def _extended(lower: Sequence[str], piece: Piece, stop: int) -> Piece:
    """As in "20-plus months", "40-odd houses"."""
    if piece.end + 1 >= stop or lower[piece.end] not in JOINERS:
        return piece
    if lower[piece.end + 1] in figure_words("plus"):
        return piece._replace(end=piece.end + 2, high=None)
    return piece._replace(end=piece.end + 2, approximate=True) if lower[piece.end + 1] in figure_words("odd") else piece


def _range(lower: Sequence[str], at: int, piece: Piece, stop: int) -> Number | None:
    """As in "10 to 15", "three or four", "between 10 and 15", "5 to 10 million"."""
    if piece.end >= stop or piece.form == "vague" or piece.high is None:
        return None
    sign = at - (at > 0 and _is_sign(lower[at - 1]))  # "between $800 and $1,000"
    between = sign > 0 and lower[sign - 1] in figure_words("between")
    joint = lower[piece.end]
    if not (joint in figure_words("to") or (between and joint in figure_words("and"))):
        return None
    then = piece.end + 1
    if then < stop and _is_sign(lower[then]):
        then += 1  # "$800 to $1,000"
    other = _piece(lower, then, stop) if then < stop else None
    if other is None or other.form == "vague" or other.high is None:
        return None
    low = piece.low
    scale = scales().get(lower[other.end - 1], 1)
    if scale > 1 and low < 1000 and other.end - piece.end > 2:
        low *= scale
    if low >= other.high:
        return None
    return Number(at, other.end - 1, _whole(low), other.high, other.form)


def _is_sign(word: str) -> bool:
    """Whether a word is the sign of a currency."""
    return word in currencies() and not word.isalnum()


def _share_range(lower: Sequence[str], at: int, piece: Piece, stop: int) -> Number | None:
    """As in "between a quarter and a third", "a third to half"."""
    between = at > 0 and lower[at - 1] in figure_words("between")
    then = piece.end + 1
    if then >= stop or not (
        lower[piece.end] in figure_words("to") or (between and lower[piece.end] in figure_words("and"))
    ):
        return None
    other = _share(lower, then, stop, shown=True)
    return (
        Number(at, other.end - 1, piece.low, other.high, "share") if other and piece.low < (other.high or 0) else None
    )


def _piece(lower: Sequence[str], at: int, stop: int) -> Piece | None:
    return (
        _nobody(lower, at, stop)
        or _share(lower, at, stop)
        or _vague(lower, at, stop)
        or _digits(lower, at, stop)
        or _article(lower, at, stop)
        or _words(lower, at, stop)
    )


def _nobody(lower: Sequence[str], at: int, stop: int) -> Piece | None:
    """As in "no one", "nobody", "none": zero, with no noun to follow."""
    if lower[at] in figure_words("nobody"):
        return Piece(at + 1, 0, 0, "none")
    if at + 1 < stop and f"{lower[at]} {lower[at + 1]}" in figure_words("nobody"):
        return Piece(at + 2, 0, 0, "none")
    return None


def _share(lower: Sequence[str], at: int, stop: int, *, shown: bool = False) -> Piece | None:
    """A fraction: "half", "one-third", "three fifths", "a quarter of"."""
    word = lower[at]
    parts = 1.0 if word in ("a", "an") else _value((word,)) if word in _cardinals() else None
    if parts is None and word not in figure_words("half"):
        return None
    found = fraction(lower, at, stop, parts, shown=shown)
    return Piece(found.end, _whole(found.percent), _whole(found.percent), "share") if found else None


def _vague(lower: Sequence[str], at: int, stop: int) -> Piece | None:
    """The vague number that begins here, multiplied by what follows: "several hundred", "a few thousand"."""
    if at > 0 and lower[at] in figure_words("compared") and lower[at - 1] in figure_words("comparing"):
        return None  # "as many as 12"
    for phrase, number in _vague_by_first().get(lower[at], ()):
        end = at + len(phrase)
        if end <= stop and tuple(lower[at:end]) == phrase:
            low, high = number.low, number.high
            if at > 0 and lower[at] in figure_words("few") and lower[at - 1] in figure_words("recent"):
                low = vague_numbers()["a few"].low  # "the past few weeks"
            while end < stop and lower[end] in scales() and len(lower[end]) > 2:
                factor = scales()[lower[end]]
                low, high = low * factor, None if high is None else high * factor
                end += 1
            if high == low and (high == 0 or phrase[0] in figure_words("both")):
                return Piece(end, low, high, "none" if high == 0 else "both")
            # "dozens" is a lower bound, not an approximation
            return Piece(
                end,
                _whole(low),
                None if high is None else _whole(high),
                "vague",
                number.approximate and high is not None,
            )
    return None


def _digits(lower: Sequence[str], at: int, stop: int) -> Piece | None:
    word = lower[at].removeprefix("to-")  # "73-to-25": the second number
    if DIGITS.fullmatch(word):
        value = float(word.replace(",", ""))
    elif scaled := SCALED.fullmatch(word):
        return _exact(at + 1, float(scaled[1].replace(",", "")) * scales()[scaled[2]], "digits")
    else:
        return None
    end = at + 1
    if (
        end < stop
        and lower[end] in JOINERS
        and end + 1 < stop
        and len(lower[end + 1]) > 3
        and lower[end + 1] in scales()
    ):
        end += 1  # "5-million"
    if end + 1 < stop and lower[end] in figure_words("closing") and lower[end + 1] in figure_words("millions"):
        end += 1  # "they owe us $7.2” billion": a quotation that ends before the scale
    while end < stop and lower[end] in scales():
        value *= scales()[lower[end]]
        end += 1
    short = lower[end].removesuffix(".") if end < stop and at > 0 and _is_sign(lower[at - 1]) else ""
    if end == at + 1 and short in scales():
        return _exact(
            end + 1, value * scales()[short], "digits"
        )  # "cost €2m.", the stop taken for that of a short form
    return _exact(end, value, "digits")


def _article(lower: Sequence[str], at: int, stop: int) -> Piece | None:
    """As in "a hundred", "half a million", "half a dozen"; the article alone is no number here."""
    if lower[at] in figure_words("half"):
        return _half_of(lower, at + 1, stop)
    if lower[at] not in ("a", "an") or at + 1 >= stop:
        return None
    if lower[at + 1] in units() and and_a_half(lower, at + 2, stop):
        return _exact(at + 1, 1, "words")  # "a year and a half"
    if lower[at + 1] not in scales() or len(lower[at + 1]) < 5:
        return None
    value, end = 1.0, at + 1
    while end < stop and lower[end] in scales():
        value *= scales()[lower[end]]
        end += 1
    return _exact(end, value, "words")


def _half_of(lower: Sequence[str], at: int, stop: int) -> Piece | None:
    """Behind "half": "half a million", "half an hour", "a half-century"."""
    inner = _article(lower, at, stop) if at < stop else None
    if inner:
        return _exact(inner.end, inner.low / 2, "words")
    if at + 1 >= stop:
        return None
    if lower[at] in ("a", "an") and lower[at + 1].isalpha():
        return _exact(at + 1, 0.5, "words")
    return _exact(at, 0.5, "words") if lower[at] in JOINERS and lower[at + 1] in units() else None


def _words(lower: Sequence[str], at: int, stop: int) -> Piece | None:
    """The number words that begin here, as far as they make up one number."""
    end = at
    told: list[str] = []
    cardinals = _cardinals()
    while end < stop and len(told) < LONGEST_WORDS:
        word = lower[end]
        if word in cardinals or (told and word in scales() and len(word) > 3):
            told.append(word)
            end += 1
        elif (
            told
            and word in JOINERS
            and end + 1 < stop
            and (
                (lower[end + 1] in cardinals and _tens(told[-1]))
                or lower[end + 1] in ("million", "billion", "trillion")
            )
        ) or (told and word == "and" and told[-1] in scales() and end + 1 < stop and lower[end + 1] in cardinals):
            end += 1
        else:
            break
    return _told(at, end, tuple(told)) if told else None


def _told(at: int, end: int, told: tuple[str, ...]) -> Piece | None:
    value = _value(told)
    if value is not None:
        return _exact(end, value, "words")
    first = _value(told[:1])  # "one two": no one number; the first word stands alone
    return None if first is None else _exact(at + 1, first, "words")


@cache
def _value(told: tuple[str, ...]) -> float | None:
    import text_to_num

    dozens = 1
    while told and told[-1] == "dozen":
        told, dozens = told[:-1], dozens * scales()["dozen"]
    try:
        value = text_to_num.text2num(" ".join(told), "en")  # type: ignore[attr-defined]  # not listed in its __all__
        return float(value) * dozens
    except (ValueError, OverflowError):
        return None


def _exact(end: int, value: float, form: str) -> Piece:
    return Piece(end, _whole(value), _whole(value), form)


def _whole(value: float) -> float:
    return int(value) if value == int(value) else round(value, 6)


def _tens(word: str) -> bool:
    value = _value((word,))
    return value is not None and 20 <= value <= 90


@cache
def _cardinals() -> frozenset[str]:
    return frozenset(form for form, word in time_words().items() if word.kind == "cardinal" and "-" not in form)


@cache
def _vague_by_first() -> Mapping[str, tuple[tuple[tuple[str, ...], VagueNumber], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], VagueNumber]]] = {}
    for phrase, number in vague_numbers().items():
        told = tuple(phrase.replace("-", " - ").split())
        found.setdefault(told[0], []).append((told, number))
    return {first: tuple(sorted(rest, key=lambda pair: -len(pair[0]))) for first, rest in found.items()}


@cache
def _starts() -> Mapping[str, frozenset[str] | None]:
    """The words a number may begin with, and which words must follow; None where it may stand alone.

    "a" and "the" begin one only in "a dozen" and "the only": most words of a text are looked at no further.
    """
    alone = set(_cardinals())
    follow: dict[str, set[str]] = defaultdict(set)
    told = [*vague_numbers(), *figure_words("nobody")]
    for first, *rest in (phrase.replace("-", " - ").split() for phrase in told):
        if rest:
            follow[first].add(rest[0])
        else:
            alone.add(first)
    for word in ("a", "an"):
        follow[word] |= {"a", "an", *scales(), *fractions(), *units()}
    alone |= figure_words("half")
    joined = {first: frozenset(seconds) for first, seconds in follow.items() if first not in alone}
    return joined | dict.fromkeys(alone)
