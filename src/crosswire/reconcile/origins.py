"""This file knows who wrote the words of each source: an agency, an outlet or a primary document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.article import Reading
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import Informant, Lineage, Origin
from crosswire.model.source import PRIMARY_KINDS, Source


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
    """The origins of a story: an agency where a byline or dateline credits it, else the outlet or the document."""
    named: dict[tuple[str, str], list[Source]] = defaultdict(list)
    lineage = []
    for reading in readings:
        source = reading.source
        kind, name = _origin(source)
        named[kind, name].append(source)
        lineage += [
            Lineage(
                source=source.id, relation="credits", to=credit.agency, certainty="stated",
                passages=(), reasons=(f"{credit.kind}: {credit.passage.text}",),
            )
            for credit in source.credits
        ]  # fmt: skip
    origins = [_made(kind, name, sources) for (kind, name), sources in sorted(named.items())]
    by_source = {source: origin.id for origin in origins for source in origin.sources}
    return Descent(tuple(origins), tuple(lineage), (), by_source)


def _origin(source: Source) -> tuple[str, str]:
    if source.kind in PRIMARY_KINDS:
        return "primary", source.title or source.id
    agencies = [credit.agency for credit in source.credits if credit.kind in ("byline", "dateline")]
    if agencies:
        return "agency", agencies[0]
    return "outlet", source.publisher or source.outlet or source.id


def _made(kind: str, name: str, sources: Sequence[Source]) -> Origin:
    passages = tuple(credit.passage for s in sources for credit in s.credits if credit.agency == name)
    return Origin(
        id=stable_id("o", kind, name),
        kind=kind,  # type: ignore[arg-type]
        name=name,
        passages=passages,
        sources=tuple(sorted(source.id for source in sources)),
        reasons=("credited in byline or dateline",) if kind == "agency" else (),
    )
