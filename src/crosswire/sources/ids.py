"""This file knows which articles of a call are the same one twice, and what ids those get that would share one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from crosswire.model.passage import digest
from crosswire.model.source import StoredSource
from crosswire.model.values import Note
from crosswire.sources.intake import Received

DIGITS = 6
LONGEST = 64


Key = tuple[str, str | None]
"""What makes two articles of one id the same: hash and outlet (a copy in another outlet is a source of its own)."""


@dataclass(slots=True)
class Twins:
    """The articles that came under one id: how often each text of each outlet came, and the id each gets."""

    came: dict[Key, int] = field(default_factory=dict)
    ids: dict[Key, str] = field(default_factory=dict)
    admitted: set[Key] = field(default_factory=set)

    def add(self, source: StoredSource) -> None:
        """Count an article in."""
        key = source.sha256, source.outlet
        self.came[key] = self.came.get(key, 0) + 1

    def settle(self, source_id: str, taken: Collection[str]) -> None:
        """Give each its id: the plain one where all are the same article, else with digits of the hash of each.

        The digits grow until no two share an id and none has that of another file;
        the order of the files plays no part.
        """
        if len(self.came) == 1:
            self.ids = dict.fromkeys(self.came, source_id)
            return
        hashes = {sha256 for sha256, _ in self.came}
        same_text = len(hashes) < len(self.came)
        marks = {key: digest(*key) if same_text else key[0] for key in self.came}
        for digits in range(DIGITS, LONGEST + 1):
            self.ids = {key: f"{source_id}-{mark[:digits]}" for key, mark in marks.items()}
            if len(set(self.ids.values())) == len(self.ids) and not any(made in taken for made in self.ids.values()):
                return

    def admit(self, received: Received) -> Iterator[Received]:
        """The article under its own id, the first time it comes; nothing when it comes again."""
        key = received.source.sha256, received.source.outlet
        if key in self.admitted or key not in self.ids:
            return
        self.admitted.add(key)
        source, notes = replace(received.source, id=self.ids[key]), received.notes
        if source.id != received.source.id:
            notes += (Note("shared-id", f"other sources are called {received.source.id!r} too"),)
        if self.came[key] > 1:
            notes += (Note("came-twice", f"this article came {self.came[key]} times; it is read once"),)
        yield Received(source, notes)


def repeated(ids: Iterable[str]) -> tuple[set[str], set[str]]:
    """All ids, and those that came more than once."""
    seen: set[str] = set()
    again: set[str] = set()
    for source_id in ids:
        (again if source_id in seen else seen).add(source_id)
    return seen, again
