"""This folder knows where the propositions of two texts exclude each other: one act, by its verb, doer and thing, told in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, groupby
from typing import get_args

from crosswire.brevity import in_passing, quoted
from crosswire.model.passage import Passage
from crosswire.model.record import About, FindingClass
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.propositions import contrasts, hours, shown
from crosswire.reconcile.findings.propositions.causes import cause_of, effects_of, have_two_causes
from crosswire.reconcile.findings.propositions.circumstances import (
    are_in_two_places,
    means_of,
    scene_of,
    whereabouts_of,
)
from crosswire.reconcile.findings.propositions.deeds import Deed
from crosswire.reconcile.findings.propositions.entailed import answered_together
from crosswire.reconcile.findings.propositions.gathering import held_together
from crosswire.reconcile.findings.propositions.oneness import (
    are_at_odds,
    are_counted_apart,
    are_denied_of_two,
    are_kin,
    are_of_two_things,
    have_nothing_in_common,
    have_opponents,
    have_two_named_doers,
    is_killing,
)

SHOWN = 90
DOER = "who did it"
WHEN = "when it was"
ANSWERED = "what one account tells of it excludes what the other tells"
KILLING = "*"
"""The key of all ways in which one is killed."""
MOST_TOLD = 12
"""Deeds of one verb under one agreement that are held against each other."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """One way in which two tellings of one act exclude each other, and how it is told of either side."""

    topic: str
    reason: str
    excludes: Callable[[Deed, Deed], bool]
    told: Callable[[Deed], str]
    class_: FindingClass = "fact"


OF_ONE_ACT = (
    Contrast(
        "who did it to whom", "one act, doer and thing the other way round", contrasts.are_turned_round, shown.roles_of
    ),
    Contrast("whether it was done", "one act, told as done and as not done", contrasts.is_denied, shown.reality_of),
    Contrast(
        "whether it was done yet",
        "one act, told as done and as to come",
        contrasts.is_still_to_come,
        shown.stage_of,
        "stage",
    ),
    Contrast(DOER, "one act, given to two", contrasts.have_two_doers, shown.doer_of),
    Contrast(WHEN, "one act, of days that exclude each other", contrasts.have_two_days, shown.day_of),
    Contrast(WHEN, "one act, at two hours", hours.have_two_hours, hours.hour_told),
    Contrast("by when", "one thing to be done, by two days", hours.have_two_terms, hours.term_told),
    Contrast("where it was", "one act, at two places", contrasts.have_two_places, shown.place_of),
    Contrast("where it was", "what befalls one once, at two kinds of place", contrasts.have_two_scenes, scene_of),
    Contrast("by what means", "what befalls one once, by two kinds of means", contrasts.have_two_means, means_of),
    Contrast("how many", "one act, done to so many and to so many others", contrasts.have_two_numbers, shown.number_of),
)
OF_OPPOSITES = (
    Contrast(
        "what was done", "acts that cannot both be so of one thing", contrasts.are_opposite, shown.act_of, "stage"
    ),
)
OF_CAUSES = Contrast("what caused it", "one thing, of causes of two kinds", have_two_causes, cause_of)
OF_WHEREABOUTS = Contrast("where somebody is", "one person, at two kinds of place", are_in_two_places, scene_of)


def about_propositions(deeds: Sequence[Deed], view: View) -> Iterator[Draft]:
    """One finding for each act and each way in which texts of two origins tell it so that one excludes the other."""
    by_act = held_together(deeds, _acts_of)
    by_group = held_together(deeds, lambda deed: (word.group for word in deed.opposites))
    for some, ways in chain(((one, OF_ONE_ACT) for one in by_act), ((one, OF_OPPOSITES) for one in by_group)):
        pairs = _pairs(some, view)
        for contrast in ways:
            yield from _found(contrast, some, pairs, view)
    for keys_of, contrast in ((effects_of, OF_CAUSES), (whereabouts_of, OF_WHEREABOUTS)):
        for some in held_together(deeds, keys_of):
            yield from _found(contrast, some, _pairs(some, view), view)
    yield from _about_entailed(deeds, view)


def _acts_of(deed: Deed) -> Iterator[str]:
    """By what it is held together with other tellings of its act: the happening, the verb."""
    if deed.key is not None:
        yield from filter(None, (deed.event, deed.key, KILLING if is_killing(deed) else None))


def _about_entailed(deeds: Sequence[Deed], view: View) -> Iterator[Draft]:
    """One finding for each question that texts of two origins answer in two ways."""
    for answers in answered_together(deeds):
        contrast = Contrast(answers.question.topic, ANSWERED, answers.exclude, answers.told)
        yield from _found(contrast, answers.deeds, _pairs(answers.deeds, view), view)


def _pairs(deeds: Sequence[Deed], view: View) -> list[tuple[Deed, Deed]]:
    return [(one, other) for one, other in combinations(deeds, 2) if _are_held_together(one, other, view)]


def _found(
    contrast: Contrast, deeds: Sequence[Deed], pairs: Iterable[tuple[Deed, Deed]], view: View
) -> Iterator[Draft]:
    """The finding on those pairs that exclude each other in one way, if there are any."""
    found = [pair for pair in pairs if contrast.excludes(*pair) and not _is_told_both_ways(pair, deeds, contrast)]
    if found:
        yield _draft(contrast, found, view.support)


def not_of_two_things(
    drafts: Iterable[Draft], deeds: Iterable[Deed], classes: frozenset[str] = frozenset(get_args(FindingClass))
) -> Iterator[Draft]:
    """The drafts but for those conflicts whose sentences tell one verb, or opposite ones, of two things that are told apart.

    Conflicts of other classes than those asked for stay.
    """
    by_text = _by_text(deeds)
    for draft in drafts:
        if draft.verdict != "conflict" or draft.class_ not in classes or not _are_of_two_things(draft, by_text):
            yield draft


def of_one_thing(drafts: Iterable[Draft], deeds: Iterable[Deed]) -> Iterator[Draft]:
    """The drafts of two sides of which sentences tell one verb of things that both single out, and that may be one."""
    by_text = _by_text(deeds)
    for draft in drafts:
        if any(_are_of_one_thing(*pair) for pair in _kin_across(draft, by_text)):
            yield draft


def _are_of_one_thing(one: Deed, other: Deed) -> bool:
    return one.knows("object") and other.knows("object") and not are_of_two_things(one, other)


def not_at_odds(drafts: Iterable[Draft], deeds: Iterable[Deed]) -> Iterator[Draft]:
    """The drafts but for agreements on what was said or done whose passages tell it as done and as to come or denied."""
    by_text = _by_text(deeds)
    for draft in drafts:
        on_words = draft.verdict == "agree" and draft.about.kind in ("event", "statement")
        if not (on_words and _is_at_odds(draft, by_text)):
            yield draft


def _is_at_odds(draft: Draft, by_text: Mapping[str, Sequence[Deed]]) -> bool:
    passages = {passage for side in draft.sides for passage in side.passages}
    if draft.about.kind == "event" and _are_of_two_doers(draft.about.ref, passages, by_text):
        return True
    told = sorted(
        ((deed.key, deed) for passage in passages for deed in _told_in(passage, by_text)),
        key=lambda pair: pair[0] or "",
    )
    for _, some in groupby(told, key=lambda pair: pair[0]):
        pairs = combinations([deed for _, deed in some][:MOST_TOLD], 2)
        if any(one.source != other.source and are_at_odds(one, other) for one, other in pairs):
            return True
    return False


def _are_of_two_doers(event: str | None, passages: Iterable[Passage], by_text: Mapping[str, Sequence[Deed]]) -> bool:
    """Whether texts that tell a happening give it to two opponents, or tell acts of two verbs that have nobody and nothing in common."""
    told = (deed for passage in sorted(passages) for deed in _told_in(passage, by_text))
    done = [deed for deed in dict.fromkeys(told) if deed.event == event][:MOST_TOLD]
    pairs = [(one, other) for one, other in combinations(done, 2) if one.source != other.source]
    if any(one.is_laid_to and other.is_laid_to and have_opponents(one, other) for one, other in pairs):
        return True
    return bool(pairs) and all(have_nothing_in_common(*pair) for pair in pairs)


def _are_of_two_things(draft: Draft, by_text: Mapping[str, Sequence[Deed]]) -> bool:
    pairs = _kin_across(draft, by_text)
    ways = [are_of_two_things, are_denied_of_two, *([] if draft.topic == DOER else [have_two_named_doers])]
    ways += [are_counted_apart] if draft.topic == WHEN else []
    return bool(pairs) and all(any(way(*pair) for way in ways) for pair in pairs)


def _kin_across(draft: Draft, by_text: Mapping[str, Sequence[Deed]]) -> list[tuple[Deed, Deed]]:
    """The deeds of one verb, or of opposite ones, that the two sides of a draft tell in two texts."""
    if len(draft.sides) != 2:
        return []
    mine, theirs = ([deed for passage in side.passages for deed in _told_in(passage, by_text)] for side in draft.sides)
    return [(one, other) for one in mine for other in theirs if one.source != other.source and are_kin(one, other)]


def _by_text(deeds: Iterable[Deed]) -> Mapping[str, Sequence[Deed]]:
    found: dict[str, list[Deed]] = defaultdict(list)
    for deed in deeds:
        found[deed.source].append(deed)
    return found


def _told_in(passage: Passage, by_text: Mapping[str, Sequence[Deed]]) -> Iterator[Deed]:
    return (deed for deed in by_text.get(passage.source, ()) if deed.clause.touches(passage))


def _are_held_together(one: Deed, other: Deed, view: View) -> bool:
    if one.source == other.source or one.is_old != other.is_old:
        return False
    if not (view.is_dated(one.passage) and view.is_dated(other.passage)):
        return False  # what is denied here may have come about by the day of the other
    return view.are_two(one.passage, other.passage) or view.are_apart(one.passage, other.passage)


def _is_told_both_ways(pair: tuple[Deed, Deed], deeds: Sequence[Deed], contrast: Contrast) -> bool:
    """Whether a text tells the like in the other's way as well: it tells of two acts, or of both accounts."""
    for mine, theirs in (pair, pair[::-1]):
        own = [deed for deed in deeds if deed.source == mine.source and deed is not mine]
        if any(contrast.excludes(mine, deed) and not contrast.excludes(deed, theirs) for deed in own):
            return True
    return False


