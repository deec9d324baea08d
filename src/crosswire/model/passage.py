"""This file knows passages (stretches of one source's stored text), how they are
found in a value, and ids made of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of a source's stored text.

    `start` and `end` are 0-based Unicode code points, end exclusive; `stored.text[start:end] == text` holds for every
    passage anywhere (law 1).
    """

    source: str
    start: int
    end: int
    text: str

    def covers(self, other: Passage) -> bool:
        """Whether the other passage lies wholly within this one."""
        return self.source == other.source and self.start <= other.start and other.end <= self.end

    def touches(self, other: Passage) -> bool:
        """Whether the two passages share a character."""
        return self.source == other.source and self.start < other.end and other.start < self.end


def passages_in(value: object) -> Iterator[Passage]:
    """Every passage within a value of the model, however deep, in the order of its fields."""
    if isinstance(value, Passage):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from passages_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from passages_in(part)


def stable_id(prefix: str, *parts: object) -> str:
    """An id that needs no counter: the prefix and the first 10 hex digits of SHA-256 over the parts.

    The parts are, by the contract, the source's sha256, the lead passage's offsets and the kind.
    """
    return f"{prefix}-{digest(*parts)[:10]}"


def digest(*parts: object) -> str:
    """The hex SHA-256 of the parts, each written out and ended with a NUL."""
    joined = "".join(f"{part}\0" for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
