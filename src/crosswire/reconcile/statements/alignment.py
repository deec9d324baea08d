"""This file knows which slices of different texts word the same thing,
by alignment of their words and by who speaks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from crosswire.model.values import Verdict
from crosswire.reconcile.statements.contrary import are_contrary
from crosswire.reconcile.statements.occasions import are_two_occasions
from crosswire.reconcile.statements.reports import fragment, reported_alike
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.story_words import StoryWords
from crosswire.vocabulary.rarity import STEM, rarity, telling
from crosswire.vocabulary.speech_words import speech_words
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import holds

AKIN = 0.4
"""The share of the lighter of two quotations that must stand in the other for them to be akin."""

LIKE = 0.25
"""The likeness (see `story_words`) that two quotations must have where neither holds the other."""

TURNED = 0.6
"""The likeness from which two quotations of one speaker are one in whatever order:
an outlet may turn a sentence around.
"""

INFLECTED = 0.9
"""The score of a short quotation whose words the other has in another inflection: below one that it has as they are."""

CLOSING = "”’»\"' "
"""What may stand after the question mark of a quotation."""

UNCLAIMED = 3.0
"""How much words in marks that a text gives to nobody must tell, to be those that another gives to somebody."""

TOLD, TOLD_LIKE = 6.0, 0.35
"""What they must share with another's report of what somebody said, and how like they must be to it."""

AT_HEAD = 0.14
"""The likeness of what they say first from which a report and another wording are one (see `StoryWords.likeness_at_head`)."""

PLAINLY = 2.0
"""What words other than names must tell that an outlet's own sentence and another wording share."""

PLAIN_SHARE = 0.4
"""The part of such words of the wording that has fewer which the other must have: "the aide", "his wife, the aide"."""

RUN = 3
"""Words in a row that two quotations must have in common where one is a good deal longer."""


MUCH, LONG = 8.0, 7
"""What a part of a longer quotation shares with it, or the words in a row, from which not all of the
part must stand there: "the coast is a place for the bold and the old" is no wording of any other
sentence that has "for the bold and the old".
"""


VERY_SAME, TOLD_SAME = (0.9, 10.0), (0.6, 11.0)
"""The share of a wording that must stand in the other, and its least weight: of two quotations printed under two names
(only the very same words are one statement), and of an outlet's own sentence and any wording.
"""


def align(one: Slice, other: Slice, words: StoryWords) -> Verdict:
    """Whether two slices word the same thing: relation "same", "akin" or "other", score 0 to 1, and the reasons.

    The score of two quotations is the rarity of the words that stand in both in the same order, over that of the
    lighter slice; of a report and another wording it is their likeness (see `story_words`). How much is asked depends
    on who speaks: least of two quotations of one speaker, most of two narrated sentences. Quotations of one speaker
    that share less, but not little, are akin: their places in what was said decide (see `pairing.in_sequence`).
    """
    found = _aligned(one, other, words)
    if found.relation == "same" and are_contrary(one, other):
        return Verdict("other", 0.0, ())  # also of one known speaker: what he denied is none of what he said
    return found


def _aligned(one: Slice, other: Slice, words: StoryWords) -> Verdict:
    if one.unclaimed or other.unclaimed:
        return _unclaimed(one, other, words)
    lighter, heavier = sorted((one.weight, other.weight))
    if not lighter or _asks_what_other_tells(one, other) or asks(one) or asks(other) or _are_two(one, other):
        return Verdict("other", 0.0, ())
    two = _two_speakers(one, other)
    if not two and "narrated" not in (one.kind, other.kind):
        if repeated(one, other) or _in_small_words(one, other):
            return Verdict("same", 1.0, ("the same words",))
        if fragment(one, other, words):
            whole = holds(one.forms, other.forms) or holds(other.forms, one.forms)
            return Verdict("same", 1.0 if whole else INFLECTED, ("a short quotation whose words the other has",))
        if not (one.in_marks and other.in_marks):
            common = words.common(one, other)
            alike = reported_alike(one, other, common) and words.likeness_at_head(one, other) >= AT_HEAD
            return _verdict(alike, common.likeness)
    marks = one.in_marks and other.in_marks
    told = "narrated" in (one.kind, other.kind)
    if (two and not marks) or (told and (_plainly_shared(one, other) < PLAINLY or _count_otherwise(one, other))):
        return Verdict("other", 0.0, ())
    shared = shared_weight(one.forms, other.forms)
    if marks and not two:
        covered, same = shared / lighter, _quoted_alike(one, other, shared, words)
        if not same and one.actor is not None and one.actor == other.actor and covered >= AKIN and shared >= 5.0:
            return Verdict("akin", covered, ("some of the telling words in the same order",))
        return _verdict(same, covered)
    covered = shared / (heavier if one.kind == other.kind == "narrated" or two else lighter)
    needed, least = VERY_SAME if two else TOLD_SAME
    return _verdict(covered >= needed and shared >= least, covered)


