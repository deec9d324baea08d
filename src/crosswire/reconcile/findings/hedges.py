"""This file knows where one text tells as a fact what another keeps at a distance:
"fired" here, "allegedly fired" there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from crosswire.brevity import quoted
from crosswire.model.record import About
from crosswire.reconcile.findings.clauses.lines import Line, Lines, shared, stem_of
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import assertion_words, leaves_open
from crosswire.vocabulary.wording_words import wording_words

REACH = 4
"""Words behind a hedge among which the first telling one is what it puts in doubt."""
NEAR = 10
"""Words on either side of the same word in a plain sentence that may leave it open there too."""
OPENING = 4
"""Words at the head of a sentence that leave open all of it."""
ALIKE, WEIGHT = 0.3, 12.0
"""The part and the weight of telling words that two sentences share, to tell of one thing."""
SHOWN = 80


def about_hedges(lines: Lines, support: Support) -> Iterator[Draft]:
    """One finding for each sentence that hedges what a text of another origin tells plainly in its own voice.

    A text that does both weighs the matter itself.
    """
    for line in lines.all:
        if line.heading:
            continue
        for hedge, word in _hedged(line):
            plain = [
                other
                for other in lines.elsewhere(line, stem_of(line.forms[word]))
                if _is_plain(line, word, other, lines)
            ]
            plain = [other for other in plain if support.origin_of(other.passage) != support.origin_of(line.passage)]
            if plain:
                yield _draft(line, hedge, plain, support)
                break


def _hedged(line: Line) -> Iterator[tuple[int, int]]:
    """Each hedge of the outlet's own and the word it puts in doubt."""
    for at, form in enumerate(line.forms):
        if _is_hedge(line, at, form) and line.is_own(at):
            doubted = next(
                (index for index in range(at + 1, min(at + 1 + REACH, len(line.words))) if line.tells(index)), None
            )
            if doubted is not None:
                yield at, doubted


def _is_hedge(line: Line, at: int, form: str) -> bool:
    if form in assertion_words("distance", "adverbs"):
        return True
    if form in assertion_words("distance", "adjectives"):  # "its alleged role", not "a story that alleged"
        before = line.forms[at - 1] if at else ""
        return before in wording_words().small - {"that", "who", "which", "it", "he", "she", "they"} or before.endswith(
            "ing"
        )
    return form in assertion_words("distance", "verbs") and line.forms[at + 1 : at + 2] == ("to",)


def _is_plain(line: Line, word: int, other: Line, lines: Lines) -> bool:
    """Whether another sentence tells the same, with the same word, and nothing near it leaves it open."""
    weight, part = shared(line, other)
    if other.heading or weight < WEIGHT or part < ALIKE:
        return False
    stem = stem_of(line.forms[word])
    if any(
        _leaves_open(one, at)
        for one in lines.of_source(other.passage.source, stem)
        for at in one.places(stem)
        if _same_matter(line, one)
    ):
        return False
    return any(other.is_own(at) and other.tells(at) for at in other.places(stem))


def _same_matter(line: Line, one: Line) -> bool:
    weight, part = shared(line, one)
    return weight >= WEIGHT and part >= ALIKE


def _leaves_open(line: Line, at: int) -> bool:
    near = line.forms[max(0, at - NEAR) : at + NEAR + 1]
    return not line.is_own(at) or _opens_in_doubt(line) or any(leaves_open(form) for form in near)


def _opens_in_doubt(line: Line) -> bool:
    """Whether a sentence opens like "It is thought that ..."."""
    return any(
        before in frame_words("being") and leaves_open(form) for before, form in pairwise(line.forms[: OPENING + 1])
    )


def _draft(line: Line, hedge: int, plain: list[Line], support: Support) -> Draft:
    word = line.words[hedge]
    printed = line.passage.text[word.start : word.end]
    sides = (
        support.side("told as a fact", (one.passage for one in plain)),
        support.side(f"told with “{printed}”", [line.passage]),
    )
    short = quoted(line.passage.text[word.start :], SHOWN)
    return Draft(
        about=About(kind="source", ref=line.passage.source),
        topic="how sure it is told",
        verdict="conflict",
        class_="modality",
        weight="assessment",
        statement=f"{short}: told as a fact in another account",
        sides=sides,
        reasons=("the same words, in doubt in one text and in the other's own voice without doubt",),
        stakes=sum(line.telling.values()),
    )
