"""This file knows where one text tells what another says was not so: "offered him
the post" here, "never offered" there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosswire.brevity import quoted
from crosswire.model.passage import Passage
from crosswire.model.record import About, Actor
from crosswire.reconcile.findings.clauses import Days
from crosswire.reconcile.findings.clauses.denials import GENERAL
from crosswire.reconcile.findings.clauses.lines import Line, Lines, stem_of
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.parties import Parties
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.rarity import TELLING, rarity

REACH = 12
"""Words behind a "not" among which stands what it denies, and among which another sentence must tell the same."""
SAME, ENOUGH = 0.6, 3.8
"""The part of the weight of what is denied that another sentence must tell in the same order, and that weight."""
WHOLE = 3
"""Words of what there is none of that another sentence must tell: "evidence of a bribe in Velm"."""
BEFORE = 4
"""Words before a verb, auxiliaries among them, in which its subject begins."""
NEAR = 4
"""Words before what is told in which a modal of it stands."""
UNTIL = "before"
SO, THAT = "so", "that"
LONG = 12
"""Words of a quotation that is more than a phrase somebody coined."""
BREAKS = ",;:.?!()—–"
SHOWN = 90


@dataclass(frozen=True, slots=True)
class Denial:
    """What a sentence says is not so: where the "not" stands, and the words that tell something behind it."""

    line: Line
    at: int
    words: tuple[int, ...]

    @property
    def head(self) -> int:
        """The first word that tells something, from which the rest is compared:
        the verb, or the noun behind "was not a".
        """
        return self.words[0]

    @property
    def is_of_none(self) -> bool:
        """Whether it says that there is none: "no evidence of a bribe"."""
        return self.line.forms[self.at] == "no"

    @property
    def stems(self) -> tuple[str, ...]:
        """The denied words by which denials of one thing are one."""
        return tuple(stem_of(self.line.forms[word]) for word in self.words)

    @property
    def weight(self) -> float:
        """What the denied words tell."""
        return sum(rarity(self.line.forms[word]) for word in self.words)


def about_contraries(lines: Lines, actors: Iterable[Actor], support: Support, days: Days) -> Iterator[Draft]:
    """One finding for each sentence that denies in so many words what another says
    of the same and of no other time, or the phrase it coined.
    """
    parties = Parties(actors)
    cases: dict[tuple[str, ...], tuple[dict[Passage, None], dict[Passage, None]]] = {}
    for line in lines.all:
        for denial in () if line.heading else _denials(line):
            others = lines.with_stem(stem_of(line.forms[denial.head]))
            old = days.is_old(line.passage)
            near = (one for one in others if not (old and days.exclude(line.passage, one.passage)))
            told = [one for one in near if _tells(denial, one, parties, support)]
            if told:
                so, not_so = cases.setdefault(denial.stems, ({}, {}))
                so.update((one.passage, None) for one in told)
                not_so[line.passage] = None
                break
    for so, not_so in cases.values():
        yield _draft(list(so), list(not_so), support)


def _denials(line: Line) -> Iterator[Denial]:
    """What a sentence denies of the past or present: "did not serve", "never
    offered", "was not a war of his choosing".
    """
    for at, form in enumerate(line.forms):
        before = line.forms[at - 1] if at else ""
        plain = before in assertion_words("negation", "auxiliaries") if form == "not" else form in {"never", "no"}
        if plain and before not in assertion_words("negation", "modals") and not _is_open(line, at):
            told = tuple(word for word in _behind(line, at) if rarity(line.forms[word]) >= TELLING)
            if len(told) > 1 and line.tells(told[0]):
                yield Denial(line, at, told)


def _is_open(line: Line, at: int) -> bool:
    """Whether "if" or the like opens the clause, "once" or "when" the sentence ("once it is put off, it never comes"), a modal stands
    in it ("there should be no"), or "not" goes with "only".
    """
    if line.forms[0] in GENERAL:
        return True
    modal = assertion_words("negation", "modals").intersection(line.forms[max(0, at - NEAR) : at])
    condition = assertion_words("negation", "conditions").intersection(line.forms[max(0, at - 2 * NEAR) : at])
    return bool(modal or condition) or line.forms[at + 1 : at + 2] in {("only",), ("just",), ("merely",)}


def _behind(line: Line, at: int) -> Iterator[int]:
    """The words of the clause behind a "not"."""
    for word in range(at + 1, min(at + 1 + REACH, len(line.words))):
        gap = line.passage.text[line.words[word - 1].end : line.words[word].start]
        if any(mark in gap for mark in BREAKS) or line.forms[word] in assertion_words("negation", "ends"):
            return
        yield word


def _are_two(denial: Denial, other: Line, at: int, support: Support) -> bool:
    """Whether a word of another sentence is of another origin, or of another voice within the text."""
    line = denial.line
    mine, theirs = line.voices(denial.at), other.voices(at)
    if mine & theirs:
        return False
    if other.passage.source != line.passage.source:
        return support.origin_of(other.passage) != support.origin_of(line.passage)
    return bool(mine or theirs or not other.is_own(at) or other.is_marked(at))


def _tells(denial: Denial, other: Line, parties: Parties, support: Support) -> bool:
    """Whether another sentence tells what is denied: the same words in the same order,
    of the same, or as a coined phrase.
    """
    if other.heading or other.passage == denial.line.passage:
        return False
    for at in other.places(stem_of(denial.line.forms[denial.head])):
        places = _in_order(denial, other, at)
        held = sum(rarity(denial.line.forms[word]) for word, _ in places)
        lower = sum(other.tells(place) for _, place in places)
        if lower < 2 or held < max(ENOUGH, SAME * denial.weight) or _is_turned_near(other, at):
            continue
        if _is_narrower(denial, [word for word, _ in places]) or not _are_two(denial, other, at, support):
            continue
        if _is_coined(other, [place for _, place in places]):
            return True
        if _is_weighed(other):
            continue
        if denial.is_of_none:
            if len(places) >= WHOLE and held >= 2 * ENOUGH:
                return True
        elif _same_subject(denial, other, at, parties):
            return True
    return False


def _in_order(denial: Denial, other: Line, at: int) -> list[tuple[int, int]]:
    """The denied words that another sentence holds from a place on, one after the other as in the denial."""
    found, start = [], at
    for word in denial.words:
        stem = stem_of(denial.line.forms[word])
        ahead = range(start, min(at + REACH, len(other.forms)))
        place = next((index for index in ahead if stem_of(other.forms[index]) == stem), None)
        if place is not None:
            found.append((word, place))
            start = place + 1
    return found


def _is_narrower(denial: Denial, held: Sequence[int]) -> bool:
    """Whether a word right before one that both have narrows the denial: "no secret
    letters" leaves room for letters.
    """
    return any(word not in held and word + 1 in held and denial.line.tells(word) for word in denial.words)


def _is_turned_near(line: Line, at: int) -> bool:
    """Whether what is told is denied, open or only meant."""
    before = line.forms[max(0, at - NEAR) : at]
    turning = assertion_words("negation", "modals") | assertion_words("plain", "negative")
    if UNTIL in before and assertion_words("negation", "modals").intersection(line.forms[:at]):
        return True  # "it may be years before the bridge opens"
    if (SO, THAT) in pairwise(before):
        return True
    return before[-1:] == ("to",) or bool(turning.intersection(before)) or "?" in line.passage.text


def _is_weighed(line: Line) -> bool:
    """Whether a sentence denies something itself: "many say so; he said it never was the case"."""
    return bool(assertion_words("plain", "negative").intersection(line.forms))


def _is_coined(line: Line, places: Sequence[int]) -> bool:
    """Whether the words stand in a short quotation: a phrase that somebody coined, and that the other text denies."""
    start = line.passage.start
    ends = [(start + line.words[place].start, start + line.words[place].end) for place in places]
    return any(
        len(marked.text.split()) <= LONG and all(marked.start <= first and last <= marked.end for first, last in ends)
        for marked in line.marked
    )


def _same_subject(denial: Denial, other: Line, at: int, parties: Parties) -> bool:
    """Whether both tell it of the actor named just before the verb, or of what the same noun there means."""
    if denial.head > denial.at + 2:
        return False  # "was not a clerk in the port": who or what is so called is told by more than a verb
    who = _subject(denial.line, denial.head, parties)
    if who is not None:
        return _subject(other, at, parties) == who
    nouns, others = (_noun(line, place) for line, place in ((denial.line, denial.at), (other, at)))
    return nouns is not None and nouns == others


def _subject(line: Line, verb: int, parties: Parties) -> str | None:
    """The actor named just before the verb, but for its auxiliaries: "a man who never went" has none."""
    start = line.passage.start
    first = line.words[max(0, verb - BEFORE)].start
    return parties.last_named(line.passage.source, start + first, start + line.words[verb].start)


def _noun(line: Line, at: int) -> str | None:
    """The word before a verb and its auxiliaries, where it tells something."""
    helping = assertion_words("negation", "auxiliaries") | assertion_words("negation", "modals")
    ahead = range(at - 1, max(-1, at - 1 - BEFORE), -1)
    word = next((word for word in ahead if line.tells(word) and line.forms[word] not in helping), None)
    return stem_of(line.forms[word]) if word is not None else None


def _draft(so: Sequence[Passage], not_so: Sequence[Passage], support: Support) -> Draft:
    short = quoted(not_so[0].text, SHOWN)
    return Draft(
        about=About(kind="source", ref=not_so[0].source),
        topic="told and denied",
        verdict="conflict",
        class_="fact",
        weight="assessment",
        statement=f"{short}: told as so in another account",
        sides=(support.side("told as so", so), support.side("told as not so", not_so)),
        reasons=("the same words of the same, denied in one of the two",),
        stakes=float(len(so) + len(not_so)),
    )
