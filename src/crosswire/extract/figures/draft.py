"""This file knows what a figure is while it is being read: its words in the parse,
its bounds, what says its measure.
"""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.hedges import Bounds
from crosswire.model.article import Sentence
from crosswire.model.passage import Passage


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure before its happening, its place and its counter are looked for.

    ``order`` is the number of its sentence; ``before`` is the sentence before it in the same block; ``signal`` is the
    word that says the measure; ``part_of`` the place of the figure it is a part of in the list of drafts; ``toll``
    whether it is the number of a toll, so that the time of its verb is that of the count.
    """

    order: int
    sentence: Sentence
    before: Sentence | None
    passage: Passage
    counted: Counted
    bounds: Bounds
    measure: str
    family: str
    unit: str | None
    of_whom: str | None
    signal: int
    found_by: str
    part_of: int | None = None
    toll: bool = False
