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
from crosswire.vocabulary.rarity import telling
from crosswire.wording import words

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


RUN, SHARED = 15, 10.0
"""Words in a row, which tell as much, that are another's though the sentence begins or goes on otherwise; what a pair of
sentences must share to be looked at for them.
"""


def sentences_in_both(parallels: Parallels) -> Iterator[tuple[Passage, Passage]]:
    """The telling sentences that two texts print in nearly the same words outside quotation marks, or the long part they have in common."""
    for pair in parallels.likeliest:
        one, other = parallels.one.told[pair.one], parallels.other.told[pair.other]
        if not (_tells_enough(one) and _tells_enough(other)):
            continue
        if pair.how != "reworded" and _is_one(one, other):
            yield one.passage, other.passage
        elif pair.shared >= SHARED:
            yield from _common_part(one, other)


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


def _common_part(one: Told, other: Told) -> Iterator[tuple[Passage, Passage]]:
    """The longest run of words that two sentences have in common, where it tells enough and no quotation stands in either."""
    if one.own != one.forms or other.own != other.forms:
        return
    from rapidfuzz.distance import LCSseq

    runs = (step for step in LCSseq.opcodes(one.forms, other.forms) if step.tag == "equal")
    run = max(runs, key=lambda step: step.src_end - step.src_start, default=None)
    if run is None or run.src_end - run.src_start < RUN:
        return
    if sum(telling(one.forms[run.src_start : run.src_end]).values()) >= TELLING:
        yield _part(one.passage, run.src_start, run.src_end), _part(other.passage, run.dest_start, run.dest_end)


def _part(sentence: Passage, first: int, end: int) -> Passage:
    """The words of a sentence from the first to before the end, by number."""
    inside = words(sentence.text)[first:end]
    start, stop = inside[0].start, inside[-1].end
    return Passage(sentence.source, sentence.start + start, sentence.start + stop, sentence.text[start:stop])


def _is_one(one: Told, other: Told) -> bool:
    if one.own == other.own:
        return True
    if one.numbers != other.numbers:  # two tolls in one set phrase are two accounts
        return False
    from rapidfuzz.distance import LCSseq

    return LCSseq.normalized_similarity(one.own, other.own) >= EDITED
