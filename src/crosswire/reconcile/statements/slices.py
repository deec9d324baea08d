"""This file knows the pieces that statements are built of: each sentence of a quotation, and each narrated sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from crosswire.model.article import Reading, ReadSentence
from crosswire.model.mention import Proposition, Quote, QuoteKind
from crosswire.model.passage import Passage
from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.model.values import Who
from crosswire.reconcile.frames import YEAR, is_of_calendar
from crosswire.reconcile.statements.demands import demands
from crosswire.reconcile.statements.worded import Worded
from crosswire.vocabulary.rarity import rarity, telling

NEARNESS, JOINED = 0.9, 3
"""What each word takes from the nearness of the next to the head; the place at which a clause begins that another is joined to."""
JOINING = frozenset({"and", "but", "or"})
CLOSING = " \"'”’»)]"
DAYS = frozenset({"second", "minute", "day"})
"""Precisions of a publication date that tell the day."""
NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]\s+(?=[A-Z])")
"""The number of a paragraph or a point of a list, before its first word."""
ENDS = frozenset(".!?…;:")
"""What a sentence ends in, marks and brackets apart."""


@dataclass(frozen=True)
class Slice(Worded):
    """A piece of wording of one source: at most one sentence, said by one speaker or told by the outlet itself."""

    kind: Literal["direct", "partial", "indirect", "narrated"]
    quote: Quote | None
    speaker: Who | None
    primary: bool
    by_person: bool = False
    """Whether the speaker is known to be a person, no body or country."""
    appeared: str | None = None
    """The day (YYYY-MM-DD) on which its text appeared, if known."""
    acts: tuple[Proposition, ...] = field(default=(), compare=False, repr=False)
    """What the verbs within it tell (see `model.mention.Proposition`)."""

    @cached_property
    def weight(self) -> float:
        """How much the words tell together (see `vocabulary.rarity`)."""
        return sum(map(rarity, self.forms))

    @cached_property
    def telling(self) -> dict[str, float]:
        """The words that tell something, inflected forms as one, by weight."""
        return telling(self.forms)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The stems of the telling words that are printed with a small letter: names and titles are left out."""
        text = self.passage.text
        return frozenset(telling(word.form for word in self.words if not text[word.start].isupper()))

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """The compared words without those that an editor put in square brackets."""
        text = self.passage.text
        if "[" not in text:
            return self.forms
        outside = ((word.form, text[: word.start]) for word in self.words)
        return tuple(form for form, before in outside if before.rfind("[") <= before.rfind("]"))

    @cached_property
    def nearness(self) -> dict[str, float]:
        """How near to the head of its clause each telling word stands, by stem: 1 for the first word, and less for each further one.

        A clause that ", and" adds has a head of its own, which counts a little less. Days, months and years are left out: they
        tell when, not what ("fire before Friday's talks", "attend the talks on Friday").
        """
        found: dict[str, float] = {}
        place = end = 0
        for word in self.words:
            if word.form in JOINING and "," in self.passage.text[end : word.start]:
                place = min(place, JOINED)
            for stem in () if _tells_when(self.passage.text[word.start : word.end]) else telling((word.form,)):
                found.setdefault(stem, NEARNESS**place)
            place, end = place + 1, word.end
        return found

    @property
    def actor(self) -> str | None:
        """The story's actor who speaks, if known."""
        return self.speaker.actor if self.speaker else None

    @property
    def in_marks(self) -> bool:
        """Whether the words stand between quotation marks."""
        return self.kind in ("direct", "partial")

    @property
    def told(self) -> bool:
        """Whether the outlet itself tells it: its own sentence, or a demand that it tells as an act."""
        return self.quote is None and not self.primary

    @property
    def unclaimed(self) -> bool:
        """Whether the text gives words in marks to nobody: "the so-called “harbour pact”"; another text may."""
        return self.quote is not None and self.quote.kind == "scare"


def _tells_when(printed: str) -> bool:
    """Whether a word is a year, or a day of the week or a month with its capital: "may" is a verb."""
    return YEAR.fullmatch(printed) is not None or (printed[0].isupper() and is_of_calendar(printed.lower()))


