"""This file knows whether a sentence says itself that somebody told it: "...,
its director said"; else the outlet tells it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.reconcile.findings.lineage import saying_forms
from crosswire.vocabulary.inflection import verb_forms
from crosswire.wording import words

QUOTING = ("“", "”", '"', "``")


@dataclass(frozen=True)
class HandingOn:
    """Where the headings of a story's texts stand, and its verbs of saying as the parse has them."""

    headings: Mapping[str, Sequence[Passage]] = field(default_factory=dict)
    cues: Mapping[str, Sequence[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> HandingOn:
        """The headings and cues of all readings."""
        headings, cues = {}, {}
        for reading in readings:
            marks = (mark.passage for mark in reading.marks if mark.kind in ("headline", "heading"))
            headings[reading.source.id] = tuple(marks)
            found = (quote.cue.passage.start for quote in reading.quotes if quote.cue is not None)
            cues[reading.source.id] = tuple(sorted(found))
        return cls(headings, cues)

    def __call__(self, passage: Passage) -> bool:
        """Whether the words of a passage are handed on: they quote, or hold a verb of saying.

        In a heading the form does not tell ("Report on the dam is due"): there it must be
        a cue of the parse, but for "says".
        """
        forms = [word.form for word in words(passage.text)]
        if any(mark in passage.text for mark in QUOTING):
            return True
        if any(heading.touches(passage) for heading in self.headings.get(passage.source, ())):
            starts = self.cues.get(passage.source, ())
            at = bisect_left(starts, passage.start)
            return not _plain_forms().isdisjoint(forms) or (at < len(starts) and starts[at] < passage.end)
        return any(form in saying_forms() for form in forms)


@cache
def _plain_forms() -> frozenset[str]:
    return frozenset(verb_forms("say"))
