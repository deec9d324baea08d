"""This file knows where a paper that parties agree on is signed in one text and still to be signed
in another, and where it is not the same paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.brevity import quoted
from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import About
from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.reconcile.events.staging import stage_of
from crosswire.reconcile.events.telling import COMING, UNDONE, Telling, Tellings
from crosswire.reconcile.findings.draft import Draft, Support, all_appeared_later
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.inflection import verb_forms
from crosswire.vocabulary.rarity import TELLING, rarity, telling
from crosswire.wording import spelling, words

BEHIND = 4
"""Words behind an active verb among which its paper stands: "signed a new transit agreement"."""
SAME = 8.0
"""The weight of the telling words, with those of the sentence before, that two tellings of one paper share."""
MOST = 12
"""Tellings of a stage that are held against the others."""
SHOWN = 90
STEPS = ("initialling", "signing", "ratifying")
"""The steps by which a paper comes into force, each behind the one before it."""
SAID = ("initialled", "signed", "ratified")
RATIFIED = 2


@dataclass(frozen=True, slots=True)
class Signing:
    """One telling that a paper is signed or is not yet: the sentence, the noun for
    the paper, and the words told around it.
    """

    source: str
    sentence: Passage
    paper: str
    done: bool
    step: int
    by: frozenset[str]
    around: Mapping[str, float]

    @property
    def is_accord(self) -> bool:
        """Whether the noun is one for what parties agree on in the end; else it is one for a paper on the way there."""
        return self.paper in assertion_words("headed", "accords")


def about_papers(
    readings: Iterable[Reading], told: Tellings, stored: Mapping[str, StoredSource], support: Support
) -> Iterator[Draft]:
    """A conflict where one agreement is signed here and unsigned there; two papers taken for one are told apart."""
    signings = [
        one
        for reading in readings
        if stored[reading.source.id].kind not in PRIMARY_KINDS and _may_sign(reading)
        for one in _signings(reading, told)
    ]
    done = [one for one in signings if one.done and one.is_accord][:MOST]
    early = [one for one in signings if one.done and not one.is_accord][:MOST]
    open_ = [one for one in signings if not one.done and one.is_accord][:MOST]
    pairs = [(one, other) for one in done for other in open_ if _is_one_paper(one, other, signings)]
    if pairs:
        yield _draft(pairs, support, stored, one=True)
    if pairs := [(one, other) for one in early for other in open_ if _shares(one, other)]:
        yield _draft(pairs, support, stored, one=False)


@cache
def _forms_of(kind: str) -> frozenset[str]:
    return frozenset(spelling(form) for verb in assertion_words("headed", kind) for form in verb_forms(verb))


def _signing_forms() -> frozenset[str]:
    return frozenset().union(*map(_forms_of, STEPS))


def _may_sign(reading: Reading) -> bool:
    return any(not _signing_forms().isdisjoint(event.passage.text.lower().split()) for event in reading.events)


def _signings(reading: Reading, told: Tellings) -> Iterator[Signing]:
    sentences = [sentence.passage for sentence in reading.sentences]
    for one in told[reading.source.id]:
        done = stage_of(one) == "done"
        if one.verb in _signing_forms() and not one.quoted and (done or one.event.status in COMING | UNDONE):
            at = next((n for n, s in enumerate(sentences) if s.touches(one.event.passage)), None)
            paper = _paper(one, sentences[at]) if at is not None else None
            if at is not None and paper is not None:
                near = sentences[max(0, at - 1) : at + 1]
                around = telling(word.form for sentence in near for word in words(sentence.text))
                step = next((step for step, kind in enumerate(STEPS) if one.verb in _forms_of(kind)), 0)
                yield Signing(one.source, sentences[at], paper, done, step, _names_before(one, sentences[at]), around)


def _names_before(one: Telling, sentence: Passage) -> frozenset[str]:
    """The names before the verb, of whom the one that ratifies is one."""
    found = words(sentence.text)
    before = (word for word in found if sentence.start + word.start < one.event.passage.start)
    return frozenset(
        alike(word.form) for word in before if sentence.text[word.start].isupper() and rarity(word.form) >= TELLING
    )


def _paper(one: Telling, sentence: Passage) -> str | None:
    """The first noun for a paper behind the verb, or the last before it: "signed
    the accord", "the accord was signed".
    """
    nouns = assertion_words("headed", "accords") | assertion_words("headed", "preliminary")
    found = [(word.form, sentence.start + word.start) for word in words(sentence.text)]
    start = one.event.passage.start
    behind = [form for form, at in found if at > start][:BEHIND]
    before = [form for form, at in reversed(found) if at < start]
    return next((form for form in (*behind, *before) if form in nouns), None)


def _is_one_paper(done: Signing, open_: Signing, told: Sequence[Signing]) -> bool:
    """Whether two texts mean one agreement, and neither tells that it is both."""
    if not _shares(done, open_) or open_.step > done.step:
        return False  # what is signed need not be ratified yet
    if done.step == RATIFIED and done.by and open_.by and done.by.isdisjoint(open_.by):
        return False  # each of the parties ratifies it by itself
    accords = [one for one in told if one.is_accord]
    undone_there = any(one.source == done.source and not one.done and _shares(one, open_) for one in accords)
    return not undone_there and not any(
        one.source == open_.source and one.done and one.step >= open_.step and _shares(one, done) for one in accords
    )


def _shares(one: Signing, other: Signing) -> bool:
    if one.source == other.source:
        return False
    papers = telling([*assertion_words("headed", "accords"), *assertion_words("headed", "preliminary")])
    shared = one.around.keys() & other.around.keys() - papers.keys()
    return sum(one.around[stem] for stem in shared) >= SAME


def _draft(
    pairs: Sequence[tuple[Signing, Signing]], support: Support, stored: Mapping[str, StoredSource], one: bool
) -> Draft:
    done, open_ = ({signing.sentence: signing for signing in side} for side in zip(*pairs, strict=True))
    first, second = next(iter(done.values())), next(iter(open_.values()))
    short = quoted(first.sentence.text, SHOWN)
    act = SAID[second.step]
    says = f"the {first.paper} is {act} in one account, still to be {act} in another"
    if not one:
        says = f"the {first.paper} is signed, the {second.paper} is not: two papers"
    later = all_appeared_later((sentence.source for sentence in done), (sentence.source for sentence in open_), stored)
    sides = (
        support.side(f"{first.paper} told as signed", done),
        support.side(f"{second.paper} told as not signed yet", open_),
    )
    return Draft(
        about=About(kind="source", ref=first.source),
        topic="what is signed",
        verdict="conflict" if one and not later else "compatible",
        class_="stage" if one else "scope",
        weight="assessment",
        statement=f"{short}: {says}",
        sides=sides,
        drift=one and bool(set(sides[0].origins) & set(sides[1].origins)),
        reasons=("the same paper, by the words around it" if one else "an agreement and a paper on the way to it",),
        stakes=float(len(pairs)),
    )
