"""This file knows which single sentences two texts share that are no copies as a whole, and where each stood first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce

from crosswire.model.passage import Passage
from crosswire.reconcile.origins.parallels import Parallels
from crosswire.reconcile.origins.precedence import precedence
from crosswire.reconcile.origins.told import Text, Told
from crosswire.reconcile.origins.writers import Writers

LONG, TELLING = 12, 24.0
"""Words outside quotation marks, and what they tell, from which nobody writes another's sentence by chance.

In 300 pairs of independent reports three such sentences stood in both word for word, each an agency's
background. "They had nothing to say on Monday when they were asked again" is long enough and tells too little.
"""

EDITED = 0.85
"""The share of these words in the same order from which a sentence is the other one, lightly edited."""


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """A sentence where it stands first, as far as can be seen, and where it stands again."""

    first: Passage
    again: tuple[Passage, ...]


def sentences_in_both(parallels: Parallels) -> Iterator[tuple[Passage, Passage]]:
    """The telling sentences that two texts print in nearly the same words outside quotation marks."""
    for pair in parallels.verbatim:
        one, other = parallels.one.told[pair.one], parallels.other.told[pair.other]
        if _tells_enough(one) and _tells_enough(other) and _is_one(one, other):
            yield one.passage, other.passage


def shared_sentences(
    pairs: Iterable[tuple[Passage, Passage]], texts: Mapping[str, Text], writers: Writers
) -> Iterator[SharedSentence]:
    """Sentences that were found in two texts each, all that are one together, in the order of their first places."""
    groups: dict[Passage, dict[Passage, None]] = {}
    for one, other in pairs:
        if one in groups and groups[one] is groups.get(other):
            continue
        joined = groups.get(one, {one: None}) | groups.get(other, {other: None})
        groups.update(dict.fromkeys(joined, joined))
    for joined in {id(group): group for group in groups.values()}.values():
        by_source = {passage.source: passage for passage in sorted(joined)}
        first = reduce(lambda one, other: precedence(one, other, writers).first, map(texts.__getitem__, by_source))
        here = by_source[first.source.id]
        yield SharedSentence(here, tuple(passage for passage in sorted(joined) if passage.source != here.source))


def _tells_enough(told: Told) -> bool:
    return len(told.own) >= LONG and told.weight >= TELLING


def _is_one(one: Told, other: Told) -> bool:
    if one.own == other.own:
        return True
    if one.numbers != other.numbers:  # two tolls in one set phrase are two accounts
        return False
    from rapidfuzz.distance import LCSseq

    return LCSseq.normalized_similarity(one.own, other.own) >= EDITED
