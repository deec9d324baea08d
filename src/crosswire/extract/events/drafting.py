"""This file knows how triggers become events: their roles, reality and kind, and which acts of refusal and demand they imply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.extract.events.kinds import COOPERATIVE, YIELDING, kind_of, mode_of_asking
from crosswire.extract.events.page import Page
from crosswire.extract.events.reality import cues_of, strongest
from crosswire.extract.events.roles import Roles, roles_of, subject
from crosswire.extract.events.telling import inner_events, is_told
from crosswire.extract.events.triggers import Trigger
from crosswire.extract.events.who import is_somebody
from crosswire.model.values import Status
from crosswire.vocabulary.event_words import event_words
from crosswire.vocabulary.reporting import verbs_by_lemma

VERBAL = frozenset({"REQUEST", "REJECT", "AGREE", "THREATEN", "ACCUSE"})
REFUSED = COOPERATIVE | YIELDING | {"AGREE"}


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


def drafts_of(page: Page, triggers: Sequence[Trigger]) -> Iterator[Draft]:
    """The events the triggers tell, in order of the text."""
    inner = inner_events(page, list(triggers))
    outer = {
        held.word: holder
        for holder, held in ((t, inner[t.word]) for t in triggers if t.word in inner)
        if holder.match.action.type in VERBAL
    }
    roles = {trigger.word: roles_of(page, trigger) for trigger in triggers}
    found = []
    for trigger in triggers:
        held = inner.get(trigger.word)
        own = _completed(page, trigger, roles[trigger.word], roles[held.word] if held is not None else None)
        cues = cues_of(page, trigger)
        if not is_told(page, trigger, own, cues):
            continue
        type_, mode = kind_of(page, trigger, own, cues, held, outer.get(trigger.word))
        match = trigger.match
        draft = Draft(
            trigger, match.first, match.last, type_, mode, strongest(cues), own, f"actions:{match.action.part}"
        )
        found += [*_implied(page, draft, cues), draft]
    return iter(found)


def _completed(page: Page, trigger: Trigger, own: Roles, held: Roles | None) -> Roles:
    """An act of speech with nobody it is addressed to is about those its clause is about: "refused to meet the envoy"."""
    if held is None or trigger.match.action.type not in VERBAL or any(at in page.mention for at in own.recipients):
        return own
    others = tuple(at for at in (*held.recipients, *held.actors) if at not in own.actors)
    return replace(own, recipients=others) if others else own


def _implied(page: Page, draft: Draft, cues: Sequence[Status]) -> list[Draft]:
    """As in "will not release": a refusal; "said that Norland must leave": a demand."""
    trigger = draft.trigger
    if trigger.is_noun:
        return []
    base = trigger.match.action.type
    mode = mode_of_asking(base)
    if set(cues) <= {"planned", "negated", "happened"} and {"planned", "negated"} <= set(cues) and base in REFUSED:
        first = min((c for c in page.kids(trigger.word, "aux")), default=trigger.word)
        if first < trigger.word and draft.roles.actors and page.lower[first] in event_words("auxiliaries", "planned"):
            return [replace(draft, first=first, type="REJECT", mode=mode, status="happened", found_by="refusal")]
    return _demanded(page, draft, mode)


def _demanded(page: Page, draft: Draft, mode: str | None) -> list[Draft]:
    verb = draft.trigger.word
    token = page.tokens[verb]
    helper = next((c for c in page.kids(verb, "aux") if page.lower[c] in event_words("sense", "asking")), None)
    if helper is None or token.dep != "ccomp" or page.lemma[token.head] not in verbs_by_lemma() or helper > verb:
        return []
    speakers = [at for at in subject(page, token.head)[0] if is_somebody(page, at)]
    told = draft.roles.actors or draft.roles.recipients
    if not speakers or not told or set(speakers) & set(told):
        return []
    return [
        replace(
            draft, first=helper, type="REQUEST", mode=mode, status="happened", found_by="demand",
            roles=Roles(tuple(speakers), told, None),
        )
    ]  # fmt: skip
