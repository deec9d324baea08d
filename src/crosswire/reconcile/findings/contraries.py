"""This file knows where one text tells what another says was not so: "offered him the post" here, "never offered" there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosswire.brevity import in_passing
from crosswire.model.record import About, Actor
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.lines import Line, Lines, stem_of
from crosswire.reconcile.findings.parties import Parties
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.rarity import TELLING, rarity

OBJECT = 8
"""Words behind a verb in which what it is about stands."""
SHARED = 2
"""Telling words that two tellings must share behind their verb, one of them no name."""
BEFORE = 4
"""Words before a verb, auxiliaries among them, in which its subject begins."""
NEAR = 4
"""Words before a verb in which a modal of it stands."""
SHOWN = 90


def about_contraries(lines: Lines, actors: Iterable[Actor], support: Support) -> Iterator[Draft]:
    """One finding for each sentence that denies in so many words what a text of another origin tells of the same actor."""
    parties = Parties(actors)
    for line in lines.all:
        for verb in _denied(line):
            others = lines.elsewhere(line, stem_of(line.forms[verb]))
            told = [other for other in others if not other.heading and _tells(line, verb, other, parties)]
            told = [other for other in told if support.origin_of(other.passage) != support.origin_of(line.passage)]
            if told and not line.heading:
                yield _draft(line, told, support)
                break


def _denied(line: Line) -> Iterator[int]:
    """The verbs a sentence denies of the past or present: "did not serve", "never offered"."""
    for at, form in enumerate(line.forms):
        before = line.forms[at - 1] if at else ""
        plain = before in assertion_words("negation", "auxiliaries") if form == "not" else form == "never"
        if plain and before not in assertion_words("negation", "modals"):
            verb = at + 2 if line.forms[at + 1 : at + 2] and line.forms[at + 1].endswith("ly") else at + 1
            if verb < len(line.words) and line.tells(verb):
                yield verb


def _tells(line: Line, verb: int, other: Line, parties: Parties) -> bool:
    """Whether another sentence tells the denied verb, of the same actor and the same things."""
    denied, who = _object(line, verb), _subject(line, verb, parties)
    if who is None or len(denied) < SHARED:
        return False
    for at in other.places(stem_of(line.forms[verb])):
        shared = denied & _object(other, at)
        plain = other.tells(at) and not _is_turned(other, at)
        lower = any(
            other.tells(i)
            for i in range(at + 1, min(at + 1 + OBJECT, len(other.words)))
            if stem_of(other.forms[i]) in shared
        )
        if plain and lower and len(shared) >= SHARED and _subject(other, at, parties) == who:
            return True
    return False


def _object(line: Line, verb: int) -> frozenset[str]:
    return frozenset(stem_of(form) for form in line.forms[verb + 1 : verb + 1 + OBJECT] if rarity(form) >= TELLING)


def _is_turned(line: Line, verb: int) -> bool:
    """Whether the verb is denied, open or only meant."""
    before = line.forms[max(0, verb - NEAR) : verb]
    weighed = assertion_words("plain", "negative").intersection(
        line.forms
    )  # "many say so; he said it never was the case"
    modal = assertion_words("negation", "modals").intersection(before)
    return before[-1:] == ("to",) or bool(weighed or modal) or "?" in line.passage.text


def _subject(line: Line, verb: int, parties: Parties) -> str | None:
    """The actor named just before a verb, but for its auxiliaries: "a man who never went" has none."""
    start = line.passage.start
    first = line.words[max(0, verb - BEFORE)].start
    return parties.last_named(line.passage.source, start + first, start + line.words[verb].start)


def _draft(line: Line, told: list[Line], support: Support) -> Draft:
    short = in_passing(line.passage.text, SHOWN)
    return Draft(
        about=About(kind="source", ref=line.passage.source),
        topic="told and denied",
        verdict="conflict",
        class_="fact",
        weight="assessment",
        statement=f"“{short}”: told as so in another account",
        sides=(
            support.side("told as so", (one.passage for one in told)),
            support.side("told as not so", [line.passage]),
        ),
        reasons=("the same verb of the same actor about the same, denied in one text only",),
        stakes=sum(line.telling.values()),
    )
