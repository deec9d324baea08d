"""This file knows times that come again and again: every Friday, daily, twice a month."""

from __future__ import annotations

from crosswire.annotate.times.found import Found
from crosswire.annotate.times.lengths import length_of
from crosswire.annotate.times.patterns import Hit, Rule


def _every(hit: Hit) -> Found | None:
    number = hit.get("small", "number", "spelled", "ordinal")
    count = 2 if hit.get("other") else number.number if number else 1
    value = length_of(count, hit.value("unit", "units"))
    return hit.found(type="SET", fixed=value) if value else None


def _times_a(hit: Hit) -> Found | None:
    """``three times a week``: within each week, however often."""
    value = length_of(1, hit.value("unit"))
    return hit.found(type="SET", fixed=value) if value else None


def _every_weekday(hit: Hit) -> Found:
    return hit.found(type="SET", fixed=f"XXXX-WXX-{hit.value('weekday', 'weekday_plural')}")


def _on_parts(hit: Hit) -> Found:
    """``Tuesday nights``."""
    return hit.found(type="SET", fixed=f"XXXX-WXX-{hit.value('weekday')}{hit.value('part_plural')}")


def _every_part(hit: Hit) -> Found:
    return hit.found(type="SET", fixed=f"XXXX-XX-XX{hit.value('part')}")


def _every_month(hit: Hit) -> Found:
    month = hit.get("month")
    return hit.found(type="SET", fixed=f"XXXX-{int(month.number):02}" if month else f"XXXX-{hit.value('season')}")


def _word(hit: Hit) -> Found:
    return hit.found(type="SET", fixed=hit.value("set"), doubt="set")


RULES = (
    Rule("every (NUMBER | other | ordinal)? UNIT", _every),
    Rule("every (other | ordinal)? weekday", _every_weekday),
    Rule("the (ordinal | last) weekday of every unit", _every_weekday),
    Rule("weekday_plural", _every_weekday),
    Rule("every part", _every_part),
    Rule("weekday part_plural", _on_parts),
    Rule("every (month | season)", _every_month),
    Rule("set", _word),
    Rule("(times_a | NUMBER times) (a | every) unit", _times_a),
)
