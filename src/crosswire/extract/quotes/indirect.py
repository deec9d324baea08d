"""This file knows which clauses an article reports without quotation marks, and the words each of them takes up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from crosswire.extract.quotes.clauses import SOURCE_PREPOSITIONS, Clause
from crosswire.extract.quotes.placing import Placed
from crosswire.extract.quotes.syntax import VERBAL, is_agentless, subject_of
from crosswire.extract.quotes.weighing import Weighed, weigh
from crosswire.model.article import Parse
from crosswire.vocabulary.reporting import verbs_by_lemma

LIKELY = 0.33
EDGE_MARKS = frozenset(".,;:—–-…")
SEEMING = frozenset({"seem", "appear"})
MAX_CLIMB = 6


class Report(NamedTuple):
    """A clause somebody is reported to have said: its cue, its stretches of words, the head of the speaker, how likely."""

    cue: int
    stretches: tuple[tuple[int, int], ...]
    speaker: int | None
    relation: str
    likelihood: float


def find_reports(parse: Parse, placed: Sequence[Placed], quoted: Sequence[bool], skipped: Sequence[bool]) -> list[Report]:
    """The reported clauses outside the words skipped, one for each cue, in order of the text."""
    best: dict[int, Weighed] = {}
    for weighed in weigh(parse, fragment_starts(placed, len(parse.tokens)), quoted, skipped):
        if weighed.likelihood >= LIKELY and weighed.score > best.get(weighed.clause.cue, weighed).score - 1e-9:
            best[weighed.clause.cue] = weighed
    # two cues may claim one clause ("said in a statement that"): the likelier keeps it
    claimed: dict[int, Weighed] = {}
    for weighed in best.values():
        rival = claimed.get(weighed.clause.head)
        if rival is None or weighed.score > rival.score:
            claimed[weighed.clause.head] = weighed
    reports = []
    for weighed in claimed.values():
        stretches = _stretches(parse, weighed.clause)
        if stretches:
            who = speaker_of(parse, weighed.clause.cue)
            reports.append(Report(weighed.clause.cue, stretches, who, weighed.clause.relation, weighed.likelihood))
    return sorted(reports)


def fragment_starts(placed: Sequence[Placed], words: int) -> list[int]:
    """For each word how many quoted fragments begin before it; the last item is their number."""
    begins = [0] * (words + 1)
    for here in placed:
        if not here.is_speech:
            begins[here.first + 1] += 1
    return list(accumulate(begins))


def _stretches(parse: Parse, clause: Clause) -> tuple[tuple[int, int], ...]:
    ends = [(clause.first, clause.last)]
    if clause.hole:
        ends = [(clause.first, clause.hole[0] - 1), (clause.hole[1] + 1, clause.last)]
    trimmed = (_trim(parse, first, last) for first, last in ends)
    return tuple(stretch for stretch in trimmed if stretch)


def _trim(parse: Parse, first: int, last: int) -> tuple[int, int] | None:
    """The stretch without "that" before it and without stops, dashes and a dangling "and" around it."""
    tokens = parse.tokens
    while first <= last and (tokens[first].text in EDGE_MARKS or tokens[first].pos == "SPACE" or _is_that(parse, first)):
        first += 1
    while last >= first and (tokens[last].text in EDGE_MARKS or tokens[last].pos == "SPACE" or tokens[last].dep == "cc"):
        last -= 1
    return (first, last) if first <= last else None


def _is_that(parse: Parse, word: int) -> bool:
    token = parse.tokens[word]
    return token.dep == "mark" and token.text.lower() == "that"


def speaker_of(parse: Parse, cue: int) -> int | None:
    """The head word of whoever is reported by a verb, "according to", a noun ("his claim that") or an adjective."""
    token = parse.tokens[cue]
    if token.text.lower() in SOURCE_PREPOSITIONS:
        return source_of(parse, cue)
    if token.pos in VERBAL:
        return None if is_agentless(parse, cue) or token.lemma in SEEMING else doer(parse, cue)
    for child in parse.children[cue]:
        if parse.tokens[child].dep == "poss":
            return child
        if parse.tokens[child].dep == "prep" and parse.tokens[child].text.lower() == "by":
            return source_of(parse, child)
    if parse.tokens[token.head].pos in VERBAL and token.dep in ("dobj", "acomp", "attr", "pobj", "advmod", "prep"):
        subject = doer(parse, token.head)
        return subject if subject != cue else None
    return None


def doer(parse: Parse, verb: int) -> int | None:
    """The one who does what a verb says.

    Of "..., adding that" and "said it was early but added that" it is the one who reported, whatever clause between the
    parser joins the verb to.
    """
    subject = subject_of(parse, verb)
    if subject is None or subject.how != "inherited":
        return subject.head if subject else None
    tag, at = parse.tokens[verb].tag, parse.tokens[verb].head
    for _ in range(MAX_CLIMB):
        token = parse.tokens[at]
        governor = parse.tokens[token.head]
        if token.dep == "ccomp" and token.head < at and governor.lemma.lower() in verbs_by_lemma() and tag in ("VBG", governor.tag):
            outer = subject_of(parse, token.head)
            return outer.head if outer else subject.head
        if token.head == at or token.pos not in VERBAL | {"ADP", "SCONJ"}:
            break
        at = token.head
    return subject.head


def source_of(parse: Parse, preposition: int) -> int | None:
    """The noun after "according to", "by"."""
    for child in parse.children[preposition]:
        dep = parse.tokens[child].dep
        if dep == "pobj":
            return child
        if dep in ("prep", "pcomp"):
            return source_of(parse, child)
    return None
