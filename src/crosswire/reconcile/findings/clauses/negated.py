"""This file knows where one text tells what another tells not to be so, in whatever order: "no shots were fired", "fired warning shots"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from crosswire.brevity import quoted
from crosswire.model.passage import Passage
from crosswire.model.record import About
from crosswire.reconcile.findings.agreed import put_another
from crosswire.reconcile.findings.clauses import Clause, part_of, weight_of
from crosswire.reconcile.findings.clauses.denials import NEAR, Denial, denials, is_denying, left_open
from crosswire.reconcile.findings.clauses.lines import Lines
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.frames import alike, are_of_same, wider
from crosswire.vocabulary.assertion_words import assertion_words, undoing_words
from crosswire.vocabulary.rarity import TELLING, rarity

HELD, HALF, ENOUGH = 0.8, 0.5, 4.0
"""The part of what is denied that another clause must tell, that of one matter with it, and its weight together with whom it is denied of."""
SEVERAL, SAME = 2, 0.6
"""Words denied, of whom included; where but one is denied, the part of all that the other clause tells."""
CLOSE = 3
"""Words before what is told in which "to" leaves it undone."""
WOULD = "would"
MOST = 24
"""Clauses that a denial is held against, the first of the story."""
SHOWN = 90


def about_negated(view: View) -> Iterator[Draft]:
    """One finding for what a text tells and sentences of other origins deny."""
    found = [(line, list(denials(line))) for line in view.lines.all if not line.heading]
    matter = Matter(view.lines, frozenset(_rarest(denial) for _, some in found for denial in some))
    denied: dict[tuple[Passage, bool], list[tuple[Denial, list[Clause]]]] = defaultdict(list)
    for _, some in found:
        for denial in some:
            told = [one for one in matter.beside(denial) if _tells(denial, one, view)]
            told = [one for one in told if not matter.is_weighed(one, denial)]
            if told:
                denied[told[0].passage, denial.only_possible].append((denial, told))
                break
    for pairs in denied.values():
        yield _draft(pairs, view.support)


def _rarest(denial: Denial) -> str:
    """The rarest word that is denied, by which the clauses that may tell it are found; a name only where nothing else is."""
    told = denial.told.keys() - denial.clause.frame.names or denial.told.keys()
    return max(told, key=lambda word: (denial.told[word], word))


class Matter:
    """The clauses of a story round the words asked for, and what the texts deny, each by its telling words."""

    def __init__(self, lines: Lines, wanted: Collection[str]) -> None:
        self._by_word: dict[str, list[Clause]] = defaultdict(list)
        self._denied: dict[str, list[Mapping[str, float]]] = defaultdict(list)
        for line in lines.all:
            for at, form in enumerate(() if line.heading else line.forms):
                if rarity(form) >= TELLING:
                    for word in (alike(form), *wider(form)):
                        if word in wanted:
                            self._by_word[word].append(Clause(line, at, at + 1))
            if is_denying(line):
                here = {alike(form): rarity(form) for form in line.forms if rarity(form) >= TELLING}
                self._denied[line.passage.source].append(here)

    def beside(self, denial: Denial) -> list[Clause]:
        """The clauses of other texts round the rarest word that is denied; the first of them where it is all the story's."""
        source = denial.clause.passage.source
        return [one for one in self._by_word.get(_rarest(denial), ())[: 2 * MOST] if one.passage.source != source][
            :MOST
        ]

    def is_weighed(self, one: Clause, denial: Denial) -> bool:
        """Whether the text that tells it has the denial too: it weighs the matter itself."""
        told = denial.told if len(denial.told) >= SEVERAL else denial.whole
        return any(part_of(told, here) >= HELD for here in self._denied[one.passage.source])


def _tells(denial: Denial, one: Clause, view: View) -> bool:
    """Whether a clause tells what is denied, plainly, of the same and of no other time."""
    a, b = denial.clause.passage, one.passage
    if (
        not (view.are_two(a, b) or view.are_apart(a, b))
        or not _is_plain(one, denial)
        or not (_holds(denial, one) or _is_of_matter(denial, one, view) or _is_taken_back(denial, one))
    ):
        return False
    if not are_of_same(denial.clause.frame, one.frame):
        return False
    if (
        not denial.of_none
        and not _is_of_one_voice(denial, one)
        and not weight_of(denial.clause.subject, _doing(one, denial))
    ):
        return False
    if WOULD in denial.clause.line.forms or WOULD in one.line.forms:
        voices = {denial.clause.voice, one.voice}
        if denial.coming and (len(voices) > 1 or None in voices):
            return False  # what somebody foretells, another may foretell otherwise
    return not view.days.exclude(a, b) or (denial.so_far and view.days.follows(a, b))


def _doing(one: Clause, denial: Denial) -> Mapping[str, float]:
    """The telling words of whom a clause may tell that something was done: of a verb that is no passive, those before it."""
    forms = one.line.forms
    spots = [at for at in range(one.frame.first, one.frame.last) if one.frame.is_verb(at)]
    verb = next((at for at in spots if denial.head in (alike(forms[at]), *wider(forms[at]))), None)
    if verb is None and _is_verb_denied(denial):
        return {}  # "did not call her", "her demands"
    if verb is None or one.frame.is_passive:
        return _whole(one)
    return {**one.topic, **one.subject, **one.told(range(one.frame.first, verb))}


