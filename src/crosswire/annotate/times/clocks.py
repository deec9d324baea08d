"""This file knows times of day: 10:30 a.m., noon, 1800 GMT, the morning; their day is joined to them later."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.times.found import Found
from crosswire.annotate.times.patterns import Hit, Rule


def _clock(hit: Hit) -> Found | None:
    written = hit.words[0].form.replace(".", ":").replace("h", ":").split(":")
    return _at(hit, int(written[0]), int(written[1]))


def _hour(hit: Hit) -> Found | None:
    return _at(hit, int(hit.words[0].number), 0)


def _military(hit: Hit) -> Found | None:
    """``1800 GMT``, ``0430Z``, ``0930 hours``: four figures before a zone; ``0930`` alone needs a day beside it."""
    form, unit = hit.words[0].form, hit.value("units")
    if len(form) != 4 or not form.isdigit() or unit not in ("", "H"):
        return None
    time = _at(hit, int(form[:2]), int(form[2:]))
    return replace(time, doubt="" if hit.words[1:] else "figures") if time else None


def _at(hit: Hit, hour: int, minute: int) -> Found | None:
    meridian = hit.value("meridian")
    if meridian:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if meridian == "pm" else 0)
    if hour > 24 or minute > 59:
        return None
    return hit.found(
        type="TIME", clock=f"T{hour:02}:{minute:02}{hit.value('zone', 'plain_zone')}", grain="T", doubt="clock"
    )


def _moment(hit: Hit) -> Found:
    return hit.found(type="TIME", clock=hit.value("moment") + hit.value("zone"), grain="T", doubt="moment")


def _past_midnight(hit: Hit) -> Found | None:
    """``shortly after midnight on Wednesday``: when Wednesday begins; "midnight on Wednesday" is when it ends."""
    if hit.value("moment") != "T24:00":
        return None
    return Hit(hit.words[1:]).found(type="TIME", clock="T00:00" + hit.value("zone"), grain="T", doubt="moment")


def _part(hit: Hit) -> Found:
    return hit.found(type="TIME", clock=hit.value("part"), grain="T", mod=hit.value("third") or None, doubt="part")


def _in_the_part(hit: Hit) -> Found | None:
    """``in the morning``, which is read as one word since "at 9 in the morning" is 9 a.m.: the morning."""
    word = hit.words[0]
    if not word.form.startswith("in the "):
        return None
    begin = word.start + len("in ")  # without the preposition
    found = Hit((word._replace(start=begin, first=word.first + 1),)).found(
        type="TIME", clock=PARTS[word.form.rpartition(" ")[2]], grain="T", doubt="part"
    )
    return found


PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV"}


def _early_hours(hit: Hit) -> Found | None:
    """``the early hours of Friday``: its morning."""
    if hit.value("units") != "H":
        return None
    return hit.found(type="TIME", clock="TMO", grain="T", mod="START", doubt="part")


RULES = (
    Rule("clock meridian? zone?", _clock),
    Rule("small meridian zone?", _hour),
    Rule("small meridian plain_zone", _hour),
    Rule("clock meridian plain_zone", _clock),
    Rule("small oclock meridian? zone?", _hour),
    Rule("(year | number | military) zone", _military),
    Rule("military units?", _military),
    Rule("moment zone?", _moment),
    Rule("after moment zone?", _past_midnight),
    Rule("the? third? dash? part", _part),
    Rule("meridian", _in_the_part),
    Rule("the? third part? units (of the part)?", _early_hours),
)
