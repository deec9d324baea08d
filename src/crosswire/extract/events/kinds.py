"""This file knows an event's PLOVER type and mode where the entry of its word alone does not settle it.

The boundary rules are those of the PLOVER manual (2024): a plan to meet, help or sign is AGREE; a withdrawal promised is
CONCEDE; an attack threatened is THREATEN; an alleged violation of a ceasefire is ACCUSE; the mode of a demand or refusal is
told by what is demanded or refused.
"""

from __future__ import annotations

from crosswire.extract.events.page import Page
from crosswire.extract.events.roles import Roles
from crosswire.extract.events.triggers import Trigger
from crosswire.model.values import Status
from crosswire.vocabulary.actions import object_groups
from crosswire.vocabulary.event_words import event_words

COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
YIELDING = frozenset({"RETREAT", "CONCEDE"})
FORCEFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"})
ASKING = frozenset({"REQUEST", "REJECT"})
THREAT_MODES = {"ASSAULT": "violence", "SANCTION": "restrict", "COERCE": "restrict", "REJECT": "relations"}
PROMISING = frozenset({"promise", "pledge", "vow", "swear", "threaten", "warn"})
Kind = tuple[str, str | None]


def kind_of(page: Page, trigger: Trigger, roles: Roles, status: Status, inner: Trigger | None) -> Kind:
    """Type and mode; `inner` is the event that this one's clause is about ("promised to *release*")."""
    action = trigger.match.action
    kind: Kind = (action.type, action.mode or None)
    if action.type in ASKING:
        return _asked(page, trigger, kind, inner)
    if action.type in ("AGREE", "THREATEN") and inner is not None:
        return _undertaken(page, trigger, kind, inner)
    if status == "planned":
        return _foreseen(page, trigger, kind)
    if status == "alleged" and page.lemma[trigger.word] in ("violate", "breach", "break", "violation") and action.objects:
        return ("ACCUSE", "allege")
    if action.type == "MOBILIZE" and (len(roles.actors) > 1 or roles.recipients) and _is_exercise(page, trigger):
        return ("COOPERATE", None)
    return kind


def _foreseen(page: Page, trigger: Trigger, kind: Kind) -> Kind:
    if kind[0] in COOPERATIVE:
        return ("AGREE", None)
    if kind[0] in YIELDING:
        return ("CONCEDE", None)
    if kind[0] in FORCEFUL and _governor(page, trigger) in event_words("verbal", "threats"):
        return ("THREATEN", THREAT_MODES.get(kind[0]))
    return kind


def _governor(page: Page, trigger: Trigger) -> str:
    verb = trigger.verb if trigger.verb is not None else trigger.word
    head = page.tokens[verb].head
    return page.lemma[head] if page.tokens[verb].dep in ("xcomp", "ccomp") else ""


def _undertaken(page: Page, trigger: Trigger, kind: Kind, inner: Trigger) -> Kind:
    type_ = inner.match.action.type
    if kind[0] == "THREATEN":
        return (kind[0], kind[1] or _threat_mode(inner))
    if type_ in FORCEFUL and page.lemma[trigger.word] in PROMISING:
        return ("THREATEN", _threat_mode(inner))
    if type_ in YIELDING and page.lemma[trigger.word] in PROMISING:
        return ("CONCEDE", None)
    return kind


def _threat_mode(inner: Trigger) -> str | None:
    action = inner.match.action
    if action.mode in ("arrest", "expel"):
        return action.mode
    return THREAT_MODES.get(action.type)


def _asked(page: Page, trigger: Trigger, kind: Kind, inner: Trigger | None) -> Kind:
    if kind[0] == "REQUEST" and _own_conflict(page, trigger):
        return ("AGREE", None)
    if kind[1] is not None or inner is None:
        return kind
    type_ = inner.match.action.type
    if type_ == "AID":
        return (kind[0], "assist")
    if type_ in YIELDING:
        return (kind[0], "yield")
    if type_ == "CONSULT":
        return (kind[0], "meet")
    return kind if type_ in ASKING else (kind[0], "change")


def _own_conflict(page: Page, trigger: Trigger) -> bool:
    """A party that calls for an end to its own war or for a truce with its enemy offers it."""
    found = trigger.match.object
    if found is None or page.lemma[found] not in (*object_groups()["ceasefire"], "end"):
        return False
    for preposition in page.kids(found, "prep"):
        for noun in page.objects_of(preposition):
            if any(page.lower[c] in ("its", "their", "our") for c in page.kids(noun, "poss")):
                return True
    return False


def _is_exercise(page: Page, trigger: Trigger) -> bool:
    words = [page.lemma[trigger.word]] + ([page.lemma[trigger.match.object]] if trigger.match.object is not None else [])
    return any(word in object_groups()["exercise"] for word in words)
