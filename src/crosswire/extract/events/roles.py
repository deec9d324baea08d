"""This file knows who does an event and whom it is done to, from the frame of its entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.extract.events.lexicon import raised
from crosswire.extract.events.occasions import when_clauses
from crosswire.extract.events.page import Page
from crosswire.extract.events.triggers import Trigger
from crosswire.extract.events.who import (
    antecedent,
    bearers,
    is_means,
    is_somebody,
    is_thing,
    named_below,
    owners,
    speaker_for,
)
from crosswire.vocabulary.actions import actions_by_lemma, object_groups
from crosswire.vocabulary.event_words import event_words

MAX_STEPS = 6
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


def subject(page: Page, verb: int) -> tuple[list[int], bool]:
    """The heads of a verb's subject, its own or inherited, and whether it stands in the passive."""
    at, passive = verb, page.is_passive(verb)
    for _ in range(MAX_STEPS):
        own = [c for c in page.kids(at, "nsubj", "nsubjpass", "csubj") if page.lower[c] != "there"]
        if own:
            shared = at == verb or page.tokens[verb].dep == "conj"
            return [n for c in own[:1] for n in _subjects(page, c)], (
                page.tokens[own[0]].dep == "nsubjpass" if shared else passive
            )
        token = page.tokens[at]
        misread = _right_before(page, at) if token.dep == "ccomp" else None
        if misread is not None:
            return list(page.joined(misread)), passive
        if token.dep in ("acl", "relcl"):
            if page.tokens[token.head].pos in ("NOUN", "PROPN", "PRON") and token.tag != "VB":
                return list(page.joined(token.head))[:1], passive
            return _controller(page, token.head), False
        if token.dep == "xcomp":
            controller = page.kid(token.head, "dobj", "dative")
            if controller is not None and is_somebody(page, controller):
                return list(page.joined(controller)), False
            asked = _asked(page, token.head, at)
            if asked:
                return asked, False
            at = token.head
        elif token.dep == "pcomp":
            holder = page.tokens[token.head].head
            at = holder
            if page.lower[token.head] in ("of", "for", "from", "with", "into"):
                accused = page.kid(holder, "dobj", "nsubjpass")
                if accused is not None and page.is_verb(holder):
                    return list(page.joined(antecedent(page, accused))), False
        elif token.dep == "advcl" and token.tag == "VBG" and token.head < at and page.is_passive(token.head):
            # "the town was shelled by Norland, killing two": not the town
            return _after(page, token.head, "by"), False
        elif token.dep in ("conj", "advcl", "dep", "ccomp", "parataxis") and token.head != at:
            if token.dep == "ccomp" and token.tag not in ("VB", "VBG"):
                return [], passive
            at = token.head
        else:
            return [], passive
        if not page.is_verb(at):
            return _controller(page, at), False
    return [], passive


def _asked(page: Page, verb: int, deed: int) -> list[int]:
    """Who is asked to do something behind a preposition: "called on Norland to halt", "appealed to the premier to resign"."""
    asking = {
        action.particle for action in actions_by_lemma("verb").get(page.lemma[verb], ()) if action.type == "REQUEST"
    }
    return [
        noun
        for preposition in page.kids(verb, "prep")
        if preposition < deed and page.lower[preposition] in asking
        for noun in page.objects_of(preposition)
        if is_somebody(page, noun)
    ]


def _right_before(page: Page, verb: int) -> int | None:
    """The noun right before a finite verb without a subject, taken for the object of another:
    "denied Norland was going to strike".
    """
    first = min([verb, *page.kids(verb, "aux", "auxpass")])
    if page.tokens[first].tag not in ("VBD", "VBZ", "VBP", "MD") or first == 0:
        return None
    before = page.tokens[first - 1]
    is_object = before.dep in ("dobj", "pobj", "dative") and before.pos in ("NOUN", "PROPN") and before.head < first - 1
    return first - 1 if is_object and before.label not in ("DATE", "TIME") else None


def _subjects(page: Page, word: int) -> list[int]:
    """The heads of a subject; of a relative pronoun only what stands before it: "Norland, which struck, or Sudria"."""
    meant = antecedent(page, word)
    beside = page.kid(meant, "appos")
    if beside is not None and page.lemma[meant] in object_groups()["ground"] and page.tokens[beside].pos == "NOUN":
        return [beside]  # "In Brenn, Norland's second city, shells fell": the parse takes the city for who did it
    return [noun for noun in page.joined(meant) if meant == word or noun < word]


def _controller(page: Page, noun: int) -> list[int]:
    """Whose plan it is: "Norland's plan to bomb", "Norland has a plan to bomb"."""
    owned = _judged_for(page, noun) or owners(page, noun)
    if owned:
        return owned
    verb = page.tokens[noun].head
    if page.tokens[noun].dep in ("dobj", "acomp", "attr") and page.is_verb(verb):
        return [n for c in page.kids(verb, "nsubj") for n in page.joined(antecedent(page, c))]
    return []


