"""This file knows where texts tell one act by verbs that exclude each other: freed by force here, handed over there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.model.passage import Passage
from crosswire.model.record import About, Actor
from crosswire.reconcile.findings.clauses.lines import Line, Lines
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.parties import Parties
from crosswire.vocabulary.assertion_words import undoing_words
from crosswire.vocabulary.rival_acts import RivalAct, rival_acts
from crosswire.wording import spelling

REACH = 6
"""Words on either side of a verb in which the one it befalls is named."""
NEAR = 3
"""Words before a verb in which a modal or "not" stands that leaves it open."""
PASSIVE = frozenset({"was", "were", "been", "being", "be", "is", "are"})
THEY = frozenset({"they", "them", "all", "he", "him", "she", "her"})


@dataclass(frozen=True, slots=True)
class Told:
    """One telling: the sentence, which side of its group, the verb as printed, and whom it befalls."""

    line: Line
    side: int
    verb: str
    whom: frozenset[str]


def about_rivals(lines: Lines, actors: Sequence[Actor], support: Support) -> Iterator[Draft]:
    """One finding for each act that texts tell by rival verbs, where no text's body gives both."""
    parties = Parties([actor for actor in actors if actor.kind in ("person", "group")])
    told: dict[str, list[Told]] = defaultdict(list)
    before: Line | None = None
    for line in lines.all:
        for group, one in _tellings(line, before, parties):
            told[group].append(one)
        before = line
    for group in sorted(told):
        yield from _apart(told[group], support)


@cache
def _acts() -> Mapping[str, tuple[RivalAct, ...]]:
    """The rival acts by the forms in which words are compared."""
    found: dict[str, tuple[RivalAct, ...]] = {}
    for form, acts in rival_acts().items():  # two forms may be spelled as one
        found[spelling(form)] = tuple(dict.fromkeys((*found.get(spelling(form), ()), *acts)))
    return found


def _tellings(line: Line, before: Line | None, parties: Parties) -> Iterator[tuple[str, Told]]:
    for at, form in enumerate(line.forms):
        for act in _acts().get(form, ()):
            if _is_told(line, at, act):
                whom = _whom(line, at, act, before, parties)
                if whom:
                    word = line.words[at]
                    yield act.group, Told(line, act.side, line.passage.text[word.start : word.end], whom)


def _is_told(line: Line, at: int, act: RivalAct) -> bool:
    """Whether the verb is told as done: in a form of the past, or in a heading; a particle stands right behind it."""
    if act.particle and act.particle not in line.forms[at + 1 : at + 3]:
        return False
    near = line.forms[max(0, at - NEAR) : at]
    return (act.past or line.heading) and not undoing_words().intersection(near)


def _whom(line: Line, at: int, act: RivalAct, before: Line | None, parties: Parties) -> frozenset[str]:
    """Whom the act befalls: the actors and numbers named where its object (or subject) stands."""
    passive = bool(PASSIVE.intersection(line.forms[max(0, at - NEAR) : at]))
    if act.befalls_subject and passive:
        return frozenset()
    ahead = passive or act.befalls_subject
    spots = range(max(0, at - REACH), at) if ahead else range(at + 1, min(len(line.forms), at + 1 + REACH))
    found = _named(line, spots, parties)
    follows = before is not None and before.passage.source == line.passage.source
    if not found and follows and before is not None and THEY.intersection(line.forms[spots.start : spots.stop]):
        return _named(before, range(len(before.forms)), parties)
    return found


def _named(line: Line, spots: range, parties: Parties) -> frozenset[str]:
    if not spots:
        return frozenset()
    start = line.passage.start
    ends = start + line.words[spots.start].start, start + line.words[spots.stop - 1].end
    actors = {actor for _, actor in parties.named(line.passage.source, *ends)}
    return frozenset(actors | {line.forms[spot] for spot in spots if line.forms[spot].isdigit()})


def _apart(told: Sequence[Told], support: Support) -> Iterator[Draft]:
    """The first two sides told of one person, or of as many people by a text's heading and its body.

    Texts that tell both in their body ("he surrendered and was seized") tell a course of things.
    """
    bodies = [{one.line.passage.source for one in told if one.side == side and not one.line.heading} for side in (0, 1)]
    single = [one for one in told if one.line.heading or one.line.passage.source not in bodies[0] & bodies[1]]
    for whom in sorted({one for telling in single for one in telling.whom}):
        mine = [telling for telling in single if whom in telling.whom]
        sides = [[one for one in mine if one.side == side] for side in (0, 1)]
        if whom.isdigit():
            sides = [[one for one in side if _is_headed(one, other)] for side, other in (sides, sides[::-1])]
        if all(sides):
            yield _draft(sides, support)
            return


def _is_headed(one: Told, others: Iterable[Told]) -> bool:
    """Whether a telling and a rival one are a heading and the body below it."""
    return any(
        one.line.passage.source == other.line.passage.source and one.line.heading != other.line.heading
        for other in others
    )


def _draft(sides: Sequence[Sequence[Told]], support: Support) -> Draft:
    verbs = [side[0].verb.lower() for side in sides]
    passages = [[one.line.passage for one in side] for side in sides]
    sources = [{passage.source for passage in some} for some in passages]
    lead: Passage = passages[0][0]
    return Draft(
        about=About(kind="source", ref=lead.source),
        topic="how it came about",
        verdict="conflict",
        class_="self-contradiction" if sources[0] & sources[1] else "fact",
        weight="assessment",
        statement=f"“{verbs[0]}” in one account, “{verbs[1]}” in another",
        sides=tuple(support.side(f"told as “{verb}”", some) for verb, some in zip(verbs, passages, strict=True)),
        reasons=("verbs that exclude each other, of the same people",),
        stakes=float(sum(map(len, passages))),
    )
