"""This file knows the origin of each passage of a story: whose words they are
in the end, through copies and rewriting.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from crosswire.model.passage import Passage
from crosswire.model.record import Informant, Lineage, Origin
from crosswire.reconcile.origins.dependence import Dependence, Taken
from crosswire.reconcile.origins.partners import of_partners
from crosswire.reconcile.origins.shared_sentences import SharedSentence
from crosswire.reconcile.origins.told import Text
from crosswire.reconcile.origins.writers import Writer, Writers, taken_sentences

WHOLE = 0.7
"""The share of a text that must be taken from one origin for the rest (a last line, a heading) to count as it does."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a source (offsets) whose words are of another origin than the rest."""

    start: int
    end: int
    writer: Writer


@dataclass(frozen=True)
class Descent:
    """Where the words of a story come from: origins, the lineage that shows it, and who informed the outlets."""

    origins: tuple[Origin, ...]
    lineage: tuple[Lineage, ...]
    informants: tuple[Informant, ...]
    home: Mapping[str, Writer]
    taken: Mapping[str, tuple[Stretch, ...]]
    copied: tuple[tuple[Passage, Passage], ...] = ()
    """Single sentences (later, first) that one text prints in the other's words, the same or lightly edited."""

    def origin_of(self, passage: Passage) -> str:
        """The id of the origin of the words of a passage."""
        return writer_of(passage, self.home, self.taken).id

    def informants_of(self, passage: Passage) -> tuple[str, ...]:
        """The ids of those the outlet had the words of a passage from: most of it, for
        a phrase in it makes no informant.
        """
        here = self._informing.get(passage.source)
        held = sorted(here.at(passage)) if here is not None else ()
        return tuple(dict.fromkeys(informant for _, informant in held))

    @cached_property
    def _informing(self) -> Mapping[str, _HadFrom]:
        """For each source the passages that tell whom it was had from, with the informants in their order."""
        found: dict[str, list[tuple[Passage, int, str]]] = defaultdict(list)
        for number, informant in enumerate(self.informants):
            for held in informant.passages:
                found[held.source].append((held, number, informant.id))
        return {source: _HadFrom.of(held) for source, held in found.items()}


@dataclass(frozen=True, slots=True)
class _HadFrom:
    """The passages of one source that tell whom it was had from, by their starts, and how far any of them or before reaches."""

    held: Sequence[tuple[Passage, int, str]]
    starts: Sequence[int]
    reach: Sequence[int]

    @classmethod
    def of(cls, told: Iterable[tuple[Passage, int, str]]) -> _HadFrom:
        """The passages in order of their starts."""
        held = sorted(told, key=lambda one: one[0].start)
        return cls(held, [one[0].start for one in held], list(accumulate((one[0].end for one in held), max)))

    def at(self, passage: Passage) -> Iterator[tuple[int, str]]:
        """The informants (number, id) whose passages hold most of this one; only what can reach it is looked at."""
        for at in range(bisect_left(self.starts, passage.end) - 1, -1, -1):
            if self.reach[at] <= passage.start:
                return
            held, number, informant = self.held[at]
            if _holds_most(held, passage):
                yield number, informant


def _holds_most(held: Passage, passage: Passage) -> bool:
    return 2 * (min(held.end, passage.end) - max(held.start, passage.start)) >= passage.end - passage.start


def writer_of(passage: Passage, home: Mapping[str, Writer], taken: Mapping[str, Sequence[Stretch]]) -> Writer:
    """Whose words a passage holds: the first stretch that covers half of it, else the source's own writer's."""
    for stretch in taken.get(passage.source, ()):
        shared = min(stretch.end, passage.end) - max(stretch.start, passage.start)
        if 2 * shared >= passage.end - passage.start and shared > 0:
            return stretch.writer
    return home[passage.source]


def follow(
    texts: Sequence[Text], dependences: Sequence[Dependence], shared: Iterable[SharedSentence], writers: Writers
) -> tuple[dict[str, Writer], dict[str, tuple[Stretch, ...]]]:
    """The writer of each source as a whole, and the stretches of other writers in it, through all that was taken.

    A single sentence in common says nothing of a text as a whole: it is of one writer, and all else stays as it is.
    """
    by_id = {text.source.id: text for text in texts}
    sources = _first_to_last(sorted(by_id), dependences)
    home: dict[str, Writer] = {}
    taken: dict[str, tuple[Stretch, ...]] = {}
    of_later: dict[str, list[Dependence]] = defaultdict(list)
    for one in dependences:
        of_later[one.later].append(one)
    for source in sources:
        text = by_id[source]
        before = [one for one in of_later[source] if one.first in home]
        found = [_stretch(part, home, taken) for one in sorted(before, key=_strongest) for part in one.taken]
        home[source] = _whole(text, found, writers.of[source])
        # those of the text's own writer stay: a sentence of his lies in a row that begins with another's
        partnered = of_partners(text, texts, writers, home[source])
        had = (Stretch(passage.start, passage.end, writer) for passage, writer in partnered)
        taken[source] = (*_credited(text, writers, home[source]), *found, *had)
    for sentence in shared:
        writer = writer_of(sentence.first, home, taken)
        for again in sentence.again:
            taken[again.source] += (Stretch(again.start, again.end, writer),)
    return home, taken


def _strongest(dependence: Dependence) -> tuple[bool, float, str]:
    return (dependence.relation != "same-copy", -dependence.strength, dependence.first)


def _first_to_last(sources: Sequence[str], dependences: Sequence[Dependence]) -> list[str]:
    """The sources so that what is taken from comes first; where signs run in a circle, it is cut at the smallest id."""
    waiting: dict[str, set[str]] = {source: set() for source in sources}
    for dependence in dependences:
        waiting[dependence.later].add(dependence.first)
    ordered: list[str] = []
    while waiting:
        ready = [source for source in waiting if not waiting[source] & waiting.keys()]
        for source in sorted(ready) or sorted(waiting)[:1]:
            ordered.append(source)
            del waiting[source]
    return ordered


def _stretch(part: Taken, home: Mapping[str, Writer], taken: Mapping[str, Sequence[Stretch]]) -> Stretch:
    return Stretch(part.start, part.end, writer_of(part.at, home, taken))


def _credited(text: Text, writers: Writers, own: Writer) -> Iterable[Stretch]:
    """The sentences that credit an agency other than the one the text is of."""
    for credit, sentence in taken_sentences(text.source, (told.passage for told in text.every)):
        if writers.agency(credit).name != own.name:
            yield Stretch(sentence.start, sentence.end, writers.agency(credit))


def _whole(text: Text, found: Iterable[Stretch], own: Writer) -> Writer:
    """The writer nearly all of a text was taken from, else its own."""
    if own.kind == "agency":
        return own
    covered: dict[Writer, float] = defaultdict(float)
    parts = list(found)
    for told in text.told:
        middle = (told.passage.start + told.passage.end) // 2
        writer = next((part.writer for part in parts if part.start <= middle < part.end), None)
        if writer is not None:
            covered[writer] += told.weight
    for writer, weight in sorted(covered.items()):
        if weight >= WHOLE * text.weight:
            return writer
    return own