def _is_verb_denied(denial: Denial) -> bool:
    """Whether the first word denied is a verb: "did not call"."""
    forms, at, end = denial.clause.line.forms, denial.clause.at, denial.clause.end
    return forms[at - 1 : at] == ("did",) and bool(forms[end : end + 1]) and alike(forms[end]) == denial.head


def _is_of_one_voice(denial: Denial, one: Clause) -> bool:
    """Whether one actor says both, the denial of himself: "we did not open the dam"."""
    mine = denial.clause.voice
    return mine is not None and mine == one.voice and denial.clause.is_spoken_of_self


def _is_taken_back(denial: Denial, one: Clause) -> bool:
    """Whether one actor says both of himself, or says that nothing was done that is told of one thing."""
    if not _is_of_one_voice(denial, one) or denial.head not in _forms(one) or denial.is_cut:
        return False
    if weight_of(denial.told, _whole(one)) < HELD * sum(denial.told.values()):
        return False
    return (len(denial.told) >= SEVERAL and one.is_spoken_of_self) or (denial.of_whatever and len(denial.told) == 1)


def _is_of_matter(denial: Denial, one: Clause, view: View) -> bool:
    """Whether a clause has the word denied and half of what else is, and both tell of one matter."""
    there = _whole(one)
    held = denial.told.keys() & there.keys()
    if denial.head not in _forms(one) or len(held) < SEVERAL or denial.is_cut:
        return False
    days = [view.days.of(clause.passage) for clause in (denial.clause, one)]
    if denial.of_none and days[0] and not days[1]:
        return False
    if not denial.of_none and part_of(denial.clause.subject, one.topic) < HALF:
        return False
    if put_another(_forms_of(denial.clause), _forms_of(one)):
        return False  # "could not raise the engine", "raised the bell"
    return weight_of(denial.told, there) >= HALF * sum(denial.told.values()) and view.matters.are_one(
        denial.clause, one
    )


def _whole(clause: Clause) -> dict[str, float]:
    """All the telling words of a clause, and those of whom it tells; where it tells of a kind of act, the act as well."""
    spots = range(clause.frame.first, clause.frame.last)
    kinds = {word: rarity(clause.line.forms[at]) for at in spots for word in wider(clause.line.forms[at])}
    return {**kinds, **clause.topic, **clause.told(spots)}


def _forms(one: Clause) -> frozenset[str]:
    return frozenset(map(alike, _forms_of(one)))


def _forms_of(one: Clause) -> tuple[str, ...]:
    return one.line.forms[one.frame.first : one.frame.last]


def _holds(denial: Denial, one: Clause) -> bool:
    told, there = denial.told, _whole(one)
    if denial.head is not None and denial.head not in there and denial.head not in _forms(one):
        return False
    if weight_of(told, there) < HELD * sum(told.values()):
        return False
    if weight_of(denial.whole, there) < ENOUGH or sum(word in there for word in denial.whole) < SEVERAL:
        return False
    return len(told) >= SEVERAL or (not denial.is_cut and weight_of(denial.whole, there) >= SAME * sum(there.values()))


def _is_plain(one: Clause, denial: Denial) -> bool:
    """Whether nothing in a clause denies it or leaves it open, and it is to come where that is denied."""
    forms = tuple(form for at, form in _spots(one) if not (form == "until" and at > one.at))  # "halted it until May"
    before = one.line.forms[max(0, one.frame.first - NEAR) : one.frame.first]
    if denial.coming and one.ahead.isdisjoint(forms):
        return False
    ahead = one.ahead if denial.coming or denial.refused else frozenset()
    turning = left_open(ahead) | assertion_words("plain", "negative") | {"any"}
    opened = assertion_words("negation", "conditions") | undoing_words() - {"to"}
    if not turning.isdisjoint(forms) or not opened.isdisjoint(before) or "?" in one.passage.text:
        return False
    return not _is_meant(one, denial)


def _spots(one: Clause) -> Iterator[tuple[int, str]]:
    return ((at, one.line.forms[at]) for at in range(one.frame.first, one.frame.last))


def _is_meant(one: Clause, denial: Denial) -> bool:
    """Whether the act is only meant: "to" stands before it."""
    first = one.frame.first
    spots = [at for at in range(first, one.frame.last) if alike(one.line.forms[at]) == denial.head]
    return bool(spots) and all("to" in one.line.forms[max(first, at - CLOSE) : at] for at in spots)


def _draft(pairs: Sequence[tuple[Denial, Sequence[Clause]]], support: Support) -> Draft:
    told = list(dict.fromkeys(one.passage for _, some in pairs for one in some))
    denials_told = list(dict.fromkeys(denial.clause.passage for denial, _ in pairs))
    denied, doubt = denials_told[0], pairs[0][0].only_possible
    says = "possible in one account, certain in another" if doubt else "told as so in another account"
    labels = ("told as certain", "told as possible") if doubt else ("told as so", "told as not so")
    return Draft(
        about=About(kind="source", ref=denied.source),
        topic="how sure it is told" if doubt else "told and denied",
        verdict="conflict",
        class_="modality" if doubt else "fact",
        weight="assessment",
        statement=f"{quoted(denied.text, SHOWN)}: {says}",
        sides=(support.side(labels[0], told), support.side(labels[1], denials_told)),
        reasons=(
            "the same is to come here, and only may there" if doubt else "what one text says is not so, another tells",
        ),
        stakes=float(len(told) + len(denials_told)),
    )
