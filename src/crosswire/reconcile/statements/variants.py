"""This file knows how one wording is judged against another: verbatim, truncated, altered, spliced, and word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.record import Degree, Edit, Relation
from crosswire.reconcile.statements.governing import governing_cut
from crosswire.reconcile.statements.kept_words import kept_pairs
from crosswire.reconcile.statements.meanings import Difference, meaning_of, plainly
from crosswire.reconcile.statements.phrases import Place, one_sided
from crosswire.reconcile.statements.slices import Slice
from crosswire.vocabulary.rarity import rarity
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import ELLIPSIS, holds

PARAPHRASE_BELOW = 0.6
"""Below this share of the variant's weight standing in the reference, the words are another sentence, not an edit."""

MULTIPLES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

FEW = 2
"""Changed words that are no paraphrase, however short the wording: "we won", "we lost"."""

SLIP_FROM = 0.75
"""From this share on, a word or two heard or edited otherwise ("the past" for "the last three years") is a slip."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a variant stands to the reference: relation, degree where altered, the edits, and the reasons."""

    relation: Relation
    degree: Degree | None = None
    edits: tuple[Edit, ...] = ()
    reasons: tuple[str, ...] = ()


BEYOND = Judgement("truncated", None, (), ("a part of a wording that goes on where the reference ends",))


def differences(reference: Sequence[str], variant: Sequence[str]) -> tuple[Difference, ...]:
    """Where two sequences of compared words differ, by the alignment that keeps the most telling words in place.

    Weighing the words matters: "Russia and Ukraine" against "Ukraine, and also" must keep the name, not the "and".
    """
    runs: list[Difference] = []
    was = now = 0
    for i, j in (*kept_pairs(reference, variant), (len(reference), len(variant))):
        if i > was or j > now:
            runs.append(Difference((was, i), (now, j)))
        if i < len(reference) and reference[i] != variant[j]:
            runs.append(Difference((i, i + 1), (j, j + 1)))
        was, now = i + 1, j + 1
    return tuple(runs)


def judge(reference: Slice, variant: Slice) -> Judgement:
    """The relation of a variant to the reference by the contract's definitions; edits word by word.

    A wording without quotation marks is `indirect` whatever its words. A gap inside the variant counts as truncation
    only where an ellipsis marks it. What the variant has beyond either end of the reference is more of the speech.
    """
    if not variant.in_marks:
        return Judgement("indirect")
    found = differences(reference.forms, variant.forms)
    if (governed := governing_cut(reference, variant, found)) is not None:
        kind, run = governed
        others = (each for each in found if each == run or not _is_none(reference, variant, each))
        edits = tuple(_edit(reference, variant, each) for each in others)
        return Judgement("altered", "meaning", edits, (f"differs in {kind}",))
    if reference.forms != variant.forms and holds(reference.forms, variant.forms):
        return Judgement("truncated", None, (), ("a contiguous part of the reference",))
    runs = tuple(run for run in found if not _is_none(reference, variant, run))
    if not runs:
        return Judgement("verbatim")
    edits = tuple(_edit(reference, variant, run) for run in runs)
    if all(_is_cut(variant, run) for run in runs):
        return Judgement("truncated", None, (), ("a contiguous or marked part of the reference",))
    inner = tuple(run for run in runs if not _is_cut(variant, run) and not _fills_gap(reference, run))
    if inner and holds(reference.spoken, variant.spoken):  # "[minister] Okoro's toll": "minister" stands elsewhere too
        return Judgement("truncated", None, (), ("a part of the reference but for words in brackets",))
    if not inner:
        return Judgement("truncated", None, (), ("the reference marks a gap that these words fill",))
    degree, reason = _degree(reference, variant, inner)
    return Judgement("altered", degree, edits, (reason,))


def _is_cut(variant: Slice, run: Difference) -> bool:
    if run.now[0] != run.now[1]:
        return False
    at_end = run.now[0] in (0, len(variant.words))
    return at_end or _ellipsis_at(variant, run.now[0])


def _is_none(reference: Slice, variant: Slice, run: Difference) -> bool:
    """Whether a run is no difference: more of the speech, "work force" for "workforce", "Sen." for "Senator", or words an
    editor put in brackets.
    """
    was, now = reference.forms[slice(*run.was)], variant.forms[slice(*run.now)]
    if _is_more(reference, run) or _joined(was) == _joined(now) or _number(was) == _number(now) != 0:
        return True
    return bool(was and _in_brackets(reference, run.was)) or bool(now and _in_brackets(variant, run.now))


def _joined(forms: Sequence[str]) -> str:
    return "".join(wording_words().short.get(form, form) for form in forms)


