"""This file knows to whom, when and where something was said, where the words around its report tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from crosswire.calendar import when_of
from crosswire.extract.quotes.content import Stretch
from crosswire.extract.quotes.cues import CueWord
from crosswire.extract.quotes.speakers import can_speak, name_at, speaker
from crosswire.extract.quotes.syntax import noun_phrase
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Time
from crosswire.model.passage import Passage
from crosswire.model.values import When, Who
from crosswire.vocabulary.speech_words import speech_words

BARE_TIMES = frozenset({"npadvmod", "tmod", "nmod"})
CLOSE = 6
PLACES = frozenset({"place", "country"})
DATED = frozenset({"DATE", "TIME"})


class Setting(NamedTuple):
    """To whom, when and where; each None where the text does not tell."""

    addressee: Who | None = None
    when: When | None = None
    place: Passage | None = None


class Settings:
    """Reads the setting of one report after another."""

    def __init__(self, article: AnnotatedArticle, cues: Mapping[int, CueWord]) -> None:
        self.article, self.parse, self.cues = article, article.parse, cues
        self.times = article.times
        self.starts = [time.passage.start for time in article.times]

    def of(self, cue: int | None, content: tuple[Stretch, ...]) -> Setting:
        """The setting of what a cue reports; `content` are the words reported, which tell nothing about it."""
        if cue is None:
            return Setting()
        around = [child for word in self._reports(cue) for child in self._free_children(word, content)]
        return Setting(self._addressee(cue, around, content), self._when(cue, around, content), self._place(around))

    def _reports(self, cue: int) -> Iterator[int]:
        """The cue, and "speaking to reporters in Paris" beside it."""
        yield cue
        for child in self.parse.children[cue]:
            token = self.parse.tokens[child]
            if token.dep == "advcl" and token.tag == "VBG" and token.lemma.lower() in speech_words("speaking"):
                yield child

    def _free_children(self, word: int, content: tuple[Stretch, ...]) -> Iterator[int]:
        for child in self.parse.children[word]:
            first, last = self.parse.edges[child]
            if not any(start <= last and first <= end for start, end in content):
                yield child

    def _addressee(self, cue: int, around: list[int], content: tuple[Stretch, ...]) -> Who | None:
        if self.parse.tokens[cue].text.lower() in speech_words("source_preposition"):
            return None
        entry = self.cues[cue].verb if cue in self.cues else None
        ways = entry.addressee if entry else frozenset({"to"})
        for child in around:
            token = self.parse.tokens[child]
            if token.dep in ("dobj", "dative") and "object" in ways and child > cue and self._can_listen(child):
                return speaker(self.article, child, None)
            if token.dep in ("prep", "dative") and token.text.lower() in (*ways, "to"):
                heard = next((c for c in self.parse.children[child] if self.parse.tokens[c].dep == "pobj"), None)
                if heard is not None and self._can_listen(heard):
                    return speaker(self.article, heard, None)
        return self._between(cue, content) if "object" in ways else None

    def _between(self, cue: int, content: tuple[Stretch, ...]) -> Who | None:
        """Told Reuters the talks: the parser took the outlet for a part of what was said."""
        if not content or content[0][0] <= cue + 1:
            return None
        words = [i for i in range(cue + 1, content[0][0]) if self.parse.tokens[i].pos in ("PROPN", "NOUN")]
        if not words or words[-1] - words[0] >= len(words) or not self._can_listen(words[-1]):
            return None
        passage = self.article.source.passage(self.parse.tokens[words[0]].start, self.parse.tokens[words[-1]].end)
        return Who(passage, " ".join(passage.text.split()))

    def _can_listen(self, word: int) -> bool:
        return can_speak(self.parse, word) or (
            self.parse.tokens[word].pos == "PROPN" and self.parse.tokens[word].label not in DATED
        )

    def _when(self, cue: int, around: list[int], content: tuple[Stretch, ...]) -> When | None:
        """When it was said: "said on Friday", "said Friday the deal"; not a date further
        off ("with talks set for Friday").
        """
        stretches = [(child, child) for child in around if self.parse.tokens[child].dep in BARE_TIMES]
        for child in around:
            if self.parse.tokens[child].text.lower() in speech_words("time_preposition"):
                stretches += [
                    (noun, noun) for noun in self.parse.children[child] if self.parse.tokens[noun].dep == "pobj"
                ]
        if content and cue < content[0][0] <= cue + CLOSE:
            stretches.append((cue + 1, content[0][0] - 1))
        for first, last in sorted(stretches):
            time = self._time_at(self.parse.tokens[first].start, self.parse.tokens[last].end)
            if time is not None:
                return when_of(time, "clause")
        return None

    def _time_at(self, start: int, end: int) -> Time | None:
        """The dated expression that touches a stretch."""
        for index in range(max(0, bisect_left(self.starts, start) - 1), len(self.times)):
            time = self.times[index]
            if time.passage.start >= end:
                return None
            if time.passage.end > start and time.type in DATED and not (time.value or "").endswith("_REF"):
                return time
        return None

    def _place(self, around: list[int]) -> Passage | None:
        for child in around:
            found = self._place_at(child)
            if found is not None:
                words = noun_phrase(self.parse, found)
                return self.article.source.passage(self.parse.tokens[words[0]].start, self.parse.tokens[words[-1]].end)
        return None

    def _is_place(self, word: int) -> bool:
        """Whether a name of a place ends in a word; what the model alone labels one may be a heading's "Talks"."""
        name = name_at(self.article, word)
        return name is not None and name.kind in PLACES

    def _place_at(self, preposition: int, deeper: bool = True) -> int | None:
        """The place behind "in", also that of "at a press conference in Paris"."""
        token = self.parse.tokens[preposition]
        if token.dep != "prep":
            return None
        for noun in self.parse.children[preposition]:
            if self.parse.tokens[noun].dep != "pobj":
                continue
            if self._is_place(noun) and token.text.lower() in speech_words("place_preposition"):
                return noun
            if not deeper or token.text.lower() not in speech_words("occasion_preposition"):
                return None
            inner = (self._place_at(child, deeper=False) for child in self.parse.children[noun])
            return next((place for place in inner if place is not None), None)
        return None
