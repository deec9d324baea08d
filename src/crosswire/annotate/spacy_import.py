"""This file knows how spaCy is imported without what the work here has no use for:
in half of the time it takes as it comes.

Nothing but time depends on it. Each step leaves out one thing, and whoever asks for that thing later gets it whole;
where spaCy is imported already, nothing is done. Of 2 s of processor time for import and loading, the command line is
0.4 s, the older pydantic, the checkers and the search for entry points 0.1 s each.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from types import ModuleType
from typing import Any


def import_spacy() -> None:
    """After it `import spacy` costs nothing."""
    if "spacy" in sys.modules:
        return
    with suppress(ImportError), ExitStack() as left_out:
        for part in (_commands, _first_pydantic, _checkers):
            left_out.enter_context(part())
        import spacy
    if "spacy" not in sys.modules:  # a version that cannot do without one of them
        import spacy  # noqa: F401
    _sort_entry_points()


@contextmanager
def _commands() -> Iterator[None]:
    """SpaCy's own command line stands empty: it draws in web clients."""
    names = ("spacy.cli", "spacy.cli.info")
    empty = [ModuleType(name) for name in names]
    empty[0].__path__ = []
    empty[1].__dict__["info"] = _info
    sys.modules.update(zip(names, empty, strict=True))
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]


def _info(*given: Any, **named: Any) -> object:
    """What `spacy.info` gives back."""
    from spacy.cli.info import info

    return info(*given, **named)


@contextmanager
def _first_pydantic() -> Iterator[None]:
    """Pydantic's first version cannot be found: the library of configurations would only know its models by it,
    and spaCy has none; from Python 3.14 on that library does without it by itself.
    """
    name = "pydantic.v1"
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # Python's own sign for: not to be imported
    try:
        yield
    finally:
        del sys.modules[name]


@contextmanager
def _checkers() -> Iterator[None]:
    """The checkers of spaCy's many configurations are built when one is first used (pydantic's `defer_build`)."""
    from pydantic import BaseModel, ConfigDict

    before = BaseModel.model_config
    BaseModel.model_config = ConfigDict(**{**before, "defer_build": True})
    try:
        yield
    finally:
        BaseModel.model_config = before


def _sort_entry_points() -> None:
    """Entry points by group: loading a model asks two hundred times for those of a group, and Python 3.11 goes through
    all that are installed each time. A plain dict is what the library took from older Pythons, and takes.
    """
    import catalogue

    points = catalogue.AVAILABLE_ENTRY_POINTS
    vars(catalogue)["AVAILABLE_ENTRY_POINTS"] = {group: points.select(group=group) for group in points.groups}
