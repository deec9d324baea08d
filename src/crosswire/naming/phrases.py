"""This file knows how the known phrases of a table are found in running text, in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

WORD = re.compile(r"\w+")
# what may stand between two words of one phrase: "al-Nusra", "U.S.", "St. Lucia", "People's Party"; no comma, no line break
GAP = re.compile(r"(?:[ \u00a0\n]|[.]?[-\u2010\u2011' \u00a0]?|[\u2019\u2018`])?(?:s )?")


class Word(NamedTuple):
    """A run of letters and digits: offsets into the text and the letters."""

    start: int
    end: int
    text: str


class Found(NamedTuple, Generic[T]):
    """A phrase found: offsets into the text, the words it spans (first, last exclusive), what the table says of it."""

    start: int
    end: int
    first: int
    last: int
    value: T


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch of text in order."""
    found = WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(*match.span(), match.group()) for match in found]


def key_of(phrase: str) -> str:
    """The words of a phrase with single spaces between them: ``U.S.`` and ``U S`` have one key."""
    return " ".join(WORD.findall(phrase))


def _joined(text: str, word: Word, after: Word) -> bool:
    """Whether two words may be of one phrase; two single letters only with a full stop: "A.U.", not "a U.S. plan"."""
    letters = len(word.text) == 1 == len(after.text)
    return GAP.fullmatch(text, word.end, after.start) is not None and not (letters and text[word.end].isspace())


@dataclass(frozen=True, slots=True)
class PhraseTable(Generic[T]):
    """Phrases and what each stands for; finds the longest phrase at each word."""

    values: Mapping[str, T]
    longest: Mapping[str, tuple[int, ...]] = field(repr=False)

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, T]]) -> PhraseTable[T]:
        """A table of these phrases; the first value of a phrase stands."""
        values: dict[str, T] = {}
        lengths: dict[str, set[int]] = {}
        for phrase, value in phrases:
            parts = WORD.findall(phrase)
            if parts:
                values.setdefault(" ".join(parts), value)
                lengths.setdefault(parts[0], set()).add(len(parts))
        return cls(values, {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()})

    def get(self, phrase: str) -> T | None:
        """What the table says of a whole phrase, however its words are joined."""
        return self.values.get(key_of(phrase))

    def find(self, text: str, words: Sequence[Word], *, lower: bool = False) -> Iterator[Found[T]]:
        """The longest phrase at each word, none overlapping; `lower` compares the words in lower case."""
        written = [word.text.lower() for word in words] if lower else [word.text for word in words]
        longest, at = self.longest, 0
        for first in [number for number, word in enumerate(written) if word in longest]:
            found = self._longest_at(text, words, written, first, longest[written[first]]) if first >= at else None
            if found is not None:
                yield found
                at = found.last

    def _longest_at(
        self, text: str, words: Sequence[Word], written: Sequence[str], at: int, lengths: tuple[int, ...]
    ) -> Found[T] | None:
        for length in lengths:
            last = at + length
            value = self.values.get(" ".join(written[at:last])) if last <= len(words) else None
            if value is not None and all(_joined(text, words[i], words[i + 1]) for i in range(at, last - 1)):
                end = words[last - 1].end
                # the full stop of "U.S." belongs to the name, one that ends a sentence does not
                dotted = length > 1 and len(written[last - 1]) == 1 and text[end - 2 : end - 1] == "."
                return Found(words[at].start, end + (dotted and text[end : end + 1] == "."), at, last, value)
        return None
