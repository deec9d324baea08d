"""This file knows who does an event and whom it is done to, from the frame of its entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.extract.events.lexicon import is_of_itself
from crosswire.extract.events.occasions import when_clauses
from crosswire.extract.events.page import Page
from crosswire.extract.events.sides import after, controller, objects_of, subject
from crosswire.extract.events.triggers import Trigger
from crosswire.extract.events.who import (
    bearers,
    is_means,
    is_somebody,
    is_thing,
    named_below,
    speaker_for,
)
from crosswire.vocabulary.actions import object_groups
from crosswire.vocabulary.event_words import event_words

DEEP = 30
VENUES = frozenset({"CONSULT", "AGREE", "SUPPORT", "REQUEST", "ACCUSE"})
"""Acts told with the place they are done at ("signed in Vienna"), which is nobody it is done to."""
HELD_AT = VENUES | {"PROTEST", "ASSAULT", "COERCE", "RETREAT"}
"""Acts named by the town they are done in or to: "the Vienna talks", "the Brenn attacks"."""
ATTITUDES = frozenset({"ACCUSE", "SUPPORT", "REJECT", "PROTEST"})
"""Acts that may be about a thing as well as about somebody: "condemned the attack"."""
HARMFUL = frozenset({"ASSAULT", "COERCE"})
MOVING = frozenset({"MOBILIZE", "AID", "RETREAT"})
DEEP_SLOTS = frozenset({"against", "on", "with", "from", "between", "toward", "to"})
CLAUSAL = ("ccomp", "xcomp", "advcl", "prep", "dative", "agent")


@dataclass(frozen=True, slots=True)
class Roles:
    """The head words of the doers, of those it is done to, and of the means."""

    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    means: int | None
    loose: bool = False
    """Whether the recipients stand in no slot of the frame, but somewhere in the clause,
    or name the act: "the Brenn attacks".
    """


def roles_of(page: Page, trigger: Trigger) -> Roles:
    """Who did it to whom, with what."""
    found = _of_noun(page, trigger) if trigger.is_noun else _of_verb(page, trigger)
    actors = tuple(dict.fromkeys(speaker_for(page, at) for at in found.actors))
    # "an attack in its war with Sudria" is done to nobody called "its"
    others = dict.fromkeys(speaker_for(page, at) for at in found.recipients)
    recipients = tuple(at for at in others if at not in actors and not _is_of(page, at, actors))
    return Roles(actors, recipients, found.means, found.loose)


def _is_of(page: Page, noun: int, doers: tuple[int, ...]) -> bool:
    """Whether those an act is done to are the doer's own: "Norland pulled back as
    its forces tired"; not "its allies".
    """
    owner = page.kid(noun, "poss")
    if owner is None or page.lemma[noun] not in object_groups()["troops"] or page.tokens[owner].tag != "PRP$":
        return False
    known = {page.mention[at].actor for at in doers if at in page.mention} - {None}
    return speaker_for(page, owner) in doers or (owner in page.mention and page.mention[owner].actor in known)


def _expanded(page: Page, heads: Iterable[int]) -> list[int]:
    return [bearer for head in heads if not _is_cut(page, head) for bearer in bearers(page, head)]


def _is_cut(page: Page, head: int) -> bool:
    """Whether a word is a hyphen, or the half of a word before one: "re-election" is nobody."""
    if page.tokens[head].text == "-":
        return True
    before_hyphen = head + 1 < len(page.tokens) and page.tokens[head + 1].text == "-"
    return before_hyphen and page.lower[head] in event_words("who", "halves")


def _of_verb(page: Page, trigger: Trigger) -> Roles:
    match, verb = trigger.match, trigger.word
    subjects, passive = subject(page, verb)
    passive = passive or _shares_passive(page, trigger, subjects) or _is_done_to(page, trigger)
    passive = passive or (match.object in subjects and is_of_itself(page, verb))
    objects = list(subjects) if passive else objects_of(page, verb)
    doers = after(page, verb, "by") if passive else subjects
    if passive and not doers and match.preposition is not None and match.action.type in ("AGREE", "REJECT"):
        doers, objects = subjects, []  # "is committed to", "is opposed to"
    if passive and not doers and match.action.type in MOVING and match.object in objects and _moves(page, match.object):
        doers, objects = subjects, []  # "peacekeepers were deployed in": those who move are the doers
    means = next((at for at in doers if is_means(page, at)), None)
    actors = _expanded(page, doers) if "subject" in match.action.actor else []
    if not actors:
        actors = _from_frame(page, match.action.actor, verb, objects, match.object)
    if not actors:
        actors = [at for doer in doers if is_thing(page, doer) for at in controller(page, doer)]
    barred = frozenset((*actors, *subjects, *(() if match.object is None else (match.object,))))
    slots = match.action.recipient
    if slots[:1] == ("subject",) and "subject" not in match.action.actor:  # "the town fell to the rebels"
        return Roles(tuple(actors), tuple(_expanded(page, subjects)), means)
    recipients = [at for at in _from_frame(page, slots, verb, objects, match.object) if at not in actors]
    if not recipients and match.preposition is not None:
        told = match.action.particle.split()  # "went to court": nobody is meant by the court
        recipients = [at for at in _expanded(page, page.objects_of(match.preposition)) if page.lower[at] not in told]
    if not recipients and slots and slots[0] != "object":
        recipients = [at for at in _from_depth(page, slots, verb) if at not in barred]
    if recipients:
        return Roles(tuple(actors), tuple(recipients), means)
    return Roles(tuple(actors), tuple(_about(page, trigger, objects, barred)), means, loose=True)


def _shares_passive(page: Page, trigger: Trigger, subjects: list[int]) -> bool:
    """As in "two were killed and six arrested", "one man was shot, ten people wounded": the auxiliary is said once."""
    token, verb = page.tokens[trigger.word], trigger.word
    if trigger.match.action.type not in HARMFUL or token.head == verb or token.dep not in ("conj", "dep", "advcl"):
        return False
    counted = any(page.tokens[at].pos == "NUM" or page.kid(at, "nummod") is not None for at in subjects)
    gapped = page.kid(verb, "aux", "auxpass", "dobj") is None and page.kid(verb, "nsubj") is not None
    return counted and gapped and page.kid(token.head, "auxpass") is not None


def _is_done_to(page: Page, trigger: Trigger) -> bool:
    """As in the headings "Minister Criticized Over Dam", "Bishop Urged to Stay": they tell in the present what somebody does,
    so that a past form without an object is a passive. Not "Norland Threatened to Leave".
    """
    verb, action = trigger.word, trigger.match.action
    if verb not in page.headline or page.tokens[verb].tag not in ("VBN", "VBD") or action.objects or action.particle:
        return False
    if action.recipient[:1] != ("object",) or page.kid(verb, "aux", "dative", "ccomp") is not None:
        return False
    behind = page.lower[verb + 1] if verb + 1 < len(page.lower) else ""
    if page.kid(verb, "dobj") is not None and behind not in event_words("prepositions", "heading"):
        return False
    return action.type in ("REQUEST", "COERCE") or page.kid(verb, "xcomp") is None


def _moves(page: Page, noun: int | None) -> bool:
    groups = object_groups()
    return noun is not None and page.lemma[noun] in (*groups["troops"], *groups["peacekeepers"])


def _about(page: Page, trigger: Trigger, objects: list[int], barred: frozenset[int]) -> list[int]:
    """Whom the rest of the clause is about, where the frame names nobody."""
    verb, type_, held = trigger.word, trigger.match.action.type, trigger.match.object
    if type_ == "SUPPORT" and held is not None and page.lemma[held] in object_groups()["law"]:
        return []  # whom a law is about is not who is backed by its being passed: "passed a motion against the mayor"
    near = type_ in ATTITUDES
    found = _fallback(page, verb, objects, barred, scenes=False, near=near)
    if not found and type_ not in VENUES:
        found = _fallback(page, verb, objects, barred, scenes=True, near=near)
    if not found and type_ == "AGREE":  # where what is agreed on is to be done
        for clause in page.kids(verb, "xcomp", "ccomp", "prep", "dobj"):
            if clause > verb and not found and page.lower[clause] not in event_words("prepositions", "scene"):
                found = named_below(page, clause, barred, scenes=True)
    if not found and type_ in ATTITUDES:
        # "raised concerns", "opened an inquiry"
        no_one = type_ == "SUPPORT" or page.lemma[verb] == "raise" or trigger.match.action.mode == "investigate"
        held = held if no_one else None
        found = [at for at in objects if at != held and page.tokens[at].pos in ("NOUN", "PROPN")]
    return found


def _fallback(
    page: Page, verb: int, objects: list[int], barred: frozenset[int], *, scenes: bool, near: bool
) -> list[int]:
    """Whom a clause or phrase after the verb is about: "demanded that Norland leave",
    "hailed the end of Norland's war".
    """
    for head in objects:
        found = named_below(page, head, barred, scenes, after=head in barred, near=near)
        if found:
            return found
    for child in page.kids(verb, *CLAUSAL):
        # "was wounded when their car hit a mine near Brenn": nobody is harmed by being near
        if child > verb and not (scenes and child in when_clauses(page, verb)):
            found = named_below(page, child, barred, scenes, near=near)
            if found:
                return found
    return []


def _from_frame(page: Page, slots: tuple[str, ...], verb: int, objects: list[int], narrow: int | None) -> list[int]:
    for slot in slots:
        if slot == "object":
            # what is sent is not whom it is sent to; what is seized may be all that is told
            held = narrow if slots[0] not in ("object", "from") else None
            found = _expanded(page, [at for at in objects if at != held])
        elif slot == "subject":
            found = []
        else:
            found = _expanded(page, after(page, verb, slot))
            if not found and narrow is not None:
                found = _expanded(page, after(page, narrow, slot))
            if not found and slot == "from" and slots[-1] == "object":  # "confiscated rifles from the rebels"
                found = _expanded(page, [n for held in objects for n in after(page, held, slot)])
        if found:
            return found
    return []


def _from_depth(page: Page, slots: tuple[str, ...], verb: int) -> list[int]:
    for slot in slots:
        found = _expanded(page, _deep(page, verb, slot)) if slot in DEEP_SLOTS else []
        if found:
            return found
    return []


def _deep(page: Page, verb: int, preposition: str) -> list[int]:
    """What stands after a preposition that the parse hung on a word of the object:
    "filed a suit in a court against X".
    """
    below = ("dobj", "prep", "nsubjpass") + (("xcomp", "advcl") if preposition == "between" else ())
    for child in page.kids(verb, *below):
        if child < verb:
            continue
        left, right = page.article.parse.edges[child]
        for at in range(left, min(right, left + DEEP) + 1):
            if (
                page.lower[at] == preposition
                and page.tokens[at].dep == "prep"
                and not page.is_verb(page.tokens[at].head)
            ):
                return list(page.objects_of(at))
    return []


def _of_noun(page: Page, trigger: Trigger) -> Roles:
    match, noun = trigger.match, trigger.word
    actors = _noun_slots(page, match.action.actor, noun, venue=match.action.type in HELD_AT)
    recipients = [at for at in _noun_slots(page, match.action.recipient, noun) if at not in actors]
    means = next((c for c in page.kids(noun, "compound") if is_means(page, c)), None)
    verb = trigger.verb
    if verb is None:
        struck = _struck(page, noun) if match.action.type == "ASSAULT" and not recipients else []
        return Roles(tuple(actors), tuple(recipients or struck), means, loose=bool(struck))
    subjects, passive = subject(page, verb)
    if trigger.carried in ("carry", "start", "end", "told") and not actors:
        actors = _expanded(page, after(page, verb, "by") if passive else [s for s in subjects if s != noun])
    elif (
        match.action.type in MOVING and trigger.carried in ("carry", "start", "end") and _are_moved(page, noun, actors)
    ):
        actors = _expanded(page, [s for s in subjects if s != noun]) or actors
    if trigger.carried == "undergo" and not recipients:
        recipients = _expanded(page, subjects)
    if noun in subjects and not passive and page.lemma[verb] in event_words("acts", "harming"):
        recipients = recipients or _expanded(
            page, objects_of(page, verb)
        )  # "a roadside bomb killed two soldiers in Brenn"
    if not actors and passive:
        actors = _expanded(page, after(page, verb, "by"))
    if not recipients:
        recipients = [at for slot in match.action.recipient for at in _expanded(page, after(page, verb, slot))][:4]
    if trigger.carried == "happen" and not recipients:
        recipients = _expanded(page, [n for c in page.kids(verb, "dobj") for n in page.joined(c)])
    if not recipients and match.action.mode == "third-party":
        recipients = _expanded(page, _deep(page, verb, "between"))
    if match.action.type == "CONSULT" and not actors:
        actors = _expanded(page, after(page, verb, "between"))
    return Roles(tuple(actors), tuple(at for at in recipients if at not in actors), means)


def _are_moved(page: Page, noun: int, heads: list[int]) -> bool:
    """Whether those behind the "of" of an act are whose it is only where nobody else does it: "completed the withdrawal of its
    guns".
    """
    return page.dep[noun] == "dobj" and bool(heads) and set(heads) <= set(after(page, noun, "of"))


def _struck(page: Page, noun: int) -> list[int]:
    """The town an act of force is named by: "the Brenn attacks"."""
    return [c for c in page.kids(noun, "compound") if c in page.mention and page.mention[c].kind == "place"]


def _noun_slots(page: Page, slots: tuple[str, ...], noun: int, *, venue: bool = False) -> list[int]:
    for slot in slots:
        if slot == "possessive":
            found = [n for c in page.kids(noun, "poss") if is_somebody(page, c) for n in page.joined(c)]
        elif slot == "modifier":
            found = [
                c
                for c in page.kids(noun, "compound", "amod", "nmod")
                if c in page.mention
                and page.mention[c].form != "pronoun"
                and not (venue and page.mention[c].kind == "place")
            ]
        else:
            found = _expanded(page, after(page, noun, slot))
            if (
                not found and slot == "by"
            ):  # the parse often hangs it on the last noun: "the arrest of the editor by Norland"
                found = [n for held in after(page, noun, "of") for n in _expanded(page, after(page, held, "by"))]
        if found:
            return found
    return []
