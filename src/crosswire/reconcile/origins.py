"""This file knows who wrote the words of each source: an agency, an outlet or a primary document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from crosswire.model.article import Reading
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import Informant, Lineage, Origin
from crosswire.model.source import PRIMARY_KINDS, Source
from crosswire.reconcile.copies import SameCopy, find_copies

WRITTEN = ("byline", "dateline")
"""Credits that say who wrote the text; "told", "reported" and photo credits say less."""


@dataclass(frozen=True, slots=True)
class Descent:
    """Where the words of a story come from: origins, the lineage that shows it, and who informed the outlets."""

    origins: tuple[Origin, ...]
    lineage: tuple[Lineage, ...]
    informants: tuple[Informant, ...]
    by_source: Mapping[str, str]

    def origin_of(self, passage: Passage) -> str:
        """The id of the origin of the words of a passage."""
        return self.by_source[passage.source]

    def informants_of(self, passage: Passage) -> tuple[str, ...]:
        """The ids of those the outlet had the words of a passage from."""
        return tuple(i.id for i in self.informants if any(held.touches(passage) for held in i.passages))


def trace(readings: Sequence[Reading]) -> Descent:
    """The origins of a story.

    A primary document is its own origin; a text that credits an agency in byline or dateline is the agency's; texts that
    are one copy, or of one publisher, are one origin, under the agency if one of them credits it.
    """
    sources = {reading.source.id: reading.source for reading in readings}
    copies = [pair for pair in find_copies(readings) if not _primary(sources[pair.one], sources[pair.other])]
    origins = [_made(group, copies) for group in _families(sources, copies)]
    return Descent(
        origins=tuple(sorted(origins, key=lambda origin: (origin.name, origin.id))),
        lineage=(*_credits(sources.values()), *map(_same_copy, copies)),
        informants=(),
        by_source={source: origin.id for origin in origins for source in origin.sources},
    )


def _primary(*sources: Source) -> bool:
    return any(source.kind in PRIMARY_KINDS for source in sources)


def _families(sources: Mapping[str, Source], copies: Sequence[SameCopy]) -> list[list[Source]]:
    """Sources in groups of one origin: joined by the agency they credit, the publisher, or being one copy."""
    parent = {source_id: source_id for source_id in sources}

    def root(source_id: str) -> str:
        while parent[source_id] != source_id:
            source_id = parent[source_id]
        return source_id

    def join(one: str, other: str) -> None:
        first, second = sorted((root(one), root(other)))
        parent[second] = first

    named: dict[tuple[str, str], str] = {}
    for source_id in sorted(sources):
        join(source_id, named.setdefault(_written_by(sources[source_id]), source_id))
    for pair in copies:
        join(pair.one, pair.other)
    groups: dict[str, list[Source]] = defaultdict(list)
    for source_id in sorted(sources):
        groups[root(source_id)].append(sources[source_id])
    return list(groups.values())


Kind = Literal["agency", "outlet", "primary"]


def _written_by(source: Source) -> tuple[Kind, str]:
    if source.kind in PRIMARY_KINDS:
        return "primary", source.id
    agency = next((credit.agency for credit in source.credits if credit.kind in WRITTEN), None)
    return ("agency", agency) if agency else ("outlet", source.publisher or source.outlet or source.id)


def _made(group: Sequence[Source], copies: Sequence[SameCopy]) -> Origin:
    writers = sorted({_written_by(source) for source in group}, key=lambda writer: (writer[0] != "agency", writer))
    kind, name = writers[0]
    ids = {source.id for source in group}
    shared = [pair for pair in copies if pair.one in ids]
    credited = tuple(c.passage for s in group for c in s.credits if c.agency == name and c.kind in WRITTEN)
    reasons = [
        f"credited in the {c.kind}: {s.id}" for s in group for c in s.credits if c.agency == name and c.kind in WRITTEN
    ]
    reasons += [f"{pair.one} and {pair.other} share {pair.share:.0%} of the shorter text" for pair in shared]
    return Origin(
        id=stable_id("o", kind, name if kind != "outlet" else min(source.sha256 for source in group)),
        kind=kind,
        name=name,
        passages=(*credited, *(passage for pair in shared for both in pair.passages for passage in both)),
        sources=tuple(sorted(ids)),
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _credits(sources: Iterable[Source]) -> list[Lineage]:
    return [
        Lineage(
            source=source.id,
            relation="credits",
            to=credit.agency,
            certainty="stated",
            reasons=(f"{credit.kind}: {' '.join(credit.passage.text.split())}",),
        )
        for source in sources
        for credit in source.credits
    ]


def _same_copy(pair: SameCopy) -> Lineage:
    return Lineage(
        source=pair.one,
        relation="same-copy",
        to=pair.other,
        certainty="likely",
        passages=pair.passages,
        reasons=(f"{pair.share:.0%} of the shorter text stands word for word in the other",),
    )
