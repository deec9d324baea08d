"""How references and speakers of readings are scored against our own gold: who is meant, and of how many anything is
said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from evals.rows import Row

Outcome = Literal["right", "wrong", "open", "rightly open"]
Span = tuple[int, int]
SHARE = 0.5
"""A quotation is found where a quote covers so much of it."""
LONGEST_TITLE = 12
"""So many code points of an article and a title may stand before a name."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case of the gold: its label, where it stands, and where the words stand that name who is meant (none:
    nobody).
    """

    document: str
    label: str
    span: Span
    named: tuple[Span, ...]


def cases(row: Row, text: str) -> Iterator[Case]:
    """The cases of one document; unclear ones, ones that stand for several, and what is no speech are left out."""
    items = {str(item["id"]): item for item in row["items"]}
    for item in items.values():
        if item["label"] == "name" or item.get("why") in {"unclear", "several", "no-speech"}:
            continue
        name = items[str(item["link"])] if item.get("link") is not None else None
        places = occurrences(text[name["start"] : name["end"]], text) if name else ()
        yield Case(str(row["document"]), item["label"], (item["start"], item["end"]), tuple(places))


def occurrences(words: str, text: str) -> Iterator[Span]:
    """Everywhere that words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def outcome(case: Case, reading: Row) -> Outcome:
    """Whether the reading says who is meant, and rightly.

    An actor is right when one of its names, descriptions or titles in the text shares words with a place that names who
    is meant; words that are no actor, when they do so themselves.
    """
    said = speaker(case, reading) if case.label == "quote" else referent(case, reading)
    if said is None:
        return "open" if case.named else "rightly open"
    return "right" if any(meets(one, other) for one in said for other in case.named) else "wrong"


def speaker(case: Case, reading: Row) -> tuple[Span, ...] | None:
    """Where the speaker given for a quotation is named; None where none is given.

    A description that is joined to nobody ("the former minister") is neither right nor wrong: it is left open, unless
    the gold has no better.
    """
    covering = [
        q
        for q in reading["quotes"]
        if shared(span_of(q["passage"]), case.span) >= SHARE * (case.span[1] - case.span[0])
    ]
    # words in marks inside a reported clause: the quote that fits closest, not the clause around it
    covering.sort(key=lambda q: abs(q["passage"]["end"] - q["passage"]["start"] - (case.span[1] - case.span[0])))
    who = next((q["speaker"] for q in covering if q["speaker"] is not None), None)
    if who is None:
        return None
    if who["actor"]:
        return tuple(mentions(reading, who["actor"])) or None
    described = who["passage"] and span_of(who["passage"])
    named_so = described and any(meets(described, one) for one in case.named)
    return (described,) if described and (named_so or by_name(reading, described)) else None


def referent(case: Case, reading: Row) -> tuple[Span, ...] | None:
    """Where the actor is named that a pronoun or description was joined to; None where it was not, or has no name."""
    for name in reading["names"]:
        span = span_of(name["passage"])
        fits = (
            span == case.span
            if case.label.startswith("pronoun")
            else shared(span, case.span) and span[1] >= case.span[1]
        )
        if fits and name["actor"] is not None:
            return tuple(mentions(reading, name["actor"])) or None
    return None


def mentions(reading: Row, actor: str) -> Iterator[Span]:
    """Where an actor stands by name."""
    for name in reading["names"]:
        if name["actor"] == actor and name["form"] in {"name", "metonym"}:
            yield span_of(name["passage"])


def by_name(reading: Row, span: Span) -> bool:
    """Whether words end in a name that says who it is: not "the Orel senator", "a spokesman for the Red Front"."""
    return any(
        name["form"] == "name"
        and name["kind"] != "place"
        and span_of(name["passage"])[1] == span[1]
        and span[0] <= name["passage"]["start"] <= span[0] + LONGEST_TITLE
        for name in reading["names"]
    )


def span_of(passage: Row) -> Span:
    """Where a passage stands."""
    return passage["start"], passage["end"]


def shared(one: Span, other: Span) -> int:
    """Code points two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def ratio(part: int, whole: int) -> float:
    """A share, rounded; 0 of nothing."""
    return round(part / whole, 3) if whole else 0.0


def meets(one: Span, other: Span) -> bool:
    """Whether two spans share anything."""
    return shared(one, other) > 0


def table(found: Iterable[tuple[str, Outcome]]) -> dict[str, Mapping[str, float | int]]:
    """For each label: precision over what was answered, and coverage over what has an answer."""
    counts: dict[str, dict[str, int]] = {}
    for label, one in found:
        for key in (label, "pronoun+description") if label != "quote" else (label,):
            counts.setdefault(key, dict.fromkeys(("right", "wrong", "open", "rightly open"), 0))[one] += 1
    return {label: figures(count) for label, count in sorted(counts.items())}


def figures(count: Mapping[str, int]) -> dict[str, float | int]:
    """Precision (right of what was answered), coverage (answered of what has an answer or was answered), and the
    counts.
    """
    answered = count["right"] + count["wrong"]
    asked = answered + count["open"]
    return {
        "precision": round(count["right"] / answered, 3) if answered else 0.0,
        "coverage": round(answered / asked, 3) if asked else 0.0,
        **count,
    }


def said_of(case: Case, reading: Row, text: str) -> str:
    """The words that name whom the reading gives; empty where it gives nobody."""
    said = speaker(case, reading) if case.label == "quote" else referent(case, reading)
    return text[slice(*max(said, key=lambda span: span[1] - span[0]))] if said else ""
