"""This file knows which triggers tell an event of their own, and which event another one's clause is about."""

from __future__ import annotations

from crosswire.extract.events.page import Page
from crosswire.extract.events.roles import Roles
from crosswire.extract.events.triggers import Trigger

WEAK_NOUNS = frozenset({"AID", "COOPERATE", "SUPPORT", "SANCTION", "REQUEST", "AGREE", "PROTEST", "ACCUSE", "REJECT",
                        "MOBILIZE", "CONCEDE", "THREATEN", "COERCE"})  # fmt: skip
COMPLEMENTS = ("xcomp", "ccomp", "dobj", "prep", "advcl")


def is_told(page: Page, trigger: Trigger, roles: Roles) -> bool:
    """Whether a trigger tells an event: a verb with somebody in it, a noun that is carried or has somebody in it."""
    if not trigger.is_noun:
        return bool(roles.actors or roles.recipients or trigger.match.object is not None)
    if roles.actors or roles.recipients:
        return True
    return trigger.match.action.type not in WEAK_NOUNS


def inner_events(page: Page, triggers: list[Trigger]) -> dict[int, Trigger]:
    """For a trigger the nearest event in its clause's complement: "promised to release", "called for talks"."""
    by_word = {trigger.word: trigger for trigger in triggers}
    by_verb = {t.verb: t for t in triggers if t.is_noun and t.verb is not None and t.carried == "carry"}
    found: dict[int, Trigger] = {}
    for trigger in triggers:
        for child in page.kids(trigger.word, *COMPLEMENTS):
            inner = _at(page, child, by_word, by_verb)
            if inner is not None and inner.word != trigger.word:
                found[trigger.word] = inner
                break
    return found


def _at(page: Page, child: int, by_word: dict[int, Trigger], by_verb: dict[int, Trigger]) -> Trigger | None:
    for at in (child, *page.kids(child, "pobj", "pcomp")):
        inner = by_word.get(at) or by_verb.get(at)
        if inner is not None:
            return inner
    return None