def _plainly_shared(one: Slice, other: Slice) -> float:
    """How much the words tell that both have and that are no names; 0 where they are a small part of such words of either."""
    both = sorted(one.telling.keys() & other.telling.keys() & (one.plain | other.plain))
    shared = sum(min(one.telling[stem], other.telling[stem]) for stem in both)
    least = min(
        sum(piece.telling[stem] for stem in sorted(piece.plain & piece.telling.keys())) for piece in (one, other)
    )
    return shared if shared >= PLAIN_SHARE * least else 0.0


def _count_otherwise(one: Slice, other: Slice) -> bool:
    """Whether both have numbers, and each one that the other has not: an outlet's own sentence may count for itself."""
    mine, theirs = ({form for form in piece.forms if form[0].isdigit()} for piece in (one, other))
    return bool(mine - theirs and theirs - mine)


def _unclaimed(one: Slice, other: Slice, words: StoryWords) -> Verdict:
    """Whether words in marks that a text gives to nobody stand in another's marks as they are, or the other's in them.

    A word alone proves nothing, nor do two of a longer sentence: they may be a term ("the “harbour truce”").
    """
    shorter, longer = sorted((one, other), key=lambda piece: len(piece.spoken))
    equal = shorter.spoken == longer.spoken
    common = words.common(shorter, longer)
    told = shorter.weight if equal else common.weight
    claimed = one if other.unclaimed else other
    if claimed.kind == "indirect" and common.words >= RUN and common.weight >= TOLD and common.likeness >= TOLD_LIKE:
        return _verdict(True, common.likeness)
    if claimed.unclaimed or not claimed.in_marks or told < UNCLAIMED or len(shorter.spoken) < (2 if equal else RUN):
        return Verdict("other", 0.0, ())
    return Verdict("same" if holds(longer.spoken, shorter.spoken) else "other", 1.0, ("the same words in marks",))


def asks(piece: Slice) -> bool:
    """Whether a reporter says it in a transcript: what "QUESTION:" puts
    to a minister is no wording of the minister's.
    """
    return piece.speaker is not None and (piece.speaker.name or "").lower() in speech_words("asking_label")


PHRASE, IN_PLACE = 4, 0.7
"""Words from which a short quotation may be known though a small one is another, and the share of them that must be kept."""

REPEATED, BY_WHOMEVER = 3, 5
"""Words from which a quotation that two texts print alike is one, however plain they
are; of a known speaker, and of any.
"""


def repeated(one: Slice, other: Slice) -> bool:
    """Whether two quotations are word for word the same and of several words, however
    little these tell: "It is wrong".
    """
    known = one.actor is not None and one.actor == other.actor
    return (
        one.in_marks
        and other.in_marks
        and one.forms == other.forms
        and len(one.forms) >= (REPEATED if known else BY_WHOMEVER)
    )


def _in_small_words(one: Slice, other: Slice) -> bool:
    """Whether two short quotations of one known speaker differ in small words only: "that is not okay", "it's not OK".

    A "not" is small too: of "it was a mistake" and "it was not a mistake" one is misquoted, or both were said.
    """
    if not (one.in_marks and other.in_marks) or one.actor is None or one.actor != other.actor:
        return False
    shorter, longer = sorted((one.forms, other.forms), key=len)
    known = bool(_tells(one)) or len(shorter) >= LONG
    if len(shorter) < PHRASE or _tells(one) != _tells(other) or not known:
        return False
    from rapidfuzz.distance import LCSseq

    rest = {*shorter} ^ {*longer}
    return rest <= wording_words().small | wording_words().meaning["negation"] and LCSseq.similarity(
        shorter, longer
    ) >= IN_PLACE * len(longer)


def _tells(piece: Slice) -> frozenset[str]:
    return frozenset(telling(form for form in piece.forms if form not in wording_words().meaning["negation"]))


def _asks_what_other_tells(one: Slice, other: Slice) -> bool:
    """Whether one is a question in marks and the other a report of no question.

    "Was a toll paid?", asked by a reporter, is no wording of the denial that it was paid. Of two quotations
    one may have lost its question mark in print.
    """
    if one.in_marks == other.in_marks:
        return False
    marked, report = (one, other) if one.in_marks else (other, one)
    if one.actor is not None and one.actor == other.actor:
        return False  # nobody answers a question of his own: "Must they pay?" is told as "they had to pay"
    return marked.passage.text.rstrip(CLOSING).endswith("?") and report.forms[0] not in wording_words().asking


def _verdict(same: bool, covered: float) -> Verdict:
    reason = f"{covered:.0%} of the telling words in common"
    return Verdict("same" if same else "other", min(covered, 1.0), (reason,) if same else ())


