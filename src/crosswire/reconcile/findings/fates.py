"""This file knows where two texts count as many, and tell of them what cannot both be so: twelve lorries arrived, twelve were sent back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from crosswire.model.passage import Passage
from crosswire.reconcile.findings.draft import Draft
from crosswire.reconcile.findings.propositions.answers import answers_of
from crosswire.reconcile.findings.propositions.deeds import CORE, Deed

MOST = 12
"""Numbers of a finding that are held against each other."""

Fate = tuple[bool | int, bool]
"""The answer to what became of them, or the side of a group of opposite verbs; whether it may not change from act to act."""


def of_one_fate(drafts: Iterable[Draft], deeds: Iterable[Deed]) -> Iterator[Draft]:
    """The drafts but for numbers that agree and are those of people or things of which the texts tell contrary fates.

    That both count twelve is then no news: what became of the twelve is the question.
    """
    by_text: dict[str, list[Deed]] = defaultdict(list)
    for deed in deeds:
        by_text[deed.source].append(deed)
    for draft in drafts:
        numbers = [passage for side in draft.sides for passage in side.passages][:MOST]
        if draft.about.kind != "figure" or draft.verdict != "agree" or not _are_apart(numbers, by_text):
            yield draft


def _are_apart(numbers: Sequence[Passage], deeds: Mapping[str, Sequence[Deed]]) -> bool:
    told = [(number.source, dict(_fates(number, deeds.get(number.source, ())))) for number in numbers]
    return any(
        mine[asked][0] != theirs[asked][0] and (mine[asked][1] or theirs[asked][1])
        for (one, mine), (other, theirs) in combinations(told, 2)
        if one != other
        for asked in mine.keys() & theirs.keys()
    )


def _fates(number: Passage, deeds: Iterable[Deed]) -> Iterator[tuple[str, Fate]]:
    """What the deeds of a text tell of those whom a number counts, as done or not done, by the question or the group.

    Who was arrested may have been released since; who is held has not been.
    """
    for deed in deeds:
        if not deed.clause.covers(number):
            continue
        for answer in answers_of(deed):
            if not answer.is_foretold and any(term.passage.covers(number) for term in answer.who):
                yield answer.question.name, (answer.yes, answer.state or not answer.question.turns)
        held = product(CORE, deed.opposites) if deed.is_done else ()
        for role, verb in held:
            if any(term.passage.covers(number) for term in deed.terms.get(role, ())):
                yield f"{verb.group} {role}", (verb.side, True)
