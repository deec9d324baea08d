"""This file knows whether a mention is of a happening, with the reasons, and what shows that it is of another.

Within one story an act of one word is one act where something besides the word is the same, and nothing tells two apart: days,
places, doers, "another". Of what two texts tell by one word and nothing else (allow, refuse, protect, a vote) half is not one.
"""

from __future__ import annotations

from collections.abc import Collection

from crosswire.calendar import compare
from crosswire.model.values import Verdict
from crosswire.reconcile.events.evidence import (
    CLOSE,
    DAYS,
    SHARED_WORDS,
    is_one_deed,
    is_spoken_of,
    is_tied,
    is_too_bare,
)
from crosswire.reconcile.events.happening import WORDED, Happening
from crosswire.reconcile.events.telling import DONE, UNDONE, Telling
from crosswire.vocabulary.kinship import is_measure, is_mutual, is_often_done, is_once, is_own, is_voiced

APART = Verdict("other", 0.0, ())
KIN, TWIN = 0.3, 0.1
ENACTED = frozenset({"pass"})
"""Sorts of acts that one body does to many laws: of two such the laws say whether they are one."""
TIMES = {"same": 0.5, "within": 0.3, "overlap": 0.3}


def same_happening(known: Happening, one: Telling, persons: Collection[str]) -> Verdict:
    """`same` with how much shows it, or `other`: a doer, day, place or word tells them apart.

    `persons` are the ids of actors that are persons: a country and its president may be one doer.
    """
    relations = [compare(when, one.when) for when in known.whens] if one.when else []
    if _is_told_apart(known, one, relations, persons) or not _is_tied(known, one, relations, persons):
        return APART
    return _shown(known, one, relations, len(known.near & one.near))


def _is_told_apart(known: Happening, one: Telling, relations: list[Verdict], persons: Collection[str]) -> bool:
    """Whether a word, the day, the place, the doer or those it is done to show that it is another."""
    if (
        (known.another != one.another and not _is_that_other(known, one, relations))
        or _is_history_of_another(known, one)
        or _is_apart_in_time(known, one, relations)
    ):
        return True
    if (one.land or not known.about & one.about) and _is_elsewhere(known, one):
        return True
    if _is_done_to_others(known, one, relations, persons) or (
        not _is_one_scene(known, one, relations) and _is_done_by_others(known, one, one.kin in known.kins, persons)
    ):
        return True
    if _is_one_and_several(known, one) or (one.extent and known.extents - {one.extent}):
        return True
    if _is_of_another_object(known, one, persons):
        return True
    if _is_denied_of_one(known, one):
        return True
    means = known.means and one.means and not known.means & one.means
    # a drone on Friday, and a missile on a day that is not told
    return bool(means) and not any(relation.relation in CLOSE for relation in relations)


def _is_that_other(known: Happening, one: Telling, relations: list[Verdict]) -> bool:
    """Whether a mention is of an act that is "another" or "the first" elsewhere only: of its day, or pointed back to in its text.

    "The first strike, on Tuesday, hit a bakery" is Tuesday's on a bakery; "a second drone hit the station", and then "the strike on the
    station".
    """
    if not (known.about & one.about or known.place & one.place):
        return False
    if one.when is not None and one.when.precision in DAYS:
        return any(relation.relation in CLOSE for relation in relations)
    return one.definite and known.first_in.get(one.source, one.event.passage.start) < one.event.passage.start


def _is_tied(known: Happening, one: Telling, relations: list[Verdict], persons: Collection[str]) -> bool:
    """Whether enough besides the word shows that it is the same."""
    if is_too_bare(known, one) or (one.sort not in known.sorts and not is_one_deed(known, one)):
        return False
    same = known.parties & one.parties or known.about & one.about or known.place & one.place
    shared = bool(same) or any(relation.relation in CLOSE for relation in relations)
    if not shared and not is_tied(known, one):
        return False
    sorts = [{party in persons for party in parties} for parties in (known.parties, one.parties)]
    # another meeting, of others, another day
    return shared or not (is_often_done(one.sort) and (sorts[0] & sorts[1] or one.when))


def _is_elsewhere(known: Happening, one: Telling) -> bool:
    """Another town than any told, or another country: talks "in Oman" may be those in Muscat, troops leave Sudria or Norland."""
    if one.land:
        # "Sudria's president will visit Norland": what is told beside her is where she comes from
        return bool(known.lands) and known.lands.isdisjoint(one.land) and not known.recipients & one.recipients
    told = known.place - known.lands
    return bool(told and one.place and told.isdisjoint(one.place))


