"""This file knows the order in which the times of an article are found, judged and resolved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

from crosswire.annotate.times import calendar_dates, clocks, lengths, periods, ranges, references, repeated, stepped
from crosswire.annotate.times.anchors import anchored
from crosswire.annotate.times.chain import Chain
from crosswire.annotate.times.doubts import possible, settled
from crosswire.annotate.times.found import Found
from crosswire.annotate.times.joined import joined
from crosswire.annotate.times.numbers import with_numbers
from crosswire.annotate.times.patterns import Grammar
from crosswire.annotate.times.surroundings import Surroundings
from crosswire.annotate.times.turns import resolve_in_turn
from crosswire.annotate.times.unparsed import parse_of
from crosswire.annotate.times.words import Words, read_words
from crosswire.calendar import Resolved, published_of
from crosswire.model.article import Parse
from crosswire.model.mention import Time
from crosswire.model.passage import Passage, stable_id
from crosswire.model.source import StoredSource

ABSOLUTE = "0123456789"


@cache
def grammar() -> Grammar:
    """All rules, compiled once."""
    parts = (calendar_dates, ranges, periods, stepped, lengths, clocks, repeated, references)
    return Grammar([rule for part in parts for rule in part.RULES])


def find_times(source: StoredSource, parse: Parse, datelines: Sequence[Passage] = ()) -> tuple[Time, ...]:
    """The time expressions of an article in order of the text, in TIMEX3 terms.

    `datelines` are passages outside the parse whose dates are read too. Without a publication date, times told relative
    to it have no value and keep `relative`; see `crosswire.calendar`.
    """
    published = published_of(source)
    times = _times(source, parse, published)
    for passage in datelines:
        times += _times(source, parse_of(passage), published)
    return tuple(sorted(times, key=lambda time: time.passage.start))


def _times(source: StoredSource, parse: Parse, published: str | None) -> list[Time]:
    chain = Chain(published)
    times: list[Time] = []
    for number, block in enumerate(parse.blocks):
        words = read_words(source.text, parse, block)
        if words is not None:
            around = Surroundings(source.text, words, parse, parse.starts)
            told = resolve_in_turn(_found(words, around), around, chain, number)
            times += [_time(source, found, steps, resolved) for found, steps, resolved in told]
    return times


def _found(words: Words, around: Surroundings) -> list[Found]:
    matched = [time for time in grammar().find(with_numbers(words.lexemes)) if possible(time, around)]
    kept = [time for time in (settled(time, around) for time in joined(matched, words)) if time is not None]
    return [anchored(time, around, following) for time, following in zip_longest(kept, kept[1:])]


def _time(source: StoredSource, found: Found, steps: str | None, resolved: Resolved | None) -> Time:
    passage = source.passage(found.start, found.end)
    return Time(
        id=stable_id("t", source.sha256, passage.start, passage.end, "time"),
        passage=passage,
        type=found.type,
        value=found.fixed or (resolved.value if resolved else None),
        mod=found.mod,
        earliest=resolved.earliest if resolved else None,
        latest=resolved.latest if resolved else None,
        precision=resolved.precision if resolved else None,
        anchor=found.anchor,
        relative=_relative(found, steps),
    )


def _relative(found: Found, steps: str | None) -> str | None:
    """The steps, where they begin at the publication or at an event; a date told in full needs none."""
    if found.anchor:
        return f"anchor {found.base or found.fixed} {found.clock}".rstrip()
    return steps if steps and steps[0] not in ABSOLUTE else None
