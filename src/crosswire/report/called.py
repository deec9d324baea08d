"""This file knows how a reason of the record, which has the ids of texts, reads with their names on a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from crosswire.report.words import LINEAGE

BEFORE = r"(?:^|(?<=^only )|(?<=: )|(?<= the words of ))"
"""Behind what an id stands in a reason."""
BEHIND = r"(?=$|: | is | has | tells )"
"""In front of what."""


@dataclass(frozen=True)
class Called:
    """How each text is called, by its id."""

    labels: Mapping[str, str]

    def told(self, reason: str) -> str:
        """The reason with its texts called by name: "b same-copy a: 90%" is "Post prints the same copy as Wire: 90%".

        An id that might be a word of the sentence ("talks", "a") stays but where a reason has its ids.
        """
        tied = self._tied.match(reason)
        if tied:
            one, relation, other = tied.groups()
            return f"{self.labels[one]} {LINEAGE[relation]} {self.labels[other]}{reason[tied.end() :]}"
        return self._ids.sub(lambda found: self.labels[found[0]], reason)

    @cached_property
    def _tied(self) -> re.Pattern[str]:
        every = _any(self.labels)
        return re.compile(rf"({every}) ({_any(LINEAGE)}) ({every})(?=$|: )")

    @cached_property
    def _ids(self) -> re.Pattern[str]:
        odd = _any({key: "" for key in self.labels if not key.isalpha()})
        return re.compile(rf"(?<!\w)(?:{odd})(?!\w)|{BEFORE}(?:{_any(self.labels)}){BEHIND}")


def _any(keys: Mapping[str, str]) -> str:
    """A pattern of any of the keys, the longest first; of nothing where there are none."""
    return "|".join(map(re.escape, sorted(keys, key=lambda key: (-len(key), key)))) or r"(?!)"
