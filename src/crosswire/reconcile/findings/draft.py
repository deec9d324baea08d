"""This file knows a finding before it is ranked, and how sides are made of passages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crosswire.model.passage import Passage
from crosswire.model.record import About, Finding, FindingClass, FindingVerdict, Side, Weight

OriginOf = Callable[[Passage], str]
InformantsOf = Callable[[Passage], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A finding without its id and rank; `stakes` orders findings of one weight and verdict, most first."""

    about: About
    topic: str
    verdict: FindingVerdict
    class_: FindingClass
    weight: Weight
    statement: str
    sides: tuple[Side, ...]
    silent: tuple[str, ...] = ()
    drift: bool = False
    reasons: tuple[str, ...] = ()
    stakes: float = 0.0

    @property
    def lead(self) -> Passage:
        """The passage the finding takes its id from."""
        return min(passage for side in self.sides for passage in side.passages)

    def finding(self, identity: str, rank: int) -> Finding:
        """The finding under its id and rank."""
        return Finding(
            id=identity, rank=rank, about=self.about, topic=self.topic, verdict=self.verdict, class_=self.class_,
            weight=self.weight, statement=self.statement, sides=self.sides, silent=self.silent, drift=self.drift,
            reasons=self.reasons,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a passage: its origin, and the informants the outlet had it from."""

    origin_of: OriginOf
    informants_of: InformantsOf
    sources: tuple[str, ...]

    def side(self, label: str, passages: Iterable[Passage]) -> Side:
        """One side of a finding with its independent origins and informants."""
        held = tuple(sorted(set(passages)))
        return Side(
            label=label,
            passages=held,
            origins=tuple(sorted({self.origin_of(passage) for passage in held})),
            informants=tuple(sorted({who for passage in held for who in self.informants_of(passage)})),
        )

    def silent(self, told: Iterable[Passage]) -> tuple[str, ...]:
        """The sources in which none of the passages that tell of a thing stands.

        `told` is all that may tell of it, not only what a finding shows: a text with another wording is not silent.
        """
        heard = {passage.source for passage in told}
        return tuple(source for source in self.sources if source not in heard)
