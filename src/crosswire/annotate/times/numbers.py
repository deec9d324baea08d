"""This file knows how spelled-out numbers are read: "twenty-four", "two hundred and six", "nineteen ninety-six"."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.annotate.times.words import Lexeme

HIGHEST = 1_000_000
"""Numbers past this count no time; "hundred hundred hundred ..." must not grow without end."""


def with_numbers(lexemes: Sequence[Lexeme | None]) -> list[Lexeme | None]:
    """The same words with each spelled-out number joined to one word: kind ``spelled``, ``year`` or ``ordinal``."""
    found: list[Lexeme | None] = []
    at = 0
    while at < len(lexemes):
        lexeme = lexemes[at]
        if lexeme is not None and lexeme.kind == "cardinal":
            number, last = _number(lexemes, at)
            found.append(number)
            at = last
        else:
            found.append(lexeme)
            at += 1
    return found


def _number(lexemes: Sequence[Lexeme | None], at: int) -> tuple[Lexeme, int]:
    """The number that begins here and the place after it. Each word is looked at once: linear."""
    total, current, kind = 0.0, 0.0, "spelled"
    last = at
    while last < len(lexemes):
        step = last + 1 if last > at and _joins(lexemes, last, total + current) else last
        word = lexemes[step] if step < len(lexemes) else None
        if word is None:
            break
        if word.kind == "cardinal" and (last == at or _continues(current, word.number)):
            current += word.number
        elif word.kind == "cardinal" and kind == "spelled" and not total and 10 <= current <= 20 <= word.number:
            current, kind = current * 100 + word.number, "year"  # nineteen ninety-six
        elif word.kind == "scale" and step == last and 0 < current + total < HIGHEST:
            current, total = (current * 100, total) if word.number == 100 else (0.0, total + current * 1000)
        elif word.kind == "ordinal" and _continues(current, word.number):
            return _joined(lexemes, at, step, "ordinal", total + current + word.number), step + 1
        else:
            break
        last = step + 1
    return _joined(lexemes, at, last - 1, kind, total + current), last


def _continues(current: float, number: float) -> bool:
    tens = current % 100
    return (number < 10 and tens >= 20 and tens % 10 == 0) or (current >= 100 and tens == 0 and number < 100)


def _joins(lexemes: Sequence[Lexeme | None], at: int, so_far: float) -> bool:
    """Whether a hyphen, or "and" after a hundred, leads on to more of the number."""
    word, after = lexemes[at], lexemes[at + 1] if at + 1 < len(lexemes) else None
    if word is None or after is None or after.kind not in ("cardinal", "ordinal"):
        return False
    return (word.kind == "dash" and _continues(so_far, after.number) and after.number < 10) or (
        word.kind == "and" and so_far >= 100 and so_far % 100 == 0 and after.kind == "cardinal"
    )


def _joined(lexemes: Sequence[Lexeme | None], first: int, last: int, kind: str, number: float) -> Lexeme:
    one, two = lexemes[first], lexemes[last]
    if one is None or two is None:
        raise AssertionError("both ends were read as words of the number")
    form = one.form if first == last else f"{one.form} {two.form}"
    return Lexeme(one.start, two.end, one.first, two.last, kind, f"{number:g}", form, number)
