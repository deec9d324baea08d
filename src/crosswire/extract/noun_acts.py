"""This file knows what the nouns for acts tell of them: "the shelling of the town", "blamed the army for the shelling of the town"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswire.extract.events.page import Page
from crosswire.extract.events.reality import strongest, verb_cues
from crosswire.extract.events.sides import objects_of, subject
from crosswire.model.mention import Event
from crosswire.model.passage import Passage
from crosswire.model.values import Status, Who
from crosswire.vocabulary.event_words import event_words

REAL = frozenset({"happened", "ongoing"})
Roles = list[tuple[str, int]]
"""The role and the head of each phrase that belongs to an act."""


@dataclass(frozen=True, slots=True)
class Ascribed:
    """To whom an act is laid, by which verb, and how real it is said to be of them."""

    doers: tuple[int, ...]
    lemma: str
    status: Status


@dataclass(frozen=True, slots=True)
class NounAct:
    """An act that a noun names: the noun, its reality, who and what belongs to it, and the verb by which it is laid to somebody."""

    noun: int
    status: Status
    roles: tuple[tuple[str, int], ...]
    lemma: str = ""


def noun_acts(page: Page, events: Iterable[Event], known: frozenset[int]) -> Iterator[NounAct]:
    """The acts named by nouns, in order of the text, but for those a verb is known to carry: laid to somebody, or told with a doer or
    with what they were done to.
    """
    for event in events:
        words = page.words(event.passage)
        noun = words[-1] if words else None
        if noun is None or noun in known or page.tokens[noun].pos != "NOUN":
            continue
        roles = list(_roles(page, noun, event))
        ascribed = _ascribed(page, noun)
        if ascribed is not None:
            told = [("subject", at) for at in ascribed.doers] + [one for one in roles if one[0] != "subject"]
            yield NounAct(noun, ascribed.status, tuple(dict.fromkeys(told)), ascribed.lemma)
        elif any(role in ("subject", "object") for role, _ in roles):
            yield NounAct(noun, event.status, tuple(dict.fromkeys(roles)))


def _roles(page: Page, noun: int, event: Event) -> Iterator[tuple[str, int]]:
    """What hangs on the noun, by what the event takes it for: "the mayor's killing" is not the mayor's doing."""
    beside = [("subject", at) for at in page.kids(noun, "poss")]
    for preposition in page.kids(noun, "prep"):
        role = {"of": "object", "by": "subject"}.get(page.lower[preposition], page.lower[preposition])
        beside += [(role, at) for at in page.objects_of(preposition)]
    for role, at in beside:
        start = page.tokens[at].start
        if _stands_in(start, event.recipients):
            yield "object", at
        elif _stands_in(start, event.actors):
            yield "subject", at
        elif role != "subject":
            yield role, at


def _stands_in(start: int, whos: Iterable[Who]) -> bool:
    passages: Iterable[Passage] = (who.passage for who in whos if who.passage is not None)
    return any(passage.start <= start < passage.end for passage in passages)


def _ascribed(page: Page, noun: int) -> Ascribed | None:
    """Who is said to have done what a noun names, or not to have: by the word that governs it."""
    hanging = page.kid(noun, "acl")
    if hanging is not None:
        return _laid(page, hanging)
    holder, dep = page.tokens[noun].head, page.dep[noun]
    if dep in ("dobj", "nsubjpass"):
        return _laid(page, holder)
    if dep != "pobj":
        return None
    over = page.tokens[holder].head
    return (_blamed if page.is_verb(over) else _shared)(page, over, page.lower[holder])


def _laid(page: Page, verb: int) -> Ascribed | None:
    """As in "pinned the attack on the rebels", "an attack blamed on the rebels"."""
    if page.lemma[verb] not in event_words("ascribing", "laying"):
        return None
    behind = event_words("ascribing", "laying on")
    doers = [at for one in page.kids(verb, "prep") if page.lower[one] in behind for at in page.objects_of(one)]
    return _said(page, verb, doers, "alleged")


def _blamed(page: Page, verb: int, preposition: str) -> Ascribed | None:
    """As in "blamed the army for the attack", "the rebels were behind the attack"."""
    if page.lemma[verb] == "be" and preposition in event_words("ascribing", "behind"):
        return _said(page, verb, subject(page, verb)[0], "happened")
    if page.lemma[verb] not in event_words("ascribing", "blaming"):
        return None
    if preposition not in event_words("ascribing", "blaming for"):
        return None
    subjects, passive = subject(page, verb)
    return _said(page, verb, subjects if passive else objects_of(page, verb), "alleged")


def _shared(page: Page, share: int, preposition: str) -> Ascribed | None:
    """As in "claimed responsibility for the attack", "denied any role in it", "is responsible for the attack"."""
    verb = page.tokens[share].head
    if preposition not in event_words("ascribing", "shares in") or not page.is_verb(verb):
        return None
    if page.dep[share] == "acomp" and page.lemma[share] in event_words("ascribing", "guilty"):
        return _said(page, verb, subject(page, verb)[0], "happened")
    if page.dep[share] != "dobj" or page.lemma[share] not in event_words("ascribing", "shares"):
        return None
    doers, passive = subject(page, verb)
    if passive or page.lemma[verb] not in event_words("ascribing", "taking") | event_words("ascribing", "denying"):
        return None
    return _said(page, verb, doers, "denied" if page.lemma[verb] in event_words("ascribing", "denying") else "alleged")


def _said(page: Page, verb: int, doers: list[int], status: Status) -> Ascribed | None:
    """None where nobody is named, or where it is itself not said: "no group has claimed responsibility"."""
    if not doers or strongest(verb_cues(page, verb)) not in REAL:
        return None
    return Ascribed(tuple(doers), page.lemma[verb], status)
