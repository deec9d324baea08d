"""This file knows where a quotation ends its sentence and another print of it goes on: a cut that no mark shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosswire.model.record import Variant
from crosswire.model.source import StoredSource
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import Word, words

LEAST = 4
"""Words that a cut wording must hold, for its place in the longer one to be sure."""
TAIL = 6
"""Last words of a wording that another print must hold, where that begins later or leaves out what stands before them.
"""
DROPPED = 3
"""Words left out up to the end of the sentence, below which nothing is said to be missing."""
MOST_COMPARED = 40
"""Quotations of one statement that are held against each other, so that one printed everywhere costs no squares."""
ENDS = ".?!"
AHEAD = 60
"""Characters behind a quotation in which its text may go on with the words that seemed to be cut off."""
MARKED = ("...", "…", ". .", "--", "—", "–", "-")


def unmarked_cuts(
    variants: Iterable[Variant], stored: Mapping[str, StoredSource] | None = None
) -> Iterator[tuple[Variant, Variant]]:
    """Each quotation that ends with a full stop within a sentence of a longer print, with that print.

    A text (`stored`) that goes on with the same words in a sentence of their own cuts
    nothing: it sets a full stop for a comma.
    """
    quoted = [variant for variant in variants if variant.kind == "direct"][:MOST_COMPARED]
    for cut in quoted:
        if cut.relation in ("truncated", "verbatim") and _looks_whole(cut.passage.text):
            longer = next(
                (
                    one
                    for one in quoted
                    if one.passage.source != cut.passage.source and _goes_on(cut, one, stored or {})
                ),
                None,
            )
            if longer is not None:
                yield cut, longer


def is_turned(cut: Variant, longer: Variant) -> bool:
    """Whether what was cut off opens with a word that adds to or takes back what
    stands before: "and", "but", "unless".
    """
    mine, theirs = words(cut.passage.text), words(longer.passage.text)
    end = _end(mine, theirs)
    rest = (word.form for word in theirs[end or 0 :] if word.form not in wording_words().fillers)
    return end is not None and next(rest, "") in wording_words().turning


def _looks_whole(text: str) -> bool:
    printed = text.rstrip(" \"'”’")
    if text.count("‘") > text.count("’"):  # a quotation within it goes on in the next sentence
        return False
    return printed[-1:] in ENDS and not printed.endswith(MARKED) and text.lstrip(" \"'“‘")[:1].isupper()


def _goes_on(cut: Variant, longer: Variant, stored: Mapping[str, StoredSource]) -> bool:
    mine, theirs = words(cut.passage.text), words(longer.passage.text)
    end = _end(mine, theirs)
    if end is None or _rest(longer.passage.text, theirs, end) < DROPPED:
        return False
    source = stored.get(cut.passage.source)
    behind = words(source.text[cut.passage.end : cut.passage.end + AHEAD])[:DROPPED] if source else ()
    return [word.form for word in behind] != [word.form for word in theirs[end : end + DROPPED]]


def _end(mine: Sequence[Word], theirs: Sequence[Word]) -> int | None:
    """Where the words of one end in the other, all of them or the last ones, as
    an unbroken run; None where they do not.
    """
    forms, others = [word.form for word in mine], [word.form for word in theirs]
    if len(forms) < LEAST:
        return None
    whole = _run_end(forms, others)
    return whole if whole is not None or len(forms) <= TAIL else _run_end(forms[-TAIL:], others)


def _run_end(forms: Sequence[str], others: Sequence[str]) -> int | None:
    starts = (at for at in range(len(others) - len(forms) + 1) if others[at] == forms[0])
    return next((at + len(forms) for at in starts if others[at : at + len(forms)] == forms), None)


def _rest(text: str, theirs: Sequence[Word], end: int) -> int:
    """How many words follow in the same sentence."""
    left_out = 0
    for before, word in zip(theirs[end - 1 :], theirs[end:], strict=False):
        between = text[before.end : word.start]
        if any(mark in between for mark in (*ENDS, "…", ";", "\n")) or any(mark in between for mark in '“”"'):
            break
        left_out += 1
    return left_out
