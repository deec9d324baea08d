"""This folder knows who wrote the words of each source, who depends on whom, and who informed the outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import Lineage, Origin
from crosswire.model.source import Source
from crosswire.reconcile.origins.dependence import Dependence, compare
from crosswire.reconcile.origins.descent import Descent, Stretch, follow, writer_of
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
    dependences, shared = compare(texts, writers)
    home, taken = follow(texts, dependences, shared, writers)
    used = sorted({*home.values(), *(stretch.writer for held in taken.values() for stretch in held)})
    return Descent(
        origins=tuple(_origin(writer, Traced(texts, dependences, shared, home, taken, writers)) for writer in used),
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


@dataclass(frozen=True, slots=True)
class Traced:
    """All that is known of a story's texts when its origins are written out."""

    texts: Sequence[Text]
    dependences: Sequence[Dependence]
    shared: Sequence[SharedSentence]
    home: Mapping[str, Writer]
    taken: Mapping[str, tuple[Stretch, ...]]
    writers: Writers


def _origin(writer: Writer, story: Traced) -> Origin:
    """An origin with what each source takes from it: where it is credited, and sentences that stand in others too."""
    passages: dict[Passage, None] = {}
    reasons: dict[str, None] = {}
    ids = [text.source.id for text in story.texts]
    members = [one for one in ids if story.home[one] == writer or any(s.writer == writer for s in story.taken[one])]
    for text in story.texts:
        for credit in text.source.credits:
            if credit.kind in WRITTEN and story.writers.agency(credit) == writer:
                passages[credit.passage] = None
                reasons[f"credited in the {credit.kind}: {text.source.id}"] = None
        for told in text.told:
            whose = writer_of(told.passage, story.home, story.taken)
            if whose == writer != story.home[text.source.id]:
                passages[told.passage] = None
    for one in story.dependences:
        if one.later in members and one.first in members:
            passages.update((later, None) for later, _ in one.pairs)
            reasons[f"{one.later} {one.relation} {one.first}: {one.reasons[0]}"] = None
    for sentence in story.shared:
        for again in sentence.again:
            if writer_of(again, story.home, story.taken) == writer != story.home[again.source]:
                reasons[f"{again.source} has a sentence in the words of {sentence.first.source}"] = None
    return Origin(
        id=writer.id,
        kind=writer.kind,
        name=_name(writer, story),
        passages=tuple(sorted(passages)),
        sources=tuple(members),
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
