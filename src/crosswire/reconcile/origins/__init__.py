"""This folder knows who wrote the words of each source, who depends on whom, and who informed the outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import Lineage, Origin
from crosswire.model.source import Source
from crosswire.reconcile.origins.dependence import Dependence, compare
from crosswire.reconcile.origins.descent import Descent, Stretch, follow, writer_of
from crosswire.reconcile.origins.families import by_family
from crosswire.reconcile.origins.informants import find_informants
from crosswire.reconcile.origins.shared_sentences import SharedSentence
from crosswire.reconcile.origins.told import Text, text_of
from crosswire.reconcile.origins.unlisted import with_unlisted
from crosswire.reconcile.origins.writers import WRITTEN, Writer, Writers, writers_of

__all__ = ["Descent", "trace"]


def trace(readings: Sequence[Reading]) -> Descent:
    """The origins of a story.

    A primary document is its own origin; a text that credits an agency in byline or dateline is the agency's, and a
    sentence what it credits ("told Northwire"); what one text takes from another is of the other's origin; outlets of
    one publisher are one. Origins attach to passages, since one article may hold an agency's copy and its own.
    """
    ordered = sorted(with_unlisted(readings), key=lambda reading: reading.source.id)
    writers = writers_of([reading.source for reading in ordered])
    texts = [text_of(reading) for reading in ordered]
    found, shared = compare(texts, writers)
    dependences = by_family(found)
    home, taken = follow(texts, dependences, shared, writers)
    traced = Traced(texts, dependences, shared, home, taken, writers)
    return Descent(
        origins=tuple(_origin(writer, members, traced) for writer, members in sorted(_members(traced).items())),
        lineage=(*_credits((text.source for text in texts), writers), *(one.lineage() for one in dependences)),
        informants=find_informants(ordered),
        home=home,
        taken=taken,
        copied=tuple(sorted({*_copies(dependences), *_shared(shared)})),
    )


def _copies(dependences: Iterable[Dependence]) -> Iterator[tuple[Passage, Passage]]:
    return (pair for one in dependences for pair in one.copied)


def _shared(sentences: Iterable[SharedSentence]) -> Iterator[tuple[Passage, Passage]]:
    return ((again, sentence.first) for sentence in sentences for again in sentence.again)


@dataclass(frozen=True)
class Traced:
    """All that is known of a story's texts when its origins are written out."""

    texts: Sequence[Text]
    dependences: Sequence[Dependence]
    shared: Sequence[SharedSentence]
    home: Mapping[str, Writer]
    taken: Mapping[str, tuple[Stretch, ...]]
    writers: Writers

    @cached_property
    def elsewhere(self) -> Mapping[Writer, Sequence[Passage]]:
        """For each writer the sentences of his that stand in a text of another."""
        found: dict[Writer, list[Passage]] = defaultdict(list)
        for text in self.texts:
            for told in text.told if self.taken[text.source.id] else ():
                whose = writer_of(told.passage, self.home, self.taken)
                if whose != self.home[text.source.id]:
                    found[whose].append(told.passage)
        return found

    @cached_property
    def again(self) -> Mapping[Writer, Sequence[str]]:
        """For each writer what is to be said of single sentences of his that another's text prints."""
        found: dict[Writer, list[str]] = defaultdict(list)
        for sentence in self.shared:
            for again in sentence.again:
                whose = writer_of(again, self.home, self.taken)
                if whose != self.home[again.source]:
                    found[whose].append(f"{again.source} has a sentence in the words of {sentence.first.source}")
        return found


def _members(story: Traced) -> dict[Writer, tuple[str, ...]]:
    """For each writer the sources that hold words of his, in the order of the texts."""
    found: dict[Writer, list[str]] = defaultdict(list)
    for text in story.texts:
        one = text.source.id
        for writer in {story.home[one], *(stretch.writer for stretch in story.taken[one])}:
            found[writer].append(one)
    return {writer: tuple(members) for writer, members in found.items()}


def _origin(writer: Writer, members: tuple[str, ...], story: Traced) -> Origin:
    """An origin with what each source takes from it: where it is credited, and sentences that stand in others too."""
    passages = dict.fromkeys(story.elsewhere.get(writer, ()))
    reasons: dict[str, None] = {}
    within = frozenset(members)
    for text in story.texts:
        for credit in text.source.credits:
            if credit.kind in WRITTEN and story.writers.agency(credit) == writer:
                passages[credit.passage] = None
                reasons[f"credited in the {credit.kind}: {text.source.id}"] = None
    for one in story.dependences:
        if one.later in within and one.first in within:
            passages.update((later, None) for later, _ in one.pairs)
            reasons[f"{one.later} {one.relation} {one.first}: {one.reasons[0]}"] = None
    reasons.update(dict.fromkeys(story.again.get(writer, ())))
    return Origin(
        id=writer.id,
        kind=writer.kind,
        name=_name(writer, story),
        passages=tuple(sorted(passages)),
        sources=members,
        reasons=tuple(reasons),
    )


def _name(writer: Writer, story: Traced) -> str:
    """The name a reader knows: an outlet's own, however it is owned; of several outlets of one house theirs and the house's."""
    printed = {text.source.outlet for text in story.texts if text.source.publisher == writer.name}
    credited = {name for name, house in story.writers.houses.items() if house == writer.name}
    outlets = sorted(filter(None, printed | credited))
    if writer.kind != "outlet" or not outlets:
        return writer.name
    return outlets[0] if len(outlets) == 1 else f"{', '.join(outlets[:-1])} and {outlets[-1]} ({writer.name})"


def _credits(sources: Iterable[Source], writers: Writers) -> list[Lineage]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for source in sources:
        for credit in source.credits:
            found[source.id, writers.agency(credit).name].append(
                f"{credit.kind}: {' '.join(credit.passage.text.split())}"
            )
    return [
        Lineage(source=source, relation="credits", to=agency, certainty="stated", reasons=tuple(dict.fromkeys(said)))
        for (source, agency), said in found.items()
    ]
