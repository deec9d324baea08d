"""This file knows which act a mention is of: the word it is known by, its type, and whether a noun tells of several."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.model.mention import Event
from crosswire.vocabulary.actions import actions, light_verbs
from crosswire.vocabulary.inflection import plural, verb_forms
from crosswire.vocabulary.kinship import carries, is_carried

SAID = "said"
"""How the reading marks an act that is done by saying something, whatever the verb."""
SPOKEN: Mapping[str, str] = {
    "ACCUSE": "criticize",
    "SUPPORT": "praise",
    "REQUEST": "demand",
    "REJECT": "refuse",
    "AGREE": "promise",
    "THREATEN": "threaten",
}
POINTED = "named: "
"""How the reading marks a word that points back to an act told before, with the word that tells it."""
HARM = "verb of harm: "
"""How the reading marks a verb that tells what another act did to people, with the word that tells that."""
NEAR = 5
"""Words before a verb among which the noun it carries may stand: "the talks that were held"."""


@cache
def acts() -> Mapping[str, tuple[str, str]]:
    """The lemma and type of each written form of an action word; a noun made of a verb counts as the verb."""
    found: dict[str, tuple[str, str]] = {}
    for action in actions():
        forms = verb_forms(action.lemma) if action.part == "verb" else (action.lemma, plural(action.lemma))
        for form in forms:
            found.setdefault(form, (action.lemma, action.type))
    return found


@cache
def _nouns() -> Mapping[str, bool]:
    """Each form of an event noun, and whether it is the plural."""
    one = {action.lemma: False for action in actions() if action.part != "verb"}
    return {**{plural(lemma): True for lemma in one}, **one}


def is_plural(event: Event) -> bool | None:
    """Whether a noun tells of several acts ("attacks"); null of a verb."""
    told = event.passage.text.lower().split()
    return _nouns().get(told[-1]) if told and "verb" not in event.found_by else None


def act_of(event: Event, before: tuple[str, ...]) -> tuple[str, str]:
    """The lemma and type of the trigger as done; a plan to sign is a signing, and talks that "were held" are talks."""
    told = event.passage.text.lower().split()
    known = [acts()[word] for word in told if word in acts() and not is_carried(word)]
    if event.found_by.startswith((POINTED, HARM)):  # "the action": it is known by the word it points to
        word = event.found_by.removeprefix(POINTED).removeprefix(HARM)
        known = [acts().get(word, (word, event.type))]
    # "filed a lawsuit" is a lawsuit, "held talks" are talks
    fuller = [one for one in known if one[0] not in light_verbs()["carry"] and not carries(one[0])]
    if known and not fuller and (carries(known[0][0]) or is_carried(told[-1])):
        fuller = [
            acts()[word] for word in reversed(before[-NEAR:]) if word in _nouns() and acts()[word][1] == event.type
        ]
    act = (fuller or known or [(event.passage.text.lower(), event.type)])[0]
    # "called it destructive" and "said that it harmed the alliance" are both criticism
    if event.found_by.startswith(SAID):
        return SPOKEN.get(event.type, act[0]), event.type
    # a plan is read as a promise or a threat of the act
    return act if event.type in ("AGREE", "THREATEN") else (act[0], event.type)
