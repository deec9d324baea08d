"""This file knows of what an amount is told: "a three-day truce", "turnout was 71 percent", "a loan of $5 million"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from crosswire.model.mention import Figure
from crosswire.reconcile.figures.converted import TIMES
from crosswire.reconcile.frames import Frame, alike, is_one_doing
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import is_time
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

if TYPE_CHECKING:
    from crosswire.reconcile.figures.sameness import Told

HEDGE = r"(?: (?:at least|about|some|up to|more than|less than|only|just|another|a further|almost|nearly))?"
LASTING = re.compile(rf"(?<![A-Za-z-])([A-Za-z-]{{1,40}}) (?:of|for|lasting|that lasted|to last){HEDGE} $")
OF = re.compile(rf"(?<![A-Za-z-])([A-Za-z-]{{1,40}}) (?:of|worth){HEDGE} $")
SUBJECT = re.compile(
    r"(?:^|[,;:“\"] ?|\b(?:and|but|that|said|says) )(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at)|[Ii]ts|[Tt]heir) "
    r"((?:[A-Za-z0-9-]{1,40} ){1,6})"
    r"(?:(?:last|lasts|lasted|run|runs|ran|(?:go|goes|went) on|continued|(?:be|is|was|stays?|remains?|remained) "
    r"(?:valid|in (?:force|effect|place)))(?: for)?|take|took|(?:be|is|was|were) over (?:in|after|within)|ended after)"
    rf"{HEDGE} $"
)
"""A subject, its helping verbs and a verb of lasting, before a length of time: "the truce is to run for"."""
DEADLINE = "deadline"
"""What a length of time is of by the end of which something is to be done."""
WITHIN = re.compile(rf"\b(?:within|in the next){HEDGE} $")
GIVEN = re.compile(r"\b(?:give|gives|gave|given|giving)\b[^.;:]{1,120}$")
TO_DO = re.compile(r" to [a-z]{2,40}\b")
LASTS = ("last", "lasted", "run", "ran", "continued", "took", "ended")
LAST = re.compile(r"(?<![A-Za-z-])([A-Za-z-]{1,40}) $")
ALONG = re.compile(r" (?:wide|long|deep|high|tall|thick)\b")
ARTICLE = re.compile(r"\b(?:an?|the|its|their|his|her|another|this|that) $", re.IGNORECASE)
BEHIND = re.compile(r" ?([A-Za-z-]+)")
MOVED = re.compile(rf"[^.;:,]{{1,160}} (?:by|for){HEDGE} $")
"""What stands before the length by which something is extended or put off."""
MOVING = {"extend*": "extension", "delay*": "delay"}
"""What a length is of, by the words told in turn for the act."""
MARKS = re.compile(r"[.;:,]")
REACH = 8
"""Words before a share, and behind it, in which the rate is named."""
NEXT = 2


def thing_of(figure: Figure, sentence: str, at: int) -> str | None:
    """What the amount is of, in lower case: what lasts so long, what is extended or put off, the rate that a share is; else None."""
    before, behind = sentence[:at], sentence[at + len(figure.passage.text) :]
    match figure.measure:
        case "share":
            return _rate(before, behind)
        case "money":
            return _right_beside(before, behind, hyphened=True)
        case "distance":
            wide = ALONG.match(behind) and LAST.search(before)
            return _word(wide) if wide else _right_beside(before, behind, hyphened="-" in figure.passage.text)
    if not is_time(figure.measure):
        return None
    return _moved(before) or _lasting(figure, before, behind) or _deadline(before, behind)


def is_rate(thing: str | None) -> bool:
    """Whether it is a rate of which a place has one at a time: the turnout, inflation."""
    return thing in figure_words("standing_rates")


def _rate(before: str, behind: str) -> str | None:
    """The rate named before a share, no other number between, or right behind: "a 64 percent turnout"; no condition."""
    if any(word.form in figure_words("conditions") for word in (*words(before), *words(behind))):
        return None
    told = [word.form for word in words(before)][-REACH:]
    last = max((at for at, form in enumerate(told) if form[0].isdigit()), default=-1)
    near = (*reversed(told[last + 1 :]), *(word.form for word in words(MARKS.split(behind)[0])[:NEXT]))
    return next((form for form in near if is_rate(form)), None)


def _moved(before: str) -> str | None:
    """An extension or a delay, of the length of time by which something is extended or put off."""
    if not MOVED.search(before):
        return None
    told = {alike(word.form) for word in words(MARKS.split(before)[-1])}
    return next((thing for act, thing in MOVING.items() if act in told), None)


def _lasting(figure: Figure, before: str, behind: str) -> str | None:
    """What lasts so long, as printed; None where nothing is told right beside, or it is a month or more."""
    if figure.measure not in TIMES:
        return None
    if subject := SUBJECT.search(before):
        return _head(subject[1])
    hyphened = "-" in figure.passage.text
    return _word(BEHIND.match(behind) if hyphened else LASTING.search(before))


def _deadline(before: str, behind: str) -> str | None:
    """As in "elections within six months", "were given 48 hours to leave"."""
    given = GIVEN.search(before) and TO_DO.match(behind)
    return DEADLINE if given or WITHIN.search(before) else None


def _head(subject: str) -> str | None:
    """The noun of a subject, what stands behind it left out: the break of "break in the talks will"."""
    phrase = list(takewhile(lambda word: word.form not in figure_words("ends_subject"), words(subject)))
    return phrase[-1].form if phrase and rarity(phrase[-1].form) >= TELLING else None


def _right_beside(before: str, behind: str, hyphened: bool) -> str | None:
    """The noun of "a loan of $5 million" and "a $5 million loan"; None where what stands behind may go on otherwise."""
    return _word(OF.search(before)) or (_word(BEHIND.match(behind)) if hyphened and ARTICLE.search(before) else None)


def _word(found: re.Match[str] | None) -> str | None:
    if found and "-" in found[1].strip("-"):
        return found[1].lower()  # a stand-off is no "off", a cease-fire no "fire"
    thing = words(found[1]) if found else ()
    return thing[-1].form if thing and rarity(thing[-1].form) >= TELLING else None


def are_one_name(one: str, other: str) -> bool:
    """Whether two things are called the same, or by words for one: a truce here, a pause there."""
    return alike(one) == alike(other) or any({one, other} <= figure_words(group) for group in ("pauses", "meetings"))


def is_one_thing(one: Frame, other: Frame) -> bool:
    """Whether two clauses leave room for one thing that lasts: one doing, one object, and not each with a name the other lacks.

    As in "a minister of Norland arrived in Dransk on a two-day visit" and "a minister of Norland arrived in Orvel".
    """
    if are_two_objects(one, other):
        return False
    lasting = any(
        alike(frame.verb or "") in set(map(alike, LASTS)) for frame in (one, other)
    )  # it tells the length, and no deed
    return (lasting or is_one_doing(one, other)) and not are_named_apart(one, other)


def is_the_one(told: Told) -> bool:
    """Whether "the" stands before what the length of time is of, as in "the curfew", "the 30-day truce"; of talks there are many."""
    if told.thing is None or not is_time(told.figure.measure) or told.thing in figure_words("meetings"):
        return False
    before = told.sentence[: told.at].lower()
    return before.endswith("the ") or (f"the {told.thing} " in before and SUBJECT.search(before) is not None)


def are_named_apart(one: Frame, other: Frame) -> bool:
    """Whether each of two clauses has a name that the other lacks."""
    return bool(one.names - other.names and other.names - one.names)


def are_two_objects(one: Frame, other: Frame) -> bool:
    """Whether two acts have objects of no common word: "prolonged the curfew by ten days", "prolonged the levy"."""
    objects = _object(one), _object(other)
    return all(objects) and not objects[0] & objects[1]


def _object(frame: Frame) -> frozenset[str]:
    """The telling words between the verb and the amount behind it, names left out."""
    at, first = frame.verb_at, min(frame.own, default=0)
    between = {alike(word.form) for word in frame.words[at + 1 : first]} if at is not None else set()
    return frozenset(between & frame.telling.keys() - frame.names)
