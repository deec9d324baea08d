"""This file knows where verbs of texts of several origins tell the same: one verb or one used in turn for it, doer, thing and day.

The happenings of a story hold what a list of acts has; a verb that none has ("burned the granary", "the crossing was shut") may be
what two outlets agree on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from crosswire.brevity import in_passing
from crosswire.model.article import Reading
from crosswire.model.record import About
from crosswire.reconcile.events.telling import BACK_THEN
from crosswire.reconcile.findings.agreed import end_otherwise
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.draft import Draft
from crosswire.reconcile.findings.propositions import OF_ONE_ACT, OF_OPPOSITES
from crosswire.reconcile.findings.propositions.deeds import CORE, Deed
from crosswire.reconcile.findings.propositions.gathering import held_together
from crosswire.reconcile.findings.propositions.oneness import is_often
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.opposite_words import opposite_verbs
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

SHOWN = 110
APART = frozenset({"number", "unknown", "unlike", "other"})
"""Relations of what stands in a role of two tellings by which they are not shown to be of one act."""
TOLD = ("agree", "conflict")
STAGES: Mapping[str, Callable[[Deed], bool]] = {
    "reported as done": lambda deed: deed.is_done,
    "reported as planned": lambda deed: deed.is_coming,
    "reported as not done": lambda deed: deed.is_undone,
}


def about_acts_agreed(deeds: Sequence[Deed], view: View, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """One finding for each act that texts of two origins and more tell alike, where no other finding (of `drafts`) has it or parts them."""
    told = [draft for draft in drafts if draft.verdict in TOLD]
    quoted = Quoted(view.readings)
    plain = [deed for deed in deeds if deed not in quoted]
    for label, is_told_so in STAGES.items():
        for some in held_together(filter(is_told_so, plain), _names_of):
            for group in _groups(some):
                found = _draft(label, group, view)
                if found is not None and not any(_has(draft, group) for draft in told):
                    told.append(found)
                    yield found


def _names_of(deed: Deed) -> Iterator[str]:
    """The names of its act: its verb, and the sides on which that stands of pairs of opposites ("cancel", "call off")."""
    if deed.key is not None:
        yield deed.key
        yield from (f"{word.group}/{word.side}" for word in deed.opposites)


def _groups(deeds: Sequence[Deed]) -> Iterator[list[Deed]]:
    """The deeds that are each told as every other of their group is; of one text any may be in it."""
    waiting = list(deeds)
    while waiting:
        group = [waiting.pop(0)]
        for other in tuple(waiting):
            across = [one for one in group if one.source != other.source]
            if across and all(tell_the_same(one, other) or tell_one_state(one, other) for one in across):
                group.append(other)
                waiting.remove(other)
        if len(group) > 1:
            yield group


def tell_the_same(one: Deed, other: Deed) -> bool:
    """Whether deeds of two texts are told of one doer and thing and on one day, and nothing of either stands in the way of it.

    Where no day is told the texts must name the doer and tell no other such deed of his.
    """
    if not (one.days <= other.days or other.days <= one.days) or _is_back_then(one) != _is_back_then(other):
        return False
    roles = {role: one.relation(role, other) for role in one.terms.keys() & other.terms.keys()}
    same = [role for role in CORE if roles.get(role) == "same"]
    if not APART.isdisjoint(roles.values()) or len(same) < len(roles.keys() & {*CORE}) or _differ_behind_of(one, other):
        return False
    known = [role for role in same if one.knows(role) and other.knows(role)]
    if one.days & other.days:
        shown = bool(known) or (bool(same) and list(roles.values()).count("same") > 1)
    else:
        shown = len(known) == len(CORE) and _are_single(one, other)
    if not shown or any(way.excludes(one, other) for way in (*OF_ONE_ACT, *OF_OPPOSITES)):
        return False
    return not end_otherwise(_around(one), _around(other))


def _is_back_then(deed: Deed) -> bool:
    """As in "blamed Norland then too"."""
    return BACK_THEN.search(deed.passage.text) is not None


def tell_one_state(one: Deed, other: Deed) -> bool:
    """Whether one tells how a thing that is named is, and the other the same or what brought it about: "is shut", "was closed"."""
    if not ("complement" in one.terms or "complement" in other.terms):
        return False
    ways = [_ways(deed) for deed in (one, other)]
    if ways[0].isdisjoint(ways[1]) or not (one.days <= other.days or other.days <= one.days):
        return False
    if _differ_behind_of(one, other):
        return False
    pairs = [(thing, same) for thing in one.thing for same in other.thing]
    return any(
        thing.relation(same) == "same" and all(each.is_known and (each.names or each.actors) for each in (thing, same))
        for thing, same in pairs
    )


def _differ_behind_of(one: Deed, other: Deed) -> bool:
    """Whether they tell different things behind "of": convicted of arson, found guilty of fraud."""
    mine, theirs = _behind_of(one), _behind_of(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _behind_of(deed: Deed) -> frozenset[str]:
    """What tells something behind the first "of" after the verb: of what somebody is guilty, or convicted."""
    start, end = deed.verb.end - deed.passage.start, deed.clause.end - deed.passage.start
    behind = [word.form for word in deed.line.words if start <= word.start < end]
    at = behind.index("of") if "of" in behind else len(behind)
    return frozenset(alike(form) for form in behind[at:] if rarity(form) >= TELLING)


def _ways(deed: Deed) -> frozenset[tuple[str, int]]:
    """The sides of pairs of opposites on which its state stands, or its verb: who remains silent and who remains abroad share none."""
    told = frozenset((word.group, word.side) for word in deed.opposites)
    if "complement" not in deed.terms:
        return told
    return told - {(word.group, word.side) for word in opposite_verbs().get(deed.proposition.lemma, ())}


def _around(deed: Deed) -> tuple[str, ...]:
    """The words of its clause without the verb, and the word that belongs to it: "called", "off"."""
    own = {word.form for word in words(deed.verb.text)} | {*deed.proposition.lemma.split(" ")[1:]}
    return tuple(form for form in deed.forms if form not in own)


def _are_single(one: Deed, other: Deed) -> bool:
    """Whether a finite verb tells each, of what is not done again and again, and once in its text: the fifth game is not the game."""
    ranks = [{rank for term in deed.terms.get("object", ()) for rank in term.ranks} for deed in (one, other)]
    finite = all(deed.proposition.carried is None and not deed.verb.text.endswith("ing") for deed in (one, other))
    return finite and ranks[0] == ranks[1] and one.alone and other.alone and not is_often(one)


def _draft(label: str, group: Sequence[Deed], view: View) -> Draft | None:
    """The finding on a group that two origins stand behind, headed with its shortest whole clause; None where there is none."""
    side = view.support.agreement(view.support.side(label, [deed.clause for deed in group]))
    plainest = min(filter(_is_whole, group), key=lambda deed: (len(deed.clause.text), deed.clause), default=None)
    if plainest is None or len(side.origins) < 2:
        return None
    return Draft(
        about=About(kind="source", ref=plainest.source),
        topic="what was done",
        verdict="agree",
        class_="fact",
        weight="quotation",
        statement=f"{in_passing(plainest.clause.text, SHOWN)}: in {len(side.origins)} independent origins",
        sides=(side,),
        reasons=("the same told of one doer, thing and day",),
        stakes=float(len(group)),
    )


def _is_whole(deed: Deed) -> bool:
    """Whether its clause says by itself who did what, or what befell whom: no "which it bought", no "sighting the ship"."""
    terms = [term for role in CORE for term in deed.terms.get(role, ())]
    return deed.clause.text[:1].isupper() and any(term.is_known for term in terms) and not deed.is_by_pronoun


class Quoted:
    """The stretches of a story's texts that are somebody's words."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """The quotations and reports of all readings, those that touch as one."""
        self._ends: dict[str, list[tuple[int, int]]] = {}
        for reading in readings:
            joined: list[tuple[int, int]] = []
            for start, end in sorted((quote.passage.start, quote.passage.end) for quote in reading.quotes):
                if joined and start <= joined[-1][1]:
                    start, end = joined[-1][0], max(end, joined.pop()[1])  # noqa: PLW2901
                joined.append((start, end))
            self._ends[reading.source.id] = joined

    def __contains__(self, deed: Deed) -> bool:
        """Whether the verb of a deed stands in one of them."""
        stretches = self._ends.get(deed.source, [])
        at = bisect_right(stretches, (deed.verb.start, deed.verb.end)) - 1
        return at >= 0 and deed.verb.start < stretches[at][1]


def _has(draft: Draft, group: Sequence[Deed]) -> bool:
    """Whether a finding has passages of two texts in the clauses of a group."""
    passages = defaultdict(list)
    for passage in (passage for side in draft.sides for passage in side.passages):
        passages[passage.source].append(passage)
    met = (deed.source for deed in group if any(map(deed.clause.touches, passages.get(deed.source, ()))))
    return len(set(met)) > 1
