"""No pattern of the package blows up: each is run over long lines made to be bad, and named where it takes too long."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import ModuleType

import pytest

import crosswire

SHORT, LONG = 10_000, 100_000
LINES = [
    "a", "A", " ", "\n", "7", ".", "-", "—", "“", '"', "'", "’", "(", "[", "(a)", "• ", ", ", "/ ", "a.", "A.", "Aa ", "AA ", "Aa/", "a-", "1,000,", "12 ", "2031-05-14 ", "May 3 ", "said said ",
    "photo: ", "(Kovar/AP) ", "see also: ", "\u00a0", "\t \n", "e\u0301", "<", "charset =", "Jane Roe and ", "| ", "* ", "h", "i", "© 2031 ", "[1] ",
]  # fmt: skip
ENDS = ("", "!", "\u0105")
"""What makes a pattern try again that was nearly done."""

ONLY_SHORT_INPUT = {
    # name: why a long line cannot reach it
}  # fmt: skip


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


def seconds(pattern: re.Pattern[str] | re.Pattern[bytes], line: str) -> float:
    text = line if isinstance(pattern.pattern, str) else line.encode()
    started = time.process_time()
    for _ in pattern.finditer(text):  # type: ignore[arg-type]
        pass
    pattern.fullmatch(text)  # type: ignore[arg-type]
    return time.process_time() - started


def too_slow(name: str) -> list[str]:
    """The lines on which a pattern takes more than a second for 100 kB; those that show it at 10 kB are not tried."""
    found = []
    for piece in LINES:
        for end in ENDS:
            once = seconds(patterns()[name], piece * (SHORT // len(piece)) + end)
            if once > 0.05 and (once := min(once, seconds(patterns()[name], piece * (SHORT // len(piece)) + end))) > 0.05:
                found.append(f"{piece!r}…{end!r}: {once:.2f} s for 10 kB")
        if not found and (took := seconds(patterns()[name], piece * (LONG // len(piece)) + "!")) > 1:
            found.append(f"{piece!r}: {took:.2f} s for 100 kB")
    return found


def test_the_patterns_are_found() -> None:
    assert len(patterns()) > 100
    assert not set(ONLY_SHORT_INPUT) - set(patterns()), "a pattern that is named here is gone"


@pytest.mark.parametrize("part", range(4))
def test_no_pattern_blows_up(part: int) -> None:
    names = [name for name in sorted(patterns()) if name not in ONLY_SHORT_INPUT][part::4]
    slow = {name: found[:3] for name in names if (found := too_slow(name))}
    assert not slow, "\n".join(f"{name}: {', '.join(found)}" for name, found in slow.items())


@pytest.mark.parametrize("name", sorted(ONLY_SHORT_INPUT))
def test_a_pattern_for_short_input_is_quick_on_it(name: str) -> None:
    for piece in LINES:
        assert seconds(patterns()[name], piece * (1_000 // len(piece)) + "!") < 0.2
