"""This file knows how mentions of persons, bodies, groups, countries and places are found; who they are comes later."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.model.article import Parse, Sentence
from crosswire.model.mention import Name
from crosswire.model.source import StoredSource


def find_names(source: StoredSource, parse: Parse, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The mentions of an article in order of the text, unresolved, none overlapping another of its form."""
    return ()
