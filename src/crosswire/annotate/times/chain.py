"""This file knows how times told one after another are resolved:
by the publication, by tense, by a time told before.
"""

from __future__ import annotations

from crosswire.annotate.times.found import Found
from crosswire.annotate.times.verbs import Direction

WEEKDAY_SIGNS: dict[Direction, str] = {"future": ">=", "present": ">=", "aside": ">=", "planned": ">~", "due": ">~"}
"""How a weekday is picked by tense: ``<=`` where nothing looks ahead, for news looks back."""
DAY_SIGNS: dict[Direction, str] = {
    "past": "<~", "over": "<=", "about": "~<", "back": "~<", "ahead": "~>", "present": "~>", "future": ">~", "planned": ">~",
    "due": "~>",
}  # fmt: skip
"""How a day of a month is picked (else ``~``): a dateline a zone ahead may be of tomorrow, never of a year ago."""
SPAN_SIGNS: dict[Direction, str] = {**DAY_SIGNS, "past": "<=", "about": "<=", "future": ">="}
"""How a month, a season, a feast is picked, else ``~``."""
BACK = frozenset({"past", "over", "about"})
FINER = {"D": ("D",), "W": ("D", "WE", "W"), "M": ("D", "WE", "W", "M")}
"""The grains a step of that unit can be counted from: no day can be counted from a month."""

NEAR = 1
"""Paragraphs back that a time may be told: the next day may open the next paragraph, no later one."""

LONGEST = 8
"""Steps at most: a time told from a time told from a time."""


class Chain:
    """The times of an article as they are told: what the last day and the last period were, and in which block."""

    def __init__(self, published: str | None) -> None:
        self.published = published
        self._told: dict[str, tuple[str, str, int]] = {}

    def steps(self, time: Found, direction: Direction, block: int) -> str | None:
        """The calendar steps of a time, "" where it needs none; None where it hangs on a time nobody told."""
        if time.anchor is not None:
            return None
        if time.fixed is not None and not (time.base or time.slot):
            return time.side
        base = time.base
        if time.told or time.is_clock:
            told = self._before(time, block)
            if told is None and time.untold != "published":
                return None
            base = _counted_on(told, base) if told else base
            if told is None and time.mod == "END" and direction in ("past", "over"):
                base = f"{base} ended"
        steps = " ".join(part for part in (base, self._pick(time, direction), time.then, time.clock) if part)
        return steps if steps.count(" ") < LONGEST else None

    def tell(self, time: Found, steps: str | None, block: int) -> None:
        """Remember a resolved time as one that later ones may be told from; a year-ago quarter is told in passing."""
        if (
            not steps
            or time.type not in ("DATE", "TIME")
            or time.fixed is not None
            or "|" in steps
            or (time.told and time.base == "-1Y")
            or time.then == "-1Y"
        ):
            return
        grain = "D" if time.grain == "T" else time.grain
        plain = " ".join(
            step for step in steps.split() if not step.startswith("T") and step not in ("so-far", "from-now", "near")
        )
        self._told["last"] = self._told[grain] = (plain, grain, block)

    def _pick(self, time: Found, direction: Direction) -> str:
        if not time.slot:
            return ""
        if time.base and not time.sign:
            return f"={time.slot}"
        return f"{_sign(time, direction)}{time.slot}"

    def _before(self, time: Found, block: int) -> str | None:
        """The steps of the time told before that this one counts from; None where none was told."""
        for place in time.told or ("before",):
            if place == "dated":
                told = self._told.get("last")
                if told and told[2] == block and told[0][:4].isdigit():
                    return told[0]
                continue
            if place == "past day":
                told = self._told.get("D")
                if told and told[2] == block and not _looks_ahead(told[0]):
                    return told[0]
                continue
            key = "Q" if place != "before" else "D" if time.is_clock or time.grain in ("D", "T") else "last"
            told = self._told.get(key)
            if told is None or (place != "any quarter" and block - told[2] > NEAR):
                continue
            if place != "before" or time.grain not in FINER or told[1] in FINER[time.grain]:
                return told[0]
        return None


def _looks_ahead(steps: str) -> bool:
    """Whether steps lead to a day that is told as one to come: "+1D", ">=D1"."""
    return any(step[0] == ">" or (step[0] == "+" and step[1] != "0") for step in steps.split())


def _counted_on(told: str, base: str) -> str:
    """The steps told before with more behind them; steps of one unit are summed: the next day's next day is two on."""
    before, _, last = told.rpartition(" ")
    if base[1:] and base[1] == "0" and last.endswith(base[2:]):
        return told
    if base[:1] in ("+", "-") and last[:1] in ("+", "-") and last.strip("+-0123456789") == base.strip("+-0123456789"):
        unit = base.strip("+-0123456789")
        count = int(last.removesuffix(unit)) + int(base.removesuffix(unit))
        return f"{before} {count:+}{unit}".strip()
    return f"{told} {base}".strip()


def _sign(time: Found, direction: Direction) -> str:
    """``<=`` or ``>=`` by tense; without one, news looks back on weekdays and quarters, and at the nearest else."""
    if time.sign and time.sign != "this":
        return time.sign
    match time.slot[0]:
        case "D" if time.sign == "this":
            return "<=" if direction in BACK else ">="
        case "D":
            return WEEKDAY_SIGNS.get(direction, "<=")
        case "Q":
            return "<=" if direction in BACK else "~"
        case "0" | "1":
            return DAY_SIGNS.get(direction, "~")
    return SPAN_SIGNS.get(direction, "~")
