"""This file knows whose quotations other origins bear out: of two wordings of as many origins it tells which to measure by.

An outlet that changes one quotation to its liking tends to change others, and where several origins print those it shows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from crosswire.model.passage import Passage
from crosswire.reconcile.statements.slices import Slice
from crosswire.wording import holds

OriginOf = Callable[[Passage], str]

FEWEST = 4
"""Words of a quotation from which it says something of its printers that two of them have it alike."""

MOST = 40
"""Printings of one statement up to which they are held against each other: the cost grows with their square."""

Words = tuple[str, ...]


def borne_out(groups: Iterable[Sequence[Slice]], origin_of: OriginOf) -> Mapping[str, int]:
    """For each origin how many statements it prints as another does, less those that others print alike and it otherwise.

    Alike is also a part of the other's words. A primary document stands for two. Copies are of the origin that they copy,
    which counts once a statement, so that no copy changes a thing.
    """
    found: Counter[str] = Counter()
    for group in groups:
        printed: dict[str, set[Words]] = defaultdict(set)
        documents: set[str] = set()
        for piece in group:
            if piece.in_marks and not piece.unclaimed and len(piece.forms) >= FEWEST:
                origin = origin_of(piece.passage)
                printed[origin].add(piece.forms)
                documents |= {origin} if piece.primary else set()
        if 1 < sum(map(len, printed.values())) <= MOST:
            alike = {origin for origin in printed if _is_borne_out(origin, printed)}
            found.update(alike)
            found.subtract(printed.keys() - alike - documents if alike or documents else ())
    return found


def _is_borne_out(origin: str, printed: Mapping[str, set[Words]]) -> bool:
    others = {forms for other, all_forms in printed.items() if other != origin for forms in all_forms}
    return any(holds(mine, theirs) or holds(theirs, mine) for mine in printed[origin] for theirs in others)