def _judged_for(page: Page, noun: int) -> list[int]:
    """Whose plan it is where somebody is blamed or praised for it: of "criticized the mayor over his plan to go" the mayor's."""
    preposition = page.tokens[noun].head
    verb = page.tokens[preposition].head
    if page.lower[preposition] not in ("for", "over", "on", "about") or not page.is_verb(verb):
        return []
    if not any(page.tokens[c].tag == "PRP$" for c in page.kids(noun, "poss")):
        return []
    judging = {action.type for action in actions_by_lemma("verb").get(page.lemma[verb], ())} & {"ACCUSE", "SUPPORT"}
    return [at for at in objects_of(page, verb) if is_somebody(page, at)] if judging else []


def _expanded(page: Page, heads: Iterable[int]) -> list[int]:
    return [bearer for head in heads for bearer in bearers(page, head)]


def _of_verb(page: Page, trigger: Trigger) -> Roles:
    match, verb = trigger.match, trigger.word
    subjects, passive = subject(page, verb)
    passive = passive or _shares_passive(page, trigger, subjects) or _is_done_to(page, trigger)
    objects = list(subjects) if passive else objects_of(page, verb)
    doers = _after(page, verb, "by") if passive else subjects
    if passive and not doers and match.preposition is not None and match.action.type in ("AGREE", "REJECT"):
        doers, objects = subjects, []  # "is committed to", "is opposed to"
    if passive and not doers and match.action.type in MOVING and match.object in objects and _moves(page, match.object):
        doers, objects = subjects, []  # "peacekeepers were deployed in": those who move are the doers
    means = next((at for at in doers if is_means(page, at)), None)
    actors = _expanded(page, doers) if "subject" in match.action.actor else []
    if not actors:
        actors = _from_frame(page, match.action.actor, verb, objects, match.object)
    if not actors:
        actors = [at for doer in doers if is_thing(page, doer) for at in _controller(page, doer)]
    barred = frozenset((*actors, *subjects, *(() if match.object is None else (match.object,))))
    slots = match.action.recipient
    if slots[:1] == ("subject",) and "subject" not in match.action.actor:  # "the town fell to the rebels"
        return Roles(tuple(actors), tuple(_expanded(page, subjects)), means)
    recipients = [at for at in _from_frame(page, slots, verb, objects, match.object) if at not in actors]
    if not recipients and match.preposition is not None:
        recipients = _expanded(page, page.objects_of(match.preposition))
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


def objects_of(page: Page, verb: int) -> list[int]:
    """What an active verb acts on: its objects, joined ones, or what its relative clause hangs on."""
    found = [
        n
        for c in (*page.kids(verb, "dobj", "dative"), *raised(page, verb))
        if page.tokens[c].pos != "ADP"
        for n in page.joined(antecedent(page, c))
    ]
    if not found and page.tokens[verb].dep == "relcl" and page.kid(verb, "nsubj") is not None:
        found = [page.tokens[verb].head]
    return found


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
        held = held if type_ == "SUPPORT" or page.lemma[verb] == "raise" else None  # "raised concerns"
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
            found = _expanded(page, _after(page, verb, slot))
            if not found and narrow is not None:
                found = _expanded(page, _after(page, narrow, slot))
            if not found and slot == "from" and slots[-1] == "object":  # "confiscated rifles from the rebels"
                found = _expanded(page, [n for held in objects for n in _after(page, held, slot)])
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


def _after(page: Page, head: int, preposition: str) -> list[int]:
    """What stands after a preposition that hangs on a word."""
    return [
        n
        for child in page.kids(head, "prep", "agent", "dative")
        if page.lower[child] == preposition
        for n in page.objects_of(child)
    ]


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
        actors = _expanded(page, _after(page, verb, "by") if passive else [s for s in subjects if s != noun])
    if trigger.carried == "undergo" and not recipients:
        recipients = _expanded(page, subjects)
    if not actors and passive:
        actors = _expanded(page, _after(page, verb, "by"))
    if not recipients:
        recipients = [at for slot in match.action.recipient for at in _expanded(page, _after(page, verb, slot))][:4]
    if trigger.carried == "happen" and not recipients:
        recipients = _expanded(page, [n for c in page.kids(verb, "dobj") for n in page.joined(c)])
    if not recipients and match.action.mode == "third-party":
        recipients = _expanded(page, _deep(page, verb, "between"))
    if match.action.type == "CONSULT" and not actors:
        actors = _expanded(page, _after(page, verb, "between"))
    return Roles(tuple(actors), tuple(at for at in recipients if at not in actors), means)


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
            found = _expanded(page, _after(page, noun, slot))
            if (
                not found and slot == "by"
            ):  # the parse often hangs it on the last noun: "the arrest of the editor by Norland"
                found = [n for held in _after(page, noun, "of") for n in _expanded(page, _after(page, held, "by"))]
        if found:
            return found
    return []
