"""This file knows how triggers become events: their roles, their reality and their kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosswire.extract.events.kinds import kind_of
from crosswire.extract.events.page import Page
from crosswire.extract.events.reality import cues_of, of_draft, strongest
from crosswire.extract.events.roles import Roles, roles_of
from crosswire.extract.events.telling import inner_events, is_told
from crosswire.extract.events.triggers import Trigger
from crosswire.model.values import Status

VERBAL = frozenset({"REQUEST", "REJECT", "AGREE", "THREATEN", "ACCUSE"})


@dataclass(frozen=True, slots=True)
class Draft:
    """An event in words of the parse: first and last word, what kind, how real, who."""

    trigger: Trigger
    first: int
    last: int
    type: str
    mode: str | None
    status: Status
    roles: Roles
    found_by: str


def drafts_of(page: Page, triggers: Sequence[Trigger]) -> tuple[list[Draft], list[Draft]]:
    """The events the triggers tell, and what of them tells none, each in order of the text."""
    inner = inner_events(page, list(triggers))
    outer = {
        held.word: holder
        for holder, held in ((t, inner[t.word]) for t in triggers if t.word in inner)
        if holder.match.action.type in VERBAL
    }
    roles = {trigger.word: roles_of(page, trigger) for trigger in triggers}
    told: list[Draft] = []
    untold: list[Draft] = []
    for trigger in triggers:
        held = inner.get(trigger.word)
        own = _completed(page, trigger, roles[trigger.word], roles[held.word] if held is not None else None)
        cues = [*cues_of(page, trigger), *of_draft(page, trigger)]
        type_, mode = kind_of(page, trigger, own, cues, held, outer.get(trigger.word))
        match = trigger.match
        draft = Draft(
            trigger, match.first, match.last, type_, mode, strongest(cues), own, f"actions:{match.action.part}"
        )
        (told if is_told(page, trigger, own, cues) else untold).append(draft)
    return told, untold


def _completed(page: Page, trigger: Trigger, own: Roles, held: Roles | None) -> Roles:
    """An act of speech with nobody it is addressed to is about those its clause is
    about: "refused to meet the envoy".
    """
    if held is None or trigger.match.action.type not in VERBAL:
        return own
    if not own.loose and any(at in page.mention for at in own.recipients):
        return own
    # whoever condemns an attack condemns those who made it
    about = held.actors if trigger.match.action.type == "ACCUSE" else (*held.recipients, *held.actors)
    others = tuple(at for at in about if at not in own.actors and page.tokens[at].tag != "PRP$")
    return replace(own, recipients=others) if others else own
