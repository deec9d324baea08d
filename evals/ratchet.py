"""When a figure is too low, when its floor may rise, and when a floor may fall: never without a reason."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from evals.floors import Floors, Pinned, Regression
from evals.measure import Measured

ROUNDING = 1e-9

Key = tuple[str, str]  # view and measure
FaultKind = Literal["drop", "unpinned", "changed", "gone", "refused"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that stops the gate, or an update."""

    kind: FaultKind
    where: str
    detail: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.where}: {self.detail}"


@dataclass(frozen=True, slots=True)
class Value:
    """A measure as it came out now, and how much one flipped item would move it."""

    now: float
    flip: float

    def holds(self, floor: float) -> bool:
        """Whether it is not below the floor by more than one flipped item."""
        return self.now + self.flip + ROUNDING >= floor

    @property
    def floor(self) -> float:
        """The floor it makes: four decimals, never above the value."""
        return math.floor(self.now * 10_000 + 1e-6) / 10_000


def values_of(result: Measured) -> dict[Key, Value]:
    """The measures of a result that are to be pinned."""
    return {
        (figure.view.name, name): Value(figure.measures[name], figure.flips[name])
        for figure in result.figures
        for name in figure.view.pins
    }


def floors_of(pinned: Pinned | None) -> dict[Key, float]:
    """The floors of a set over a cut."""
    views = pinned.views if pinned else {}
    return {(view, name): floor for view, names in views.items() for name, floor in names.items()}


def change_of(pinned: Pinned, result: Measured) -> str:
    """What is no longer as it was when the floors were pinned, or nothing."""
    pairs = (
        ("the set", pinned.digest, result.digest),
        ("the scorer", pinned.scorer, result.scorer),
        ("the documents drawn", pinned.ids, result.ids),
    )
    return ", ".join(what for what, was, now in pairs if was != now)


def judged_set(pinned: Pinned | None, result: Measured) -> Iterator[Fault]:
    """What is wrong with one result: it is not pinned, stands on other bytes, or fell below a floor."""
    where = f"{result.name} ({result.cut})"
    if pinned is None:
        yield Fault("unpinned", where, "no floors yet; pin them with --update")
        return
    changed = change_of(pinned, result)
    if changed:
        yield Fault("changed", where, f"{changed} changed since pinning; find out why, then re-pin with --update")
        return
    values, floors = values_of(result), floors_of(pinned)
    for key, value in values.items():
        here = f"{where} {key[0]} {key[1]}"
        if key not in floors:
            yield Fault("unpinned", here, "no floor yet; pin it with --update")
        elif not value.holds(floors[key]):
            below = f"{value.now:.4f} is below {floors[key]:.4f} by more than one flipped item ({value.flip:.4f})"
            yield Fault("drop", here, below)
    for view, name in floors:
        if (view, name) not in values:
            yield Fault("gone", f"{where} {view} {name}", "pinned, but no longer measured")


def judged(floors: Floors, results: Iterable[Measured], known: Iterable[str]) -> tuple[Fault, ...]:
    """All that stops the gate; `known` are the names of all sets there are, measured now or not."""
    names = frozenset(known)
    faults = [fault for result in results for fault in judged_set(floors.pins.get((result.name, result.cut)), result)]
    lost = [key for key in floors.pins if key[0] not in names]
    return (*faults, *(Fault("gone", f"{name} ({cut})", "pinned, but there is no such set") for name, cut in lost))


def raised(floors: Floors, results: Iterable[Measured]) -> tuple[str, ...]:
    """The figures above their floor, which --update would raise."""
    return tuple(
        f"{result.name} ({result.cut}) {view} {name}: {floor:.4f} -> {values[view, name].floor:.4f}"
        for result in results
        for values in (values_of(result),)
        for (view, name), floor in floors_of(floors.pins.get((result.name, result.cut))).items()
        if (view, name) in values and values[view, name].floor > floor
    )


def lowerings(floors: Floors, results: Iterable[Measured], names: frozenset[str]) -> Iterator[Regression]:
    """Every floor that pinning these results would lower or take away, without a reason as yet."""
    now: Mapping[tuple[str, str], dict[Key, Value]] = {
        (result.name, result.cut): values_of(result) for result in results
    }
    for (name, cut), pinned in floors.pins.items():
        values = now.get((name, cut), {})
        for (view, measure), floor in floors_of(pinned).items():
            value = values.get((view, measure))
            if name not in names or ((name, cut) in now and value is None):
                yield Regression(name, cut, view, measure, floor, None, "")
            elif value is not None and not value.holds(floor):
                yield Regression(name, cut, view, measure, floor, value.floor, "")


def refusal(lowered: Regression) -> Fault:
    """The fault of a floor that would fall without a reason."""
    to = "gone" if lowered.to is None else f"{lowered.to:.4f}"
    where = f"{lowered.set} ({lowered.cut}) {lowered.view} {lowered.measure}"
    return Fault("refused", where, f"{lowered.was:.4f} -> {to} lowers a floor: --allow-regression REASON")


def pinned_anew(pinned: Pinned | None, result: Measured) -> Pinned:
    """The pins of a result: floors rise; one missed by no more than a flipped item stays; only a lowered one falls."""
    old = floors_of(pinned)
    views: dict[str, dict[str, float]] = {}
    for (view, name), value in values_of(result).items():
        was = old.get((view, name), 0.0)
        views.setdefault(view, {})[name] = max(value.floor, was) if value.holds(was) else value.floor
    return Pinned(result.digest, result.scorer, result.ids, result.documents, views)


def updated(
    floors: Floors, results: Sequence[Measured], known: Iterable[str], reason: str | None = None
) -> tuple[Floors, tuple[Fault, ...]]:
    """The floors after --update and what was refused; where anything was, the floors are as before."""
    names = frozenset(known)
    lowered = tuple(lowerings(floors, results, names))
    if lowered and reason is None:
        return floors, tuple(map(refusal, lowered))
    pins = {key: pinned for key, pinned in floors.pins.items() if key[0] in names}
    for result in results:
        pins[result.name, result.cut] = pinned_anew(floors.pins.get((result.name, result.cut)), result)
    reasoned = (replace(entry, reason=reason or "") for entry in lowered)
    return Floors(pins, (*floors.regressions, *reasoned)), ()
