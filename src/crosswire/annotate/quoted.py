"""This file knows where words stand between quotation marks, whatever marks an outlet uses and forgets to close."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.annotate.parse import Outline
from crosswire.model.article import QuotedSpan
from crosswire.model.source import StoredSource


def find_quoted(source: StoredSource, outlines: Sequence[Outline]) -> tuple[QuotedSpan, ...]:
    """The quoted spans of the body in order of their start; a nested span names the index of the one around it."""
    return ()
