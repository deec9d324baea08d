"""This file knows which wording of a statement the others are measured against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from crosswire.model.passage import Passage
from crosswire.reconcile.statements.alignment import AKIN, shared_weight
from crosswire.reconcile.statements.bearing_out import OriginOf
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.variants import judge
from crosswire.wording import holds

MANY = 40
"""Printings from which it is no longer counted how many another has little of: the cost grows with their square."""

FULL = 0.7
"""The part of the fullest printing's weight from which another is held against the rest."""

LAST = "9999"
"""Stands for the day of a text that does not tell it: it comes behind all others."""

NONE_KNOWN: Mapping[str, int] = Counter()


Forms = tuple[str, ...]

Rank = tuple[
    bool, bool, bool, bool, bool, bool, bool, int, int, int, bool, int, bool, str, float, bool, bool, Passage
]  # fmt: skip
"""What the pieces of a statement are put in order by; the least is the reference."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """The slices of one statement, in order of source and place, and the one the others are measured against."""

    slices: tuple[Slice, ...]
    reference: Slice


def measured(
    members: Sequence[Slice],
    composed: AbstractSet[int],
    rewriters: AbstractSet[str],
    origin_of: OriginOf,
    trusted: Mapping[str, int] = NONE_KNOWN,
) -> Wordings:
    """The reference by the contract: a primary document, else most independent origins, else the longest unspliced.

    Of wordings with as many origins the first is one that others are cut from; then the one of the origin whose other
    quotations are best borne out (`trusted`, see `bearing_out`); then one that no other has with words put in, the
    earlier, the longer.

    Who quotes a fragment of a wording, unchanged, stands behind the whole too: two outlets that quote three words are
    no yardstick for the sentence that a third prints; nor is a wording for others that say another thing by a "not" or a
    number. Nor is a half of the sentence for the other half, or the wording of a text rewritten from another (`rewriters`)
    for the wording it was made of.
    """
    marked = [piece for piece in members if piece.in_marks]
    prints = {piece.forms: piece for piece in marked}
    strangers = {
        forms: sum(_is_strange(other, one) for other in prints.values()) if len(prints) <= MANY else 0
        for forms, one in prints.items()
    }
    fullest = max((one.weight for one in prints.values()), default=0.0)
    against = {  # nothing stands against a piece of a sentence: it has not the words that may be other ones
        forms: MANY
        if one.weight < FULL * fullest
        else sum(_says_another_thing(other, one) for other in prints.values())
        for forms, one in (prints.items() if len(prints) <= MANY else ())
    }

    trust = {
        forms: max(trusted.get(origin_of(one.passage), 0) for one in marked if one.forms == forms) for forms in prints
    }
    wholes = {piece.forms for piece in marked if id(piece) not in composed}
    claimed = {piece.forms for piece in marked if piece.speaker is not None}
    own = {piece.forms for piece in marked if piece.passage.source not in rewriters}
    cuts = {forms: _cut_from(wholes, forms) for forms in (prints if len(prints) <= MANY else ())}

    def rank(piece: Slice) -> Rank:
        support = len({origin_of(one.passage) for one in marked if _stands_behind(one, piece)})
        cut, thinned = cuts.get(piece.forms, (False, False))
        return (
            not piece.primary, not piece.in_marks, piece.unclaimed, id(piece) in composed, piece.told,
            piece.speaker is None and piece.forms not in claimed,
            piece.passage.source in rewriters and piece.forms not in own, strangers.get(piece.forms, 0), -support, against.get(piece.forms, 0),
            cut, -trust.get(piece.forms, 0), thinned, _day(piece), -piece.weight,
            piece.passage.source in rewriters, piece.speaker is None, piece.passage,
        )  # fmt: skip

    return Wordings(tuple(sorted(members, key=lambda piece: piece.passage)), min(members, key=rank))


def _stands_behind(one: Slice, piece: Slice) -> bool:
    fragment = one.kind == "partial" or one.weight < piece.weight / 2
    return one.forms == piece.forms or (fragment and holds(piece.forms, one.forms))


def _says_another_thing(one: Slice, piece: Slice) -> bool:
    """Whether a quotation has other words than another where they bear the meaning: most print what was said."""
    return one is not piece and judge(piece, one).degree == "meaning"


def _is_strange(one: Slice, piece: Slice) -> bool:
    """Whether a quotation has little of another, as one half of a sentence has of the other half."""
    return shared_weight(one.forms, piece.forms) < AKIN * min(one.weight, piece.weight)


def _cut_from(wholes: Iterable[Forms], forms: Forms) -> tuple[bool, bool]:
    """Whether a longer wording has these words in one piece, and whether one has them in their order, with more between them."""
    from rapidfuzz.distance import LCSseq

    longer = [whole for whole in wholes if len(whole) > len(forms)]
    return any(holds(whole, forms) for whole in longer), any(
        LCSseq.similarity(whole, forms) == len(forms) for whole in longer
    )


def _day(piece: Slice) -> str:
    """The day on which words in marks were printed; a report is in the words of its outlet, whenever it comes."""
    return (piece.in_marks and piece.appeared) or LAST
