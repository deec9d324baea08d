"""This file knows where a text itself says that one thing contradicts what somebody said:
"the letters contradict her testimony".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.brevity import quoted
from crosswire.model.passage import Passage
from crosswire.model.record import About
from crosswire.reconcile.findings.clauses.lines import Line, Lines, shared
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.vocabulary.assertion_words import assertion_words, undoing_words
from crosswire.vocabulary.inflection import plural, verb_forms
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.vocabulary.stage_words import stage_words
from crosswire.wording import words

NEAR = 3
"""Words before a verb in which one stands that leaves it open: "could refute"."""
REACH = 8
"""Words behind "contradicts", or before "contradicted by", in which what was said is named."""
LITTLE = 4.0
"""The weight of telling words below which the first part of a sentence ("It is wholly ...") names nothing."""
SAME, ALIKE = 10.0, 0.4
"""The weight of the telling words two such sentences share, and its part of the lighter one, to be of one matter."""
MOST = 24
"""Matters that a sentence is held against."""
SHOWN = 110
PASSIVE = ("by",)
POINTING = (("that",), ("this",), ("these",))
"""What a sentence begins with that tells of the one before."""
BACK = 2
"""Sentences before it in which that is told."""
RELATIVES = frozenset({"which", "that", "who"})
OWNED = 2
"""Words before "which" that name what was said and whose it is: "the envoy's remarks"."""
MARKS = ' “”«»"'


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence that says so: what contradicts, and what is contradicted."""

    line: Line
    against: Passage
    said: Passage
    whole: Passage
    """The words of both with what joins them."""


def about_stated(lines: Lines, support: Support) -> Iterator[Draft]:
    """One finding for each matter of which a text says in so many words that one thing contradicts what was said."""
    cases: list[list[Stated]] = []
    for line in lines.all:
        one = None if line.heading else _stated(line)
        if one is not None:
            same = next((case for case in cases[:MOST] if _is_same(case[0].line, one.line)), None)
            (same.append(one) if same is not None else cases.append([one]))
    yield from (_draft(case, support) for case in cases)


def _stated(line: Line) -> Stated | None:
    if _signs().isdisjoint(line.forms):
        return None
    for at in range(len(line.forms)):
        length = _length(line, at)
        if (
            length
            and not _is_quoted(line, at)
            and not (length == 1 and undoing_words().intersection(line.forms[max(0, at - NEAR) : at]))
        ):
            passive = line.forms[at + length : at + length + 1] == PASSIVE
            near = line.forms[max(0, at - REACH) : at] if passive else line.forms[at + length : at + length + REACH]
            if not _sayings().isdisjoint(near) and at + length + passive < len(line.words):
                begin, end = _of_relative(line, at) if passive else (0, at)
                first, second = _part(line, begin, end), _part(line, at + length + passive, len(line.words))
                if not passive and line.forms[:at] in POINTING:
                    first = _before(line) or first  # "That contradicts the spokesman, who said ..."
                if _weight(first) >= LITTLE:
                    against, said = (second, first) if passive else (first, second)
                    return Stated(line, against, said, _part(line, begin, len(line.words)))
    return None


def _is_quoted(line: Line, at: int) -> bool:
    """Whether a word stands in quotation marks: then somebody says so, and not the text."""
    before = line.passage.text[: line.words[at].start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _before(line: Line) -> Passage | None:
    """The sentence before one that tells something: "It was so. I regret it. That contradicts ..."."""
    for _ in range(BACK):
        if line.before is None:
            return None
        line = line.before
        if _weight(line.passage) >= LITTLE:
            return line.passage
    return None


def _of_relative(line: Line, verb: int) -> tuple[int, int]:
    """Where the words begin and end that a relative clause is about: "no word came on *his
    own remarks*, which were contradicted by"; without one all before the passive.
    """
    relative = next((at for at in range(verb - 1, max(verb - NEAR - 1, 0), -1) if line.forms[at] in RELATIVES), 0)
    if relative:
        return max(relative - OWNED, 0), relative
    carried = next((at for at in range(max(verb - NEAR, 0), verb) if line.forms[at] in stage_words("passive")), verb)
    return 0, carried


def _length(line: Line, at: int) -> int:
    """How many words from a place on say that a thing contradicts another; 0 where they do not."""
    if line.forms[at] in _verbs():
        return 1
    starts = (phrase for phrase in _phrases().get(line.forms[at], ()) if line.forms[at : at + len(phrase)] == phrase)
    return max((len(phrase) for phrase in starts), default=0)


@cache
def _verbs() -> frozenset[str]:
    found = (form for verb in assertion_words("stated", "verbs") for form in verb_forms(verb) if form != verb + "ing")
    return frozenset(word.form for form in found for word in words(form))


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases by their first word."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(tuple(word.form for word in words(one)) for one in assertion_words("stated", "phrases")):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


@cache
def _sayings() -> frozenset[str]:
    """The nouns for what somebody says, in singular and plural."""
    found = assertion_words("stated", "sayings")
    return frozenset(word.form for noun in found for form in (noun, plural(noun)) for word in words(form))


@cache
def _signs() -> frozenset[str]:
    """The verbs and the rarest word of each phrase: a sentence without any says nothing of the sort."""
    return _verbs() | {max(phrase, key=rarity) for phrases in _phrases().values() for phrase in phrases}


def _part(line: Line, first: int, end: int) -> Passage:
    """The words of a sentence from one index to another, with what marks stand behind the last."""
    text, start = line.passage.text, line.passage.start
    begin = 0 if first == 0 else line.words[first].start
    stop = len(text) if end == len(line.words) else line.words[end].start
    kept = text[begin:stop].rstrip()
    return Passage(line.passage.source, start + begin, start + begin + len(kept), kept)


def _weight(passage: Passage) -> float:
    return sum(worth for word in words(passage.text) if (worth := rarity(word.form)) >= TELLING)


def _is_same(one: Line, other: Line) -> bool:
    weight, part = shared(one, other)
    return weight >= SAME and part >= ALIKE


def _draft(case: Sequence[Stated], support: Support) -> Draft:
    first = case[0]
    return Draft(
        about=About(kind="source", ref=first.line.passage.source),
        topic="said to contradict",
        verdict="conflict",
        class_="fact",
        weight="assessment",
        statement=f"{quoted(first.whole.text, SHOWN)}: one is said to contradict the other",
        sides=(
            support.side("what is said to contradict it", [one.against for one in case]),
            support.side("what was said", [one.said for one in case]),
        ),
        reasons=("a text says in so many words that the two do not go together",),
        stakes=float(len(case)),
    )