def is_shown(known: Happening, one: Telling) -> bool:
    """Whether more than the act's word shows that a mention is of a happening, where the story tells several of that sort.

    Raids on three towns in a week are all "the raid" to somebody; in its own text a mention that tells nothing more is of the
    one spoken of before.
    """
    if is_spoken_of(known, one):
        return True
    close = any(compare(when, one.when).relation in CLOSE for when in known.whens) if one.when else False
    doer = is_often_done(one.sort) and known.firm & one.firm
    sufferer = close and known.recipients & one.recipients
    worded = max((_worded(other, one) for other in known.tellings[:WORDED]), default=0)
    return sum(map(bool, (known.place & one.place, close, doer, sufferer))) + worded > 1


def _worded(other: Telling, one: Telling) -> int:
    """How much of what two sentences say is the same: of what it is about, and of all they tell."""
    return (len(other.about & one.about) > 1) + (len(other.near & one.near) >= SHARED_WORDS)


def _is_one_and_several(known: Happening, one: Telling) -> bool:
    """As in "the attack on Brenn" and "attacks on the cities of the coast"."""
    return one.family == "ASSAULT" and None not in (known.many, one.many) and known.many != one.many


def _is_of_another_object(known: Happening, one: Telling, persons: Collection[str]) -> bool:
    """As in "detained the president, Mara Lind" and "eleven ministers were detained": one text tells by one verb of a person and of
    others, told in words. Of two texts each may call the same by another word.
    """
    if one.many is not None or not one.about or is_voiced(one.sort):
        return False
    return any(
        other.source == one.source
        and other.many is None
        and other.act == one.act
        and bool(other.about)
        and other.about.isdisjoint(one.about)
        and any(_is_of_a_person(a, persons) and _is_of_several(b) for a, b in ((one, other), (other, one)))
        for other in known.tellings[:WORDED]
    )


def _is_of_a_person(one: Telling, persons: Collection[str]) -> bool:
    return len(one.recipients) == 1 and one.recipients <= set(persons)


def _is_of_several(one: Telling) -> bool:
    """Whether those it is done to are told in words, and several."""
    told = [who.name or "" for who in one.event.recipients]
    return not one.recipients and any(name.endswith("s") for name in told)


def _is_denied_of_one(known: Happening, one: Telling) -> bool:
    """As in "Norland carried out no strike on Brenn", and a strike on Brenn: it denies who did it, not that it was done."""
    undone, all_undone = one.event.status in UNDONE, known.statuses <= UNDONE
    if undone == all_undone or one.named:
        return False
    denied, other = (one.firm, known.firm) if undone else (known.firm, one.firm)
    return bool(denied) and denied.isdisjoint(other)


def _is_history_of_another(known: Happening, one: Telling) -> bool:
    """What one text tells as history is none of today's, but nobody is killed twice: a trial tells of the killing as history.

    Where no day is told, what one doer did to the same is one deed, by whichever text it is history.
    """
    if known.historical == one.event.historical or one.named or not known.is_told:
        return False
    dated = one.when is not None or known.whens
    if not dated and not is_voiced(one.sort) and known.actors & one.actors:
        return not (known.about & one.about or known.recipients & one.recipients)
    once = all(map(is_once, known.twins | {one.twin}))
    return not (once and known.recipients & one.recipients)


def _is_apart_in_time(known: Happening, one: Telling, relations: list[Verdict]) -> bool:
    """Days that lie apart; what one text has as done and another as to come is one act only where much else is the same.

    "Froze the assets of two traders" here, "will freeze the assets of the traders next week" there; a memorandum signed on
    Thursday is not the deal to be signed in two weeks.
    """
    if any(relation.relation in CLOSE for relation in relations):
        return False
    staged = bool(known.statuses & DONE) != (one.event.status in DONE)
    if staged and one.kin in known.kins and len(known.about & one.about) > 1:
        return False
    if staged and _is_to_come_again(known, one):
        return True
    return any(relation.relation in ("before", "after", "zone") for relation in relations)


