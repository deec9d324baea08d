"""This file knows what a text has from an outlet that it names as its partner: "with Northwire", or credited twice and more.

Such a text's sentences that print seven words in a row of the partner's own text are the partner's, credited or not: a
rewriter names his source in one line and quotes it in ten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crosswire.model.passage import Passage
from crosswire.reconcile.origins.told import Text
from crosswire.reconcile.origins.writers import TAKEN, Writer, Writers

RUN = 7
"""Words in a row."""
OFTEN = 2
"""Sentences that a text credits to one outlet, from which it is told with that one."""


def of_partners(text: Text, texts: Sequence[Text], writers: Writers, own: Writer) -> Iterator[tuple[Passage, Writer]]:
    """The sentences of a text that hold a run of words of a partner's text."""
    partners = {one.name: one for one in _partners(text, writers) if one.name != own.name}
    if not partners:
        return
    for other in texts:
        writer = writers.of[other.source.id]
        if other is not text and writer.name in partners:
            printed = {run for told in other.every for run in _runs(told.forms)}
            for told in text.every:
                if not printed.isdisjoint(_runs(told.forms)):
                    yield told.passage, partners[writer.name]


def _partners(text: Text, writers: Writers) -> Iterator[Writer]:
    credited = Counter(writers.agency(credit) for credit in text.source.credits if credit.kind in TAKEN)
    yield from (writer for writer, times in credited.items() if times >= OFTEN)
    yield from (writers.agency(credit) for credit in text.source.credits if credit.kind == "contributed")


def _runs(forms: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(forms[at : at + RUN]) for at in range(len(forms) - RUN + 1))
