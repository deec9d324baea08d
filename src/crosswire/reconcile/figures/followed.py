"""This file knows of which happening a toll is that follows another one: "... killing four. Seventeen people were hurt"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from crosswire.reconcile.figures.sameness import Told
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import is_harm
from crosswire.wording import words


def followed(told: Iterable[Told]) -> Iterator[Told]:
    """The figures of a text, in order; a toll whose sentence names no happening is of that of the toll before it, in its sentence or the
    one before, where neither place, day nor a word ("elsewhere") says that it is another.
    """
    before: Told | None = None
    for one in told:
        found = one
        if before is not None and _follows(one, before):
            when = one.figure.when or before.figure.when
            found = replace(one, event=before.event, figure=replace(one.figure, when=when), sure=False)
        yield found
        if is_harm(found.figure.measure) and not found.heading:
            before = found


def _follows(one: Told, before: Told) -> bool:
    if one.event is not None or before.event is None or one.heading or not is_harm(one.figure.measure):
        return False
    if one.figure.scope is not None or before.sentence not in (one.sentence, one.lead):
        return False
    if one.figure.when is not None and one.figure.when != before.figure.when:
        return False
    apart = one.place and before.place and not (one.place <= before.place or before.place <= one.place)
    return not apart and figure_words("apart_from_before").isdisjoint(word.form for word in words(one.sentence))
