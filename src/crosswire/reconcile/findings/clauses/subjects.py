"""This file knows of whom a clause tells whose own words do not say it: "the ferry sailed and was not overloaded", "he stayed"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.frames import Frame, alike, is_of_calendar
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

BACK = 3
"""Clauses before it in its sentence in which a clause finds whom it is of."""

Limits = tuple[int, int] | None
"""The offsets in a sentence between which the report stands that a clause is of."""


def subject_of(line: Line, frame: Frame, at: int, limits: Limits) -> Mapping[str, float]:
    """The telling words of whom a clause tells, its verb standing at a place: those before it, or of the clause it is joined to.

    A pronoun stands for the actor it means, else for whom the sentence before tells of.
    """
    whose = [spot for spot in range(frame.first, at) if line.forms[spot] in frame_words("pronouns")]
    spots = range(whose[-1] if whose else frame.first, at)  # "contrary to reports it has sold the ship"
    found = _told(line, spots)
    if found and not _joins_present(line, frame.first):
        return found
    forms = frozenset(line.forms[spot] for spot in spots)
    if forms & frame_words("pronouns"):
        return _opening(line.before) if line.before is not None else {}
    if "there" in forms:
        return {}
    return _carried(line, frame.first, limits)


def _joins_present(line: Line, first: int) -> bool:
    """Whether a clause opens like "and includes the ...": with a verb of the present, of the same as the one before."""
    opens, verb, behind = (*line.forms[first : first + 3], "", "", "")[:3]
    return opens in frame_words("joining") and verb.endswith("s") and behind in frame_words("determiners")


def _carried(line: Line, first: int, limits: Limits) -> Mapping[str, float]:
    """Of whom the clauses before one tell: an insertion between commas names him too ("the captain, Mara Osk, survived")."""
    found: dict[str, float] = {}
    for number, chunk in enumerate(_chunks_before(line, first, limits)):
        opens_with = line.forms[chunk.first]
        here = _told(line, range(chunk.first, verb_at(line, chunk)))
        if number == 0 and line.forms[first] in frame_words("relative"):
            here = _told(line, range(chunk.first, chunk.last))  # "a patrol which was lost"
        elif opens_with in frame_words("relative"):
            continue
        found |= here
        inserted = line.forms[first] not in frame_words("joining") and number == 0
        if found and not inserted:
            break
    return found


def _chunks_before(line: Line, first: int, limits: Limits) -> Iterator[Frame]:
    low = limits[0] if limits else 0
    for _ in range(BACK):
        if not first or line.words[first - 1].start < low:
            return
        word = line.words[first - 1]
        chunk = Frame.around(line.passage.text, word.start, word.end, limits)
        yield chunk
        first = chunk.first


def verb_at(line: Line, chunk: Frame) -> int:
    """Where the first verb of a clause stands, of any time behind a pronoun that opens it; its end, where it has none."""
    if line.forms[chunk.first] in frame_words("pronouns") and chunk.first + 1 < chunk.last:
        return chunk.first + 1
    helping = assertion_words("negation", "auxiliaries") | assertion_words("negation", "modals")
    spots = range(chunk.first, chunk.last)
    return next((at for at in spots if line.forms[at] in helping or chunk.is_verb(at)), chunk.last)


def _opening(line: Line) -> Mapping[str, float]:
    """Of whom a sentence tells, as it begins."""
    if not line.words:
        return {}
    chunk = Frame.around(line.passage.text, line.words[0].start, line.words[0].end)
    return _told(line, range(verb_at(line, chunk)))


def _told(line: Line, spots: range) -> dict[str, float]:
    """The telling words at some places, the days left out; where an actor is named there, the words of his name too."""
    found: dict[str, float] = {}
    helping = assertion_words("denied", "bare")
    for at in spots:
        form = line.forms[at]
        if rarity(form) >= TELLING and form[0].isalpha() and not is_of_calendar(form) and form not in helping:
            found[alike(form)] = max(rarity(form), found.get(alike(form), 0.0))
    if spots and line.words:
        start = line.passage.start
        first, last = (
            start + line.words[spots.start].start,
            start + line.words[spots.stop - 1].end if spots.stop else start,
        )
        for name in line.named(first, last):
            found |= {alike(word.form): rarity(word.form) for word in words(name) if rarity(word.form) >= TELLING}
    return found
