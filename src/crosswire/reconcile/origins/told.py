"""This file knows what a text tells in its own words: its sentences without what others say in quotation marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.source import Source
from crosswire.reconcile.frames import alike
from crosswire.reconcile.origins.quotations import Said, said_in
from crosswire.vocabulary.rarity import STEM, TELLING, rarity, telling
from crosswire.wording import words

SHORTEST = 4
"""Words a sentence must tell outside quotation marks: of fewer, two reports may have the same by chance."""

QUOTED = 0.5
"""What a word within quotation marks counts: who reports one speech shares its words, and often its order, with others.
"""

FEW = frozenset({"1", "2"})
"""Numbers that stand in any text."""

NAMING = 1.5
"""How much a word with a capital must tell, to be a detail of its text."""

PHRASE = 4
"""Words in a row that make a phrase."""


@dataclass(frozen=True)
class Told:
    """A sentence as its outlet tells it: all its words and those outside quotation marks, and by weight its telling
    words outside them and within.
    """

    passage: Passage
    forms: tuple[str, ...]
    telling: Mapping[str, float]
    quoted: Mapping[str, float]
    own: tuple[str, ...]

    @cached_property
    def weight(self) -> float:
        """How much the telling words say together."""
        return sum(self.telling.values())

    @cached_property
    def matter(self) -> frozenset[str]:
        """The numbers, and the telling words but for names and other words with a capital; words told in turn as one."""
        text = self.passage.text
        plain = (word.form for word in words(text) if text[word.start].islower())
        return frozenset((*self.numbers, *(alike(form) for form in plain if rarity(form) >= TELLING)))

    @cached_property
    def prose(self) -> frozenset[str]:
        """The telling words outside quotation marks that are neither numbers nor printed with a capital; words told in turn as one."""
        text = self.passage.text
        printed = {word.form for word in words(text) if text[word.start].isupper()}
        own = (form for form in self.own if form[0].isalpha() and form not in printed)
        return frozenset(alike(form) for form in own if rarity(form) >= TELLING)

    @cached_property
    def details(self) -> frozenset[str]:
        """The numbers and the words printed with a capital inside the sentence, quotations too: who, where, when, how many."""
        text = self.passage.text
        names = (w.form for w in words(text)[1:] if text[w.start].isupper() and rarity(w.form) >= NAMING)
        return frozenset((*(form for form in self.numbers if form not in FEW), *(name[:STEM] for name in names)))

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The numbers among all words, in their order."""
        return tuple(form for form in self.forms if any(map(str.isdigit, form)))


@dataclass(frozen=True)
class Text:
    """A source with the sentences it tells, in their order."""

    source: Source
    told: tuple[Told, ...]
    spoken: tuple[Told, ...] = ()
    """The sentences that are nearly all quotation: they show no course, but may be had from another."""
    said: tuple[Said, ...] = ()

    @property
    def every(self) -> tuple[Told, ...]:
        """All sentences but headings, those told first."""
        return (*self.told, *self.spoken)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words of all sentences told and the stems of them."""
        return frozenset(found for told in self.told for form in told.forms for found in (form, form[:STEM]))

    def new_beside(self, others: Iterable[Text]) -> float:
        """The share of its details that none of some other texts has anywhere."""
        details = frozenset(detail for told in self.told for detail in told.details)
        held = frozenset(stem for other in others for stem in other.stems)
        return len(details - held) / len(details) if details else 0.0

    @cached_property
    def length(self) -> int:
        """The words of all sentences told."""
        return sum(len(one.forms) for one in self.told)

    @cached_property
    def weight(self) -> float:
        """How much all sentences say together."""
        return sum(one.weight for one in self.told)

    @cached_property
    def places(self) -> Mapping[str, tuple[tuple[int, float], ...]]:
        """The sentences each telling stem stands in, by number, with what it weighs there."""
        held: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, told in enumerate(self.told):
            for stem, weight in told.telling.items():
                held[stem].append((number, weight))
            for stem, weight in told.quoted.items():
                if stem not in told.telling:
                    held[stem].append((number, QUOTED * weight))
        return {stem: tuple(places) for stem, places in held.items()}

    @cached_property
    def once(self) -> Mapping[str, int]:
        """The stems that stand in one sentence only, and in which."""
        return {stem: places[0][0] for stem, places in self.places.items() if len(places) == 1}

    @cached_property
    def phrases(self) -> frozenset[tuple[str, ...]]:
        """All runs of a few words within a sentence."""
        runs = ((one.forms, at) for one in self.told for at in range(max(1, len(one.forms) - PHRASE + 1)))
        return frozenset(forms[at : at + PHRASE] for forms, at in runs)


def text_of(reading: Reading) -> Text:
    """What one source tells; headings are left out, since every desk writes its own."""
    headings = [mark.passage for mark in reading.marks if mark.kind in ("headline", "heading")]
    quoted = sorted((q.passage.start, q.passage.end) for q in reading.quotes if q.kind in ("direct", "partial"))
    told: list[Told] = []
    spoken: list[Told] = []
    for sentence, inside in _beside(reading, quoted):
        if sentence.text and not any(heading.covers(sentence) for heading in headings):
            made = _told(sentence, inside)
            (told if len(made.own) >= SHORTEST else spoken).append(made)
    return Text(reading.source, tuple(told), tuple(spoken), said_in(reading))


def _beside(reading: Reading, quoted: Sequence[tuple[int, int]]) -> Iterator[tuple[Passage, list[tuple[int, int]]]]:
    """Each sentence with the quoted stretches that touch it; both run through the text in one pass."""
    first = 0
    for sentence in sorted((one.passage for one in reading.sentences), key=lambda passage: passage.start):
        while first < len(quoted) and quoted[first][1] <= sentence.start:
            first += 1
        inside = []
        for start, end in quoted[first:]:
            if start >= sentence.end:
                break
            inside.append((start, end))
        yield sentence, inside


def _told(sentence: Passage, quoted: Sequence[tuple[int, int]]) -> Told:
    every = words(sentence.text)
    inside = [any(start <= sentence.start + word.start < end for start, end in quoted) for word in every]
    own = [word.form for word, within in zip(every, inside, strict=True) if not within]
    said = [word.form for word, within in zip(every, inside, strict=True) if within]
    return Told(sentence, tuple(word.form for word in every), telling(own), telling(said), tuple(own))