def _is_to_come_again(known: Happening, one: Telling) -> bool:
    """As in "won the election in May" and "promised elections": what one text tells as done on a day and as still to come is two."""
    of_text = [
        other.event for other in known.tellings[:WORDED]
        if other.source == one.source and other.act != one.act
    ]  # fmt: skip
    if one.event.status == "planned":
        return not one.definite and any(other.status in DONE and other.when for other in of_text)
    return (
        one.event.status in DONE and one.when is not None and any(o.status == "planned" and not o.when for o in of_text)
    )


def _is_done_to_others(known: Happening, one: Telling, relations: list[Verdict], persons: Collection[str]) -> bool:
    """Those it is done to are known and others, or one doer's plan is for others than the deed.

    A person and a body may both have been sued in one town or on one day; where neither is told they are two.
    """
    if known.about & one.about:
        return False
    if one.sort in ENACTED and not all(map(is_measure, known.about)) and not all(map(is_measure, one.about)):
        return True  # "passed a judicial reform", "approved the aid package": one parliament does both
    if known.parties & one.parties:
        staged = bool(known.statuses & DONE) != (one.event.status in DONE)
        return staged and bool(known.actors & one.actors and known.about and one.about)
    if not (known.recipients and one.recipients):
        return False
    sorts = {party in persons for party in known.recipients | one.recipients}
    scene = known.place & one.place or any(relation.relation in CLOSE for relation in relations)
    return len(sorts) == 1 or not scene


def _is_one_scene(known: Happening, one: Telling, relations: list[Verdict]) -> bool:
    """One town, one day, one object: "Norland seized a tanker" there is "Norland's navy seized a tanker"; not of acts of speech."""
    if is_voiced(one.sort) or one.when is None or one.when.precision not in DAYS:
        return False
    return bool(known.place & one.place and known.about & one.about - one.place) and any(
        r.relation in CLOSE for r in relations
    )


def _is_done_by_others(known: Happening, one: Telling, one_word: bool, persons: Collection[str]) -> bool:
    """Two persons, or two bodies, named as doers; a body beside a person may be one doer, and a paper may misspell a name."""
    if is_voiced(one.sort) and known.actors and one.actors and not known.actors & one.actors and not one.named:
        sorts = {doer in persons for doer in known.actors | one.actors}
        if len(sorts) == 1 and not known.parties & one.parties:
            return True
    if _is_own_of_another(known, one, persons):
        return True
    if not known.firm or not one.firm or known.firm & one.firm:
        return False
    if (
        known.parties & one.parties
    ):  # "Norland accused Sudria" and "Sudria accused Norland" are two; not so who met whom
        turned = known.actors & one.recipients and known.recipients & one.actors and not is_mutual(one.sort)
        return bool(turned) or (is_voiced(one.sort) and not one.named and known.is_told)
    if one_word and len(known.about & one.about) > 1 and known.stems & one.stems:
        return False
    sorts = {doer in persons for doer in known.firm | one.firm}
    return len(sorts) == 1 or not one_word or is_voiced(one.sort)


def _is_own_of_another(known: Happening, one: Telling, persons: Collection[str]) -> bool:
    """As in "he resigned a day after her": nobody does it for another, so a pronoun tells who as well as a name."""
    both = bool(known.actors and one.actors)
    return (
        is_own(one.twin) and both and known.actors.isdisjoint(one.actors) and known.actors | one.actors <= set(persons)
    )


def _shown(known: Happening, one: Telling, relations: list[Verdict], words: int) -> Verdict:
    """What shows that the two are one."""
    reasons = ["the same word for it" if one.kin in known.kins else f"another word for it: {one.verb}"]
    score = KIN if one.kin in known.kins else TWIN
    if known.actors & one.actors:
        reasons.append("the same doer")
        score += 0.4
    if known.recipients & one.recipients:
        reasons.append("done to the same")
        score += 0.4
    if known.parties & one.parties and len(reasons) == 1:
        reasons.append("the same party")
        score += 0.3
    if known.firm and one.firm and not known.parties & one.parties:
        score -= 0.2
    about = known.about & one.about
    if about:
        reasons.append(f"about the same: {', '.join(sorted(about)[:4])}")
        score += 0.3 * min(len(about), 2)
    if known.place & one.place:
        reasons.append("the same place")
        score += 0.4
    closest = max(relations, key=lambda relation: TIMES.get(relation.relation, 0.0), default=None)
    if closest is not None and closest.relation in TIMES:
        reasons.extend(closest.reasons)
        score += TIMES[closest.relation]
    return Verdict("same", min(score + 0.05 * min(words, 6), 1.0), tuple(reasons))
