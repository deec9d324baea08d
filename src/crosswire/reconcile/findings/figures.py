"""This file knows the findings about figures: which values differ, which are compatible, which supersede others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosswire.model.record import RecordFigure
from crosswire.reconcile.findings.draft import Draft, Support


def about_figures(figures: Iterable[RecordFigure], support: Support) -> Iterator[Draft]:
    """The findings of all figures."""
    del figures, support
    yield from ()