def slices_of(reading: Reading, stored: StoredSource, author: Who | None = None) -> Iterator[Slice]:
    """The slices of one reading: quotations first in their order, then the sentences no quotation touches.

    A primary document (a statement, a readout) is speech from end to end, its headings apart: each sentence counts as words
    in marks, said by its `author` unless a quotation in it is another's. Where it has turns (a transcript), what stands outside them is nobody's speech and gives no slice.
    A demand that is told as an act ("called on Dransk to open the harbour") is a report of its doer's words.
    """
    acts = sorted(reading.propositions, key=lambda act: act.at)
    starts = [act.at[0] for act in acts]
    for piece in _pieces_of(reading, stored, author):
        held = acts[bisect_left(starts, piece.passage.start) : bisect_left(starts, piece.passage.end)]
        yield replace(piece, acts=tuple(held)) if held else piece


def _pieces_of(reading: Reading, stored: StoredSource, author: Who | None) -> Iterator[Slice]:
    if stored.kind in PRIMARY_KINDS:
        yield from _spoken(reading, stored, author)
        return
    told = [True] * len(reading.sentences)
    for quote, number in _quoted(reading):
        told[number] = told[number] and quote.kind == "scare"
        yield _slice(
            reading.sentences[number].passage, quote, stored, "partial" if quote.kind == "scare" else quote.kind
        )
    for passage, who in demands(reading, stored):
        yield Slice(passage, "indirect", None, who, primary=False)
    for sentence, own_voice in zip(reading.sentences, told, strict=True):
        if own_voice:
            yield Slice(sentence.passage, "narrated", None, None, primary=False)


def _spoken(reading: Reading, stored: StoredSource, author: Who | None) -> Iterator[Slice]:
    turns = stored.kind == "transcript" and any(quote.kind == "direct" for quote in reading.quotes)
    covering = {number: quote for quote, number in _quoted(reading) if quote.kind == "direct"}
    for number, sentence in enumerate(reading.sentences):
        quote = covering.get(number)
        if quote is not None:
            yield _slice(sentence.passage, quote, stored, "direct")
        elif (
            not turns and _is_sentence(sentence) and not any(m.passage.touches(sentence.passage) for m in reading.marks)
        ):
            yield Slice(_unnumbered(sentence.passage, stored), "direct", None, author, primary=True)


def _unnumbered(sentence: Passage, stored: StoredSource) -> Passage:
    """A sentence of a document without the number of its paragraph: "2. We express our concern"."""
    number = NUMBER.match(sentence.text)
    return stored.passage(sentence.start + number.end(), sentence.end) if number else sentence


def _is_sentence(sentence: ReadSentence) -> bool:
    """Whether it is said at all: not the number of a paragraph ("2."), nor the line that signs ("Office of the Mayor")."""
    text = sentence.passage.text
    return any(map(str.isalpha, text)) and text.rstrip(CLOSING)[-1:] in ENDS


def _slice(sentence: Passage, quote: Quote, stored: StoredSource, kind: QuoteKind) -> Slice:
    """The part of a quotation that lies in one sentence."""
    start, end = max(sentence.start, quote.passage.start), min(sentence.end, quote.passage.end)
    primary = stored.kind in PRIMARY_KINDS
    published = stored.published
    day = published.value[:10] if published is not None and published.precision in DAYS else None
    return Slice(stored.passage(start, end), kind, quote, quote.speaker, primary, appeared=day)  # type: ignore[arg-type]


def _quoted(reading: Reading) -> Iterator[tuple[Quote, int]]:
    """Each quotation with the numbers of the sentences it touches."""
    starts = [sentence.passage.start for sentence in reading.sentences]
    for quote in reading.quotes:
        for number in _touched(reading.sentences, starts, quote.passage):
            yield quote, number


def _touched(sentences: Sequence[ReadSentence], starts: Sequence[int], passage: Passage) -> Iterator[int]:
    number = max(bisect_left(starts, passage.start + 1) - 1, 0)
    while number < len(sentences) and sentences[number].passage.start < passage.end:
        if sentences[number].passage.touches(passage):
            yield number
        number += 1
