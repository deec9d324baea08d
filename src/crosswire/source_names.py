"""This file knows how the sources of a record are called where people read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from crosswire.model.source import StoredSource

FINGERPRINT = re.compile(r"(?<=.)[-_.](?=[0-9]*[a-f])[0-9a-f]{8,64}$")
"""What a crawler puts behind a file's name: "report_b911ad08922b5908"; digits alone may be a day."""

STAMP = re.compile(
    r"\d{4}-(?P<month>0[1-9]|1[0-2])-(?P<day>\d{2})(?:T(?P<hour>\d{2}:\d{2})(?::[0-9.]+)?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?$"
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def source_names(sources: Iterable[StoredSource]) -> dict[str, str]:
    """What each source is called, by id: its outlet, else its publisher, else its id without a fingerprint behind it.

    Where several would be called the same, each name carries when that text appeared, if that tells all of them apart
    ("Reuters 08:05", "Reuters 11:40"), else the source's number in the record ("Reuters #2").
    """
    known = tuple(sources)
    names = {source.id: source.outlet or source.publisher or _readable(source.id) for source in known}
    alike: dict[str, list[StoredSource]] = {}
    for source in known:
        alike.setdefault(names[source.id], []).append(source)
    numbers = {source.id: number for number, source in enumerate(known, start=1)}
    for name, group in alike.items():
        if len(group) > 1:
            said = _appeared(group) or [f"#{numbers[source.id]}" for source in group]
            names |= {source.id: f"{name} {mark}" for source, mark in zip(group, said, strict=True)}
    if len(set(names.values())) < len(names):  # an outlet may be called like another and its hour
        counts = Counter(names.values())
        names = {key: f"{name} #{numbers[key]}" if counts[name] > 1 else name for key, name in names.items()}
    return names


def _appeared(sources: Sequence[StoredSource]) -> list[str]:
    """When each appeared, in short: the hour of one day, else the day, else both; none if that tells them not apart."""
    found = [STAMP.match(source.published.value) for source in sources if source.published]
    stamps = [match for match in found if match and match["zone"] == (found[0] and found[0]["zone"])]
    if len(stamps) < len(sources):
        return []
    days = [f"{int(match['day'])} {MONTHS[int(match['month']) - 1]}" for match in stamps]
    hours = [match["hour"] or "" for match in stamps]
    both = [f"{day}, {hour}" for day, hour in zip(days, hours, strict=True)]
    ways = ([hours] if len(set(days)) == 1 and all(hours) else [days]) + ([both] if all(hours) else [])
    return next((way for way in ways if len(set(way)) == len(way)), [])


def _readable(identity: str) -> str:
    """An id as a name: "report_b911ad08922b5908" is "report"; one of digits alone says what it is: "text 001"."""
    short = FINGERPRINT.sub("", identity)
    return short if any(letter.isalpha() for letter in short) else f"text {short}"