def _is_copied(one: Deed, other: Deed, support: Support) -> bool:
    return support.origin_of(one.passage) == support.origin_of(other.passage)


def _draft(contrast: Contrast, found: Sequence[tuple[Deed, Deed]], support: Support) -> Draft:
    """The finding on the first pair that is of two origins, each side with all that tell it as that one does."""
    pair = min(found, key=lambda pair: _is_copied(pair[0], pair[1], support))
    sides = sorted(
        (_side(contrast, *pair, found), _side(contrast, *pair[::-1], found)), key=lambda side: _plainness(side[0])
    )
    told = [in_passing(contrast.told(side[0]), SHOWN) for side in sides]
    return Draft(
        about=About(kind="source", ref=sides[0][0].source),
        topic=contrast.topic,
        verdict="conflict",
        class_=contrast.class_,
        weight="assessment",
        statement=f"{quoted(sides[0][0].passage.text, SHOWN)}: {told[0]} in one account, {told[1]} in another",
        sides=tuple(
            support.side(f"told as {what}", [deed.passage for deed in side])
            for side, what in zip(sides, told, strict=True)
        ),
        reasons=(contrast.reason,),
        stakes=2.0,
        drift=_is_copied(pair[0], pair[1], support),
    )


def _plainness(deed: Deed) -> tuple[bool, Passage]:
    """Sentences that say who and what before those with a pronoun for it, then in order of the texts."""
    return deed.is_by_pronoun, deed.passage


def _side(contrast: Contrast, mine: Deed, theirs: Deed, found: Sequence[tuple[Deed, Deed]]) -> list[Deed]:
    """Those held against the other side that tell it as this deed does, the plainest first."""
    held = (one if other is theirs else other for one, other in found if theirs in (one, other))
    return sorted(
        (mine, *(deed for deed in held if deed is not mine and not contrast.excludes(deed, mine))), key=_plainness
    )