def shared_weight(one: Sequence[str], other: Sequence[str]) -> float:
    """How much the words tell that stand in both in the same order, whichever of the two is taken first.

    Of several longest subsequences the one found depends on the side it is sought from ("open the harbour on Monday" in
    "open the harbour of Dransk on Monday"): a copy that sorts behind another text was set apart from it.
    """
    return max(
        sum(rarity(first[index]) for index in matched(first, second)) for first, second in ((one, other), (other, one))
    )


def _quoted_alike(one: Slice, other: Slice, shared: float, words: StoryWords) -> bool:
    """Whether two quotations that may be of one speaker print the same words: as a whole, a part, or overlapping.

    Two sentences on one subject share their words here and there ("the dam does not leak", "nobody said that dams never
    leak"); two wordings of one sentence share most of both, or the shorter in one piece. What is common in the story,
    or a name ("the Harbour Authority Board"), does not tell one sentence from another.
    """
    lighter, heavier = sorted((one.weight, other.weight))
    known = one.actor is not None and one.actor == other.actor
    run = _longest_run(one.forms, other.forms)
    if _overlaps(one, other, run):
        whole = run.length in (len(one.forms), len(other.forms))
        return run.weight >= (6.0 if not known else 2.5 if whole else 5.0)
    common = words.common(one, other)
    if known and common.likeness >= TURNED and common.weight >= 6.0:
        return True
    if shared < (4.0 if known else 6.0) or common.likeness < LIKE:
        return False
    alike = shared >= 0.6 * lighter and shared >= 0.5 * heavier
    said = sum(rarity(form) for form in one.forms[run.here : run.here + run.length] if not _is_name(one, other, form))
    share = 0.65 if shared >= MUCH or run.length >= LONG else 0.85
    return alike or (shared >= share * lighter and said >= 0.45 * lighter and run.length >= RUN)


def _are_two(one: Slice, other: Slice) -> bool:
    """Whether two quotations are two utterances, however much the same their words are."""
    both = one.in_marks and other.in_marks
    turned = both and (is_turned(one.forms, other.forms) or is_turned(other.forms, one.forms))
    return turned or are_two_occasions(one, other)


def is_turned(mine: Collection[str], theirs: Collection[str]) -> bool:
    """Whether one is said to somebody and the other of him: "your budget" and "his budget" are two utterances."""
    you, he = wording_words().addressed, wording_words().spoken_of
    turned = you.intersection(mine) and he.intersection(theirs)
    return bool(turned) and not (you.intersection(theirs) or he.intersection(mine))


def _is_name(one: Slice, other: Slice, form: str) -> bool:
    stem = form[:STEM]
    return stem in one.telling and stem in other.telling and stem not in one.plain and stem not in other.plain


class _Run(NamedTuple):
    """A run of words that stands in two wordings: where it begins in each, how many words, and how much they tell."""

    here: int
    there: int
    length: int
    weight: float


def _overlaps(one: Slice, other: Slice, run: _Run) -> bool:
    """Whether a run begins where one of two wordings begins and ends where one ends: a part, or overlapping parts.

    Overlapping parts have several words in common that are not all names.
    """
    if run.length in (len(one.forms), len(other.forms)):
        return True
    begins = 0 in (run.here, run.there)
    ends = run.here + run.length == len(one.forms) or run.there + run.length == len(other.forms)
    stems = {form[:STEM] for form in one.forms[run.here : run.here + run.length]}
    return begins and ends and run.length >= RUN and not stems.isdisjoint(one.plain & other.plain)


def _two_speakers(one: Slice, other: Slice) -> bool:
    """Whether two people are named, or two bodies; of words in marks a body may be named here, and its member there."""
    if one.actor is None or other.actor is None or one.actor == other.actor:
        return False
    return one.by_person == other.by_person or not (one.in_marks and other.in_marks)


def _longest_run(one: Sequence[str], other: Sequence[str]) -> _Run:
    """The most telling run of words of the common subsequence, as far as it goes on both sides.

    The subsequence may have taken its first word for an earlier one like it ("you know that you never do").
    """
    from rapidfuzz.distance import LCSseq

    runs = (
        _grown(one, other, s.src_start, s.dest_start, s.src_end) for s in LCSseq.opcodes(one, other) if s.tag == "equal"
    )
    return max(runs, key=lambda run: run.weight, default=_Run(0, 0, 0, 0.0))


def _grown(one: Sequence[str], other: Sequence[str], here: int, there: int, end: int) -> _Run:
    while here and there and one[here - 1] == other[there - 1]:
        here, there = here - 1, there - 1
    while end < len(one) and end - here + there < len(other) and one[end] == other[end - here + there]:
        end += 1
    return _Run(here, there, end - here, sum(map(rarity, one[here:end])))


def matched(one: Sequence[str], other: Sequence[str]) -> Iterator[int]:
    """The indices of the words of one wording that stand in the other too, in the same order."""
    from rapidfuzz.distance import LCSseq

    for step in LCSseq.opcodes(one, other):
        if step.tag == "equal":
            yield from range(step.src_start, step.src_end)
