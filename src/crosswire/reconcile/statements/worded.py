"""This file knows the words of a passage as texts are compared by them, taken apart once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from crosswire.model.passage import Passage
from crosswire.wording import Word, words


@dataclass(frozen=True)
class Worded:
    """A passage with its words as compared."""

    passage: Passage

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words as compared; offsets are relative to the passage."""
        return words(self.passage.text)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The compared forms of the words."""
        return tuple(word.form for word in self.words)
