"""This file knows how the known phrases of a table are found in running text, in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress, count
from typing import Generic, NamedTuple, TypeVar

from crosswire.model.words import WORD, Words

T = TypeVar("T")
NONE: Mapping[str, Sequence[int]] = {}

# what may stand between two words of one phrase: "al-Nusra", "U.S.", "St. Lucia",
# "People's Party"; no comma, no line break
GAP = re.compile(r"(?:[ \u00a0\n]|[.]?[-\u2010\u2011' \u00a0]?|[\u2019\u2018`])?(?:s )?")


class Found(NamedTuple, Generic[T]):
    """A phrase found: offsets into the text, the words it spans (first, last exclusive), what the table says of it."""

    start: int
    end: int
    first: int
    last: int
    value: T


def key_of(phrase: str) -> str:
    """The words of a phrase with single spaces between them: ``U.S.`` and ``U S`` have one key."""
    return phrase if phrase.isalnum() else " ".join(WORD.findall(phrase))


def _joined(text: str, words: Words, at: int) -> bool:
    """Whether a word and the next may be of one phrase; two single letters only with
    a full stop: "A.U.", not "a U.S. plan".
    """
    gap = text[words.end(at) : words.starts[at + 1]]
    letters = len(words.written[at]) == 1 == len(words.written[at + 1])
    return (gap == " " or GAP.fullmatch(gap) is not None) and not (letters and gap[:1].isspace())


@dataclass(frozen=True, slots=True)
class PhraseTable(Generic[T]):
    """Phrases and what each stands for; finds the longest phrase at each word.

    `lengths` are those of the phrases by their first and second word, longest first; the second is "" where none goes
    on.
    """

    values: Mapping[str, T]
    lengths: Mapping[str, Mapping[str, Sequence[int]]] = field(repr=False)

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, T]]) -> PhraseTable[T]:
        """A table of these phrases; the first value of a phrase stands."""
        values: dict[str, T] = {}
        lengths: dict[str, dict[str, list[int]]] = {}
        for phrase, value in phrases:
            parts = [phrase] if phrase.isalnum() else WORD.findall(phrase)
            key = " ".join(parts)
            if parts and key not in values:
                values[key] = value
                lengths.setdefault(parts[0], {}).setdefault("".join(parts[1:2]), []).append(len(parts))
        for seconds in lengths.values():
            alone = seconds.get("", [])
            for second, found in seconds.items():
                if second and (alone or len(found) > 1):
                    seconds[second] = sorted({*found, *alone}, reverse=True)
        return cls(values, lengths)

    def get(self, phrase: str) -> T | None:
        """What the table says of a whole phrase, however its words are joined."""
        return self.values.get(key_of(phrase))

    def find(self, text: str, words: Words, written: Sequence[str] | None = None) -> Iterator[Found[T]]:
        """The longest phrase at each word, none overlapping; `written` are the words as they are to be compared."""
        compared = words.written if written is None else written
        at = 0
        for first in compress(count(), map(self.lengths.__contains__, compared)):
            found = self.longest_at(text, words, compared, first) if first >= at else None
            if found is not None:
                yield found
                at = found.last

    def longest_at(self, text: str, words: Words, written: Sequence[str], at: int) -> Found[T] | None:
        """The longest phrase that begins with a word."""
        seconds = self.lengths.get(written[at], NONE)
        for length in seconds.get(written[at + 1] if at + 1 < len(written) else "") or seconds.get("", ()):
            last = at + length
            value = self.values.get(" ".join(written[at:last])) if last <= len(written) else None
            if value is not None and (length == 1 or all(_joined(text, words, i) for i in range(at, last - 1))):
                end = words.end(last - 1)
                # the full stop of "U.S." belongs to the name, one that ends a sentence does not
                dotted = length > 1 and len(written[last - 1]) == 1 and text[end - 2 : end - 1] == "."
                return Found(words.starts[at], end + (dotted and text[end : end + 1] == "."), at, last, value)
        return None
