"""This file knows a finding before it is ranked, and how sides are made of passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import About, Actor, Finding, FindingClass, FindingVerdict, Side, Weight
from crosswire.model.source import StoredSource
from crosswire.vocabulary.rarity import telling
from crosswire.wording import words

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


def not_told(drafts: Iterable[Draft], others: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts of which two sides do not stand in two sides of a conflict that another finder has told."""
    told = [one for one in others if one.verdict in ("conflict", "superseded")]
    for draft in drafts:
        if not any(_is_of_same_places(draft, other) for other in told):
            told.append(draft)
            yield draft


def not_contradicted(drafts: Iterable[Draft], conflicts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts without those agreements on acts and words of which two passages stand on two sides of a conflict."""
    told = tuple(conflicts)
    for draft in drafts:
        on_words = draft.verdict == "agree" and draft.about.kind in ("event", "statement")
        if not (on_words and any(_is_parted(draft, other) for other in told)):
            yield draft


def _is_parted(agreement: Draft, conflict: Draft) -> bool:
    held = [passage for side in agreement.sides for passage in side.passages]
    met = [{one for one in held if any(one.touches(theirs) for theirs in side.passages)} for side in conflict.sides]
    return sum(map(bool, met)) > 1


def _is_of_same_places(one: Draft, other: Draft) -> bool:
    met = [{at for at, theirs in enumerate(other.sides) if _meet(mine, theirs)} for mine in one.sides]
    return any(first - {second} for place in met for second in place for first in met if first is not place)


def _meet(one: Side, other: Side) -> bool:
    return any(mine.touches(theirs) for mine in one.passages for theirs in other.passages)


ALIKE, LITTLE = 0.4, 4.0
"""The share of a passage's telling words, and their weight, that a sentence has in common with it to tell of it too."""


@dataclass(frozen=True)
class Told:
    """Which words tell something in which sentences of the story: for each stem, the sources with the sentences' numbers.

    What was asked of a text is kept: findings on a large story ask the same of one passage again and again.
    """

    sentences: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)
    asked: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> Told:
        """The telling words of the sentences of all readings."""
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for reading in readings:
            for number, sentence in enumerate(reading.sentences):
                for stem in telling(word.form for word in words(sentence.passage.text)):
                    found[stem].append((reading.source.id, number))
        return cls(found)

    def may_tell(self, text: str) -> frozenset[str]:
        """The sources one sentence of which shares so many telling words with a text that it may tell the same."""
        if text not in self.asked:
            self.asked[text] = self._sharing(telling(word.form for word in words(text)))
        return self.asked[text]

    def _sharing(self, weights: Mapping[str, float]) -> frozenset[str]:
        shared: dict[tuple[str, int], float] = defaultdict(float)
        for stem, weight in weights.items():
            for sentence in self.sentences.get(stem, ()):
                shared[sentence] += weight
        enough = max(LITTLE, ALIKE * sum(weights.values()))
        return frozenset(source for (source, _), weight in shared.items() if weight >= enough)


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a passage: its origin, the informants the outlet had it from, and the outlets of sources by id."""

    origin_of: OriginOf
    informants_of: InformantsOf
    sources: tuple[str, ...]
    told: Told = Told()
    outlets: Mapping[str, str | None] = field(default_factory=dict)

    def side(self, label: str, passages: Iterable[Passage]) -> Side:
        """One side of a finding with its independent origins and informants."""
        held = tuple(sorted(set(passages)))
        return Side(
            label=label,
            passages=held,
            origins=tuple(sorted({self.origin_of(passage) for passage in held})),
            informants=tuple(sorted({who for passage in held for who in self.informants_of(passage)})),
        )

    def independent(self, passages: Iterable[Passage], *, said: bool = False) -> frozenset[str]:
        """The origins that stand behind a thing by themselves: those of outlets, since a document adds none to who quotes it.

        It stands beside an outlet that tells a thing (no words: `said`) and names nobody from whom it has it.
        """
        held = tuple(passages)
        reports = [passage for passage in held if passage.source in self.sources]
        beside = not said and any(not self.informants_of(passage) for passage in reports)
        return frozenset(map(self.origin_of, held if beside or not reports else reports))

    def agreement(self, side: Side, *, said: bool = False) -> Side:
        """A side that shows agreement, with those origins only."""
        return replace(side, origins=tuple(sorted(self.independent(side.passages, said=said))))

    def of_two_outlets(self, one: Iterable[Passage], other: Iterable[Passage]) -> bool:
        """Whether the outlets of all passages are known, and none that has one of the first has one of the second."""
        first, second = ({self.outlets.get(passage.source) for passage in held} for held in (one, other))
        return None not in first | second and not first & second

    def silent(self, told: Iterable[Passage]) -> tuple[str, ...]:
        """The sources in which none of the passages that tell of a thing stands, nor a sentence that may tell of it.

        `told` is all that may tell of it, not only what a finding shows: a text with another wording is not silent, and
        one that has a sentence of much the same words is not called so.
        """
        passages = tuple(told)
        heard = {passage.source for passage in passages}
        heard.update(*(self.told.may_tell(text) for text in {passage.text for passage in passages}))
        return tuple(source for source in self.sources if source not in heard)


def all_appeared_later(done: Iterable[str], coming: Iterable[str], stored: Mapping[str, StoredSource]) -> bool:
    """Whether every text that tells a thing as done appeared on a later day than those that foresee it."""
    days = [[_day(stored[source]) for source in side] for side in (done, coming)]
    if any(day is None for side in days for day in side):
        return False
    return min(day for day in days[0] if day) > max(day for day in days[1] if day)


def days_apart(one: StoredSource, other: StoredSource) -> int:
    """Days between the appearance of two texts; 0 where one of them is not known."""
    first, second = _day(one), _day(other)
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days) if first and second else 0


def _day(source: StoredSource) -> str | None:
    published = source.published
    return published.value[:10] if published and published.precision in ("second", "minute", "day") else None


def beside_name(actor: Actor, label: Passage, source: StoredSource) -> Passage:
    """The words from a label or office to the name it stands beside, so that a reader sees of whom it is said."""
    own = [mention.passage for mention in actor.mentions if mention.passage.source == label.source]
    near = min(own, key=lambda mention: max(mention.start - label.end, label.start - mention.end), default=label)
    return source.passage(min(label.start, near.start), max(label.end, near.end))
