"""This file knows the signature of a reading: all that grouping needs, without the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log1p, sqrt

from crosswire.model.article import Reading
from crosswire.model.story import Signature
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

TERMS = 120
"""Rare words kept of an article, the most telling first: 80 and 200 group no better."""

TELLING = 1.5
"""Words at least this rare (see `vocabulary.rarity`) are kept."""

LEAD = 4
"""The first sentences, whose words count double: they say what the article is about, the rest gives background."""

TITLE = 2
"""How often a word of the title counts."""

NAMED = 1.3
"""How much more a word counts that stands in a name: two arrests differ in who was arrested."""

KEPT = 16
"""Names, places, days and figures kept of an article, the most mentioned first."""

PLACES = frozenset({"place", "country"})


def signature(reading: Reading) -> Signature:
    """The signature of a reading; weights come from the shipped frequency table, never from other articles."""
    published = reading.source.published
    return Signature(
        source=reading.source.id,
        sha256=reading.source.sha256,
        published=published.value[:10] if published else None,
        names=_called(reading, places=False),
        places=_called(reading, places=True),
        days=_most(
            time.value for time in reading.times if time.value and time.type == "DATE" and len(time.value) == 10
        ),
        figures=_most(f"{f.measure} {f.low} {f.high}" for f in reading.figures if f.low is not None),
        terms=_terms(reading),
    )


def _called(reading: Reading, *, places: bool) -> tuple[str, ...]:
    """The names of those mentioned most, or of the places."""
    called = {actor.id: actor.name for actor in reading.actors if (actor.kind in PLACES) == places}
    return _most(called[name.actor] for name in reading.names if name.actor in called)


def _most(items: Iterable[str]) -> tuple[str, ...]:
    counted = Counter(items)
    return tuple(sorted(sorted(counted, key=lambda item: (-counted[item], item))[:KEPT]))


def _terms(reading: Reading) -> tuple[tuple[str, float], ...]:
    """The most telling words with weights that make a vector of length one."""
    counts: Counter[str] = Counter()
    for number, sentence in enumerate(reading.sentences):
        for word in words(sentence.passage.text):
            counts[word.form] += 2 if number < LEAD else 1
    for word in words(reading.source.title or ""):
        counts[word.form] += TITLE
    printed = (name.passage.text for name in reading.names if name.form in ("name", "metonym"))
    named = {word.form for text in set(printed) for word in words(text)}
    weighted = {
        form: log1p(count) * rarity(form) * (NAMED if form in named else 1.0)
        for form, count in counts.items()
        if rarity(form) >= TELLING
    }
    top = sorted(weighted.items(), key=lambda pair: (-pair[1], pair[0]))[:TERMS]
    length = sqrt(sum(weight * weight for _, weight in top)) or 1.0
    return tuple((form, round(weight / length, 5)) for form, weight in sorted(top))
