"""No pattern of the package blows up: each is run over long lines made to be bad, and named where it takes too long."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
import re
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import ModuleType

import pytest

import crosswire

SHORT, LONG = 5_000, 20_000
LINES = [
    "a", "A", " ", "\n", "7", ".", "-", "—", "“", '"', "'", "’", "(", "[", "(a)", "• ", ", ", "/ ", "a.", "A.", "Aa ", "AA ", "Aa/", "a-", "1,000,", "12 ", "2031-05-14 ", "May 3 ", "said said ",
    "photo: ", "(Kovar/AP) ", "see also: ", "\u00a0", "\t \n", "e\u0301", "<", "charset =", "Jane Roe and ", "| ", "* ", "h", "i", "© 2031 ", "[1] ",
]  # fmt: skip
ENDS = ("", "\u0105")
"""What makes a pattern try again that was nearly done."""

ONLY_MATCHED = {
    "crosswire.extract.speech.LABEL",
    "crosswire.mark.bylines._labels()",
    "crosswire.mark.bylines._writer()",
    "crosswire.mark.credits.PERSON",
    "crosswire.mark.credits.REPORTED",
    "crosswire.sources.html.OPENING",
    "crosswire.vocabulary.plain_toml._KEY",
}
"""Patterns that are tried at one place of a text alone, never searched for: they may take a line's length, but once."""


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(crosswire.__path__, "crosswire."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern[str] | re.Pattern[bytes]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from patterns_in(tuple(value.values()), depth)
    elif isinstance(value, (tuple, list)) and depth < 4:
        for item in value:
            yield from patterns_in(item, depth + 1)
    elif is_dataclass(value) and not isinstance(value, type) and depth < 4:
        for field in fields(value):
            yield from patterns_in(getattr(value, field.name), depth + 1)


def made_on_demand(module: ModuleType) -> Iterator[tuple[str, object]]:
    """What the module's cached functions without parameters give: patterns made of word lists are made there."""
    for name, value in vars(module).items():
        if (
            isinstance(value, functools._lru_cache_wrapper)
            and value.__module__ == module.__name__
            and not inspect.signature(value).parameters
        ):
            yield f"{name}()", value()


@functools.cache
def patterns() -> dict[str, re.Pattern[str] | re.Pattern[bytes]]:
    """Every compiled pattern of the package, by module and name."""
    found: dict[str, re.Pattern[str] | re.Pattern[bytes]] = {}
    seen: set[tuple[object, int]] = set()
    for module in modules():
        for name, value in (*vars(module).items(), *made_on_demand(module)):
            if isinstance(value, ModuleType) or (name.startswith("__") and name.endswith("__")):
                continue
            for number, pattern in enumerate(patterns_in(value)):
                if (pattern.pattern, pattern.flags) not in seen:
                    seen.add((pattern.pattern, pattern.flags))
                    found[f"{module.__name__}.{name}" + (f"[{number}]" if number else "")] = pattern
    return found


TRIES = 4


def seconds(name: str, line: str) -> float:
    """How long the pattern takes over the line, used as the package uses it and as a whole match."""
    pattern = patterns()[name]
    text = line if isinstance(pattern.pattern, str) else line.encode()
    started = time.process_time()
    if name in ONLY_MATCHED:
        pattern.match(text)  # type: ignore[arg-type]
    else:
        deque(pattern.finditer(text), maxlen=0)  # type: ignore[arg-type]
    pattern.fullmatch(text)  # type: ignore[arg-type]
    return time.process_time() - started


def least_seconds(name: str, line: str, enough: float) -> float:
    """The least of a few measurements, no more once it is little enough: a busy machine is slow for moments."""
    took = seconds(name, line)
    for _ in range(TRIES):
        if took <= enough:
            break
        took = min(took, seconds(name, line))
    return took


def too_slow(name: str) -> str | None:
    """The first line a pattern takes too long for: a tenth of a second for 5 kB, or 0.4 for 20 kB; None where none is."""
    for piece in LINES:
        for end in ENDS:
            line = piece * (SHORT // len(piece)) + end
            if (took := least_seconds(name, line, 0.1)) > 0.1:
                return f"{name}: {took:.2f} s for 5 kB of {piece!r}, then {end!r}"
        if (took := least_seconds(name, piece * (LONG // len(piece)) + ENDS[-1], 0.4)) > 0.4:
            return f"{name}: {took:.2f} s for 20 kB of {piece!r}"
    return None


def test_the_patterns_are_found() -> None:
    assert len(patterns()) > 100
    assert set(patterns()) >= ONLY_MATCHED, "a pattern that is named here is gone"


@pytest.mark.parametrize("part", range(4))
def test_no_pattern_blows_up(part: int) -> None:
    slow = [found for name in sorted(patterns())[part::4] if (found := too_slow(name))]
    assert not slow, "\n".join(slow)
