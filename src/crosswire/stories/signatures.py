"""This file knows the signature of a reading: all that grouping needs, without the text."""

from __future__ import annotations

from collections import Counter
from math import log1p, sqrt

from crosswire.model.article import Reading
from crosswire.model.story import Signature
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

TERMS = 120
TELLING = 1.5


def signature(reading: Reading) -> Signature:
    """The signature of a reading; weights come from the shipped frequency table, never from other articles."""
    counts = Counter(word.form for sentence in reading.sentences for word in words(sentence.passage.text))
    weighted = {form: log1p(count) * rarity(form) for form, count in counts.items() if rarity(form) >= TELLING}
    top = sorted(weighted.items(), key=lambda pair: (-pair[1], pair[0]))[:TERMS]
    length = sqrt(sum(weight * weight for _, weight in top)) or 1.0
    published = reading.source.published
    return Signature(
        source=reading.source.id,
        sha256=reading.source.sha256,
        published=published.value[:10] if published else None,
        names=tuple(sorted({actor.name for actor in reading.actors})),
        terms=tuple((form, round(weight / length, 6)) for form, weight in sorted(top)),
    )