def _number(forms: Sequence[str]) -> int:
    """The number that words say together ("20", "5" of "twenty-five" is 25, "3", "hundred" is 300); 0 where they say none."""
    if not forms or len(forms) > 2:
        return 0
    if forms[-1] in MULTIPLES:
        count = 1 if forms[0] in ("a", forms[-1]) else _number(forms[:-1])
        return count * MULTIPLES[forms[-1]]
    if not all(form.isascii() and form.isdigit() for form in forms):
        return 0
    tens = [int(form) for form in forms]
    joined = len(tens) == 1 or (tens[0] in range(20, 100, 10) and tens[1] in range(1, 10))
    return sum(tens) if joined else 0


def _in_brackets(piece: Slice, span: tuple[int, int]) -> bool:
    start, end = _place(piece, span)
    text = piece.passage.text
    if all("[" in text[word.start : word.end] for word in piece.words[slice(*span)]):  # "wait[ed]"
        return True
    return text[:start].rstrip().endswith(("[", "(")) and text[end:].lstrip(" .,").startswith(("]", ")"))


def _is_more(reference: Slice, run: Difference) -> bool:
    """Words before the first or behind the last of the reference: the quotation begins earlier or ends later."""
    return run.was in ((0, 0), (len(reference.words), len(reference.words)))


def _fills_gap(reference: Slice, run: Difference) -> bool:
    """Words that stand where the reference itself marks that something is left out."""
    if run.was[0] != run.was[1] or not 0 < run.was[0] < len(reference.words):
        return False
    return _ellipsis_at(reference, run.was[0])


def _ellipsis_at(piece: Slice, word: int) -> bool:
    gap = piece.passage.text[piece.words[word - 1].end : piece.words[word].start]
    return bool(ELLIPSIS.search(gap))


def _degree(reference: Slice, variant: Slice, runs: Sequence[Difference]) -> tuple[Degree, str]:
    """Transcription, meaning or paraphrase, with the reason in words."""
    was = [form for run in runs for form in reference.forms[slice(*run.was)]]
    now = [form for run in runs for form in variant.forms[slice(*run.now)]]
    changed, dropped = _weight(now), _weight(was)
    same = max(variant.weight - changed, 0.01)
    kept = min(same / (same + changed), same / (same + dropped))
    slips = _slips(was, now)
    if (kind := _turned(reference, variant, runs)) is not None:
        return "meaning", f"differs in {kind}"
    if kept < PARAPHRASE_BELOW and not slips and max(len(was), len(now)) > FEW:
        return "paraphrase", "most of the telling words are others"
    if (kind := meaning_of(reference, variant, runs)) is not None:
        return "meaning", f"differs in {kind}"
    if slips or kept >= SLIP_FROM:
        return "transcription", "differs in small words only" if slips else "differs in a word or two"
    return "paraphrase", "other words inside the quotation marks"


def _turned(reference: Slice, variant: Slice, runs: Sequence[Difference]) -> str | None:
    """The kind of a phrase that one of two wordings has ("failed to", "so far"), where all else that differs is small."""
    mine = one_sided(reference.forms, variant.forms, [run.was for run in runs])
    theirs = one_sided(variant.forms, reference.forms, [run.now for run in runs])
    if not mine and not theirs:
        return None
    was = _outside(reference.forms, [run.was for run in runs], mine)
    now = _outside(variant.forms, [run.now for run in runs], theirs)
    return (mine or theirs)[0][2] if _slips(was, now) else None


def _outside(forms: Sequence[str], runs: Sequence[tuple[int, int]], phrases: Sequence[Place]) -> list[str]:
    """The words of runs that stand in none of some phrases."""
    spots = (at for run in runs for at in range(*run))
    return [forms[at] for at in spots if not any(start <= at < end for start, end, _ in phrases)]


def _weight(forms: Sequence[str]) -> float:
    return sum(map(rarity, forms))


def _slips(was: Sequence[str], now: Sequence[str]) -> bool:
    small = wording_words().small
    rest_was = [form for form in plainly(was) if form not in small]
    rest_now = [form for form in plainly(now) if form not in small]
    return len(rest_was) == len(rest_now) and all(map(_inflected, rest_was, rest_now))


def _inflected(one: str, other: str) -> bool:
    """Whether two words differ by their ending alone ("talk", "talks"), as a slip of the ear makes them."""
    if one == other:
        return True
    stem = len(_common_start(one, other))
    return stem >= 4 and max(len(one), len(other)) - stem <= 3


def _common_start(one: str, other: str) -> str:
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return one[:index]
    return min(one, other, key=len)


def _edit(reference: Slice, variant: Slice, run: Difference) -> Edit:
    was, now = _printed(reference, run.was), _printed(variant, run.now)
    return Edit(
        op="replace" if was and now else "delete" if was else "insert", at=_place(variant, run.now), was=was, is_=now
    )


def _place(piece: Slice, span: tuple[int, int]) -> tuple[int, int]:
    first, last = span
    if first < last:
        return piece.words[first].start, piece.words[last - 1].end
    at = piece.words[first - 1].end if first else 0
    return at, at


def _printed(piece: Slice, span: tuple[int, int]) -> str:
    start, end = _place(piece, span)
    return piece.passage.text[start:end]
