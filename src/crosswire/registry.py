"""This file knows which functions are registered under which name, and where their code stands."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from crosswire.errors import UsageError

EXTRACTORS = "crosswire.extractors"
"""Entry-point group of plug-in extractors: functions (AnnotatedArticle, Reading) -> Reading, run in order of name."""

BUILT_IN = {
    "names": "crosswire.annotate.names:find_names",
    "times": "crosswire.annotate.times:find_times",
    "quoted": "crosswire.annotate.quoted:find_quoted",
    "quotes": "crosswire.extract.quotes:find_quotes",
    "coreference": "crosswire.extract.coreference:identify",
    "events": "crosswire.extract.events:find_events",
    "figures": "crosswire.extract.figures:find_figures",
    "positions": "crosswire.extract.positions:find_positions",
}


@dataclass(frozen=True, slots=True)
class Registered:
    """A registered function: its name, who brings it, its module, file line and the first line of its docstring."""

    name: str
    brought_by: str
    module: str
    line: int
    says: str


@cache
def plug_ins() -> dict[str, Callable[..., Any]]:
    """The plug-in extractors of installed packages by name, in order of name; a name taken twice is refused."""
    found: dict[str, Callable[..., Any]] = {}
    for point in sorted(entry_points(group=EXTRACTORS), key=lambda point: point.name):
        if point.name in found or point.name in BUILT_IN:
            raise UsageError(f"two extractors are named {point.name!r}; uninstall one of them")
        found[point.name] = point.load()
    return found


def find(name: str) -> Callable[..., Any]:
    """The extractor of that name; an unknown name lists the known ones."""
    if name in BUILT_IN:
        module, _, attribute = BUILT_IN[name].partition(":")
        function: Callable[..., Any] = getattr(import_module(module), attribute)
        return function
    plugged = plug_ins()
    if name not in plugged:
        raise UsageError(f"no extractor is named {name!r}; known: {', '.join(sorted([*BUILT_IN, *plugged]))}")
    return plugged[name]


def registered() -> tuple[Registered, ...]:
    """All extractors in the order they run: the built-in ones, then the plug-ins by name."""
    return tuple(_described(name, "crosswire") for name in BUILT_IN) + tuple(
        _described(name, "plug-in") for name in plug_ins()
    )


def _described(name: str, brought_by: str) -> Registered:
    function = inspect.unwrap(find(name))
    says = (inspect.getdoc(function) or "").split("\n")[0]
    return Registered(name, brought_by, function.__module__, inspect.getsourcelines(function)[1], says)
