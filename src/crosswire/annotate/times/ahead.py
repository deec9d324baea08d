"""This file knows when an article tells as done what it dates after its own publication: "was signed on March 25",
printed on March 17.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from crosswire.annotate.times.tense import direction, top_of
from crosswire.annotate.times.verbs import PERFECT, WAS, helpers_of
from crosswire.calendar import published_of
from crosswire.model.article import Parse
from crosswire.model.mention import Time
from crosswire.model.source import StoredSource
from crosswire.model.values import Note
from crosswire.vocabulary.time_words import listed

DONE = frozenset({"past", "over"})
SLACK = timedelta(days=1)
"""A paper a zone behind may print of tomorrow's date what is done."""


def told_ahead(source: StoredSource, parse: Parse, times: Sequence[Time]) -> Iterator[Note]:
    """A note for each day or month after the publication that a past verb tells as done.

    One of the two dates is wrong then, or the article is another day's; which one is not said. Nothing is noted where
    the day of publication is not known.
    """
    published = published_of(source)
    if published is None or len(published) < 10:
        return
    last = (date.fromisoformat(published) + SLACK).isoformat()
    for time in times:
        told_from_today = (time.relative or "").startswith("+")  # "promised a vote next year"
        if time.earliest is None or time.earliest[:10] <= last or time.type == "SET" or told_from_today:
            continue
        if time.precision in ("day", "time", "month") and _is_done(parse, _words(parse, time)):
            detail = f"told as done, though dated after the publication ({published})"
            yield Note("told-ahead", detail, time.passage)


def _words(parse: Parse, time: Time) -> range:
    first = bisect_left(parse.starts, time.passage.start)
    return range(first, bisect_left(parse.starts, time.passage.end))


def _is_done(parse: Parse, words: range) -> bool:
    """Whether a past verb itself has the time beside it: "met on March 25", "was shelled March 25"."""
    if not words:
        return False
    before = parse.tokens[words[0] - 1].text.lower() if words[0] else ""
    if before in listed("ahead_words") or direction(parse, words, before) not in DONE:
        return False
    at = top_of(parse, words)
    verb = parse.tokens[at].head
    if parse.tokens[verb].pos == "ADP":
        verb = parse.tokens[verb].head
    helpers = set(helpers_of(parse, verb))
    return parse.tokens[verb].tag == "VBD" or (
        parse.tokens[verb].tag == "VBN" and bool(helpers & (WAS | PERFECT)) and "to" not in helpers
    )
