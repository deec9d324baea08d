"""This file knows whether an event happened, goes on, is planned, depends, is alleged, denied or did not take place.

The words are read from the event's own clause upwards: its auxiliaries and negation, then each word that governs it. What
takes reality away wins over what gives it, so that nothing planned, denied or alleged is ever told as having happened.
"""

from __future__ import annotations

from functools import cache

from crosswire.extract.events.claims import class_of_noun
from crosswire.extract.events.clause import base_of, goes_on_since, is_plain_present, own_cues
from crosswire.extract.events.disowned import disowned
from crosswire.extract.events.governing import over_clause
from crosswire.extract.events.nouns import over_noun
from crosswire.extract.events.page import Page
from crosswire.extract.events.triggers import Trigger
from crosswire.model.values import Status
from crosswire.vocabulary.event_words import event_words

ORDER: tuple[Status, ...] = ("denied", "negated", "alleged", "conditional", "planned", "ongoing", "happened")


LASTING = frozenset({"ASSAULT", "COERCE", "AID", "COOPERATE", "MOBILIZE", "PROTEST"})
"""Acts that in the simple present go on: "occupies", "trains"; a demand or a charge is made by being told."""
ENACTED = frozenset({"AID", "COERCE", "CONCEDE", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION"})
"""Deeds that a law or an offer may be about."""
MADE_BY_TELLING = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT"})
"""Acts of speech that are done once they are told: "is demanding"."""


@cache
def _rank() -> dict[str, int]:
    return {status: number for number, status in enumerate(ORDER)}


def strongest(cues: list[Status]) -> Status:
    """The cue that takes most reality away."""
    return min(cues, key=lambda cue: _rank()[cue], default="happened")


def cues_of(page: Page, trigger: Trigger) -> list[Status]:
    """All that the text says of the event's reality."""
    if trigger.is_noun:
        return [*over_noun(page, trigger), *(["ongoing"] if _lasts(page, trigger) else [])]  # type: ignore[list-item]
    cues, action = verb_cues(page, trigger.word), trigger.match.action
    if action.type in MADE_BY_TELLING and page.lemma[trigger.word] not in event_words("acts", "stances"):
        # "threatened to leave unless": what is threatened has a condition, the threat has none
        told = (
            "" if page.tokens[trigger.word].tag != "VBD" or page.kid(trigger.word, "xcomp") is None else "conditional"
        )
        return [cue for cue in cues if cue not in ("ongoing", told)]
    held = page.lemma[trigger.word] in event_words("acts", "stances")  # "has fiercely opposed the bill"
    stands = held or action.type in LASTING or page.lemma[trigger.word] in event_words("acts", "proceeding")
    lasting = (stands and is_plain_present(page, trigger.word)) or goes_on_since(page, trigger.word, held=held)
    return [*cues, "ongoing"] if lasting else cues


def of_draft(page: Page, trigger: Trigger) -> list[Status]:
    """What is told of a deed that a bill or an offer holds: "the bill bans rallies", "a draft freeing the miners", "the offer
    includes a pardon"; not what it brings about ("the plan led to a strike").
    """
    if trigger.match.action.type not in ENACTED:
        return []
    at, token = trigger.word, page.tokens[trigger.word]
    if trigger.is_noun:
        at = token.head
        if token.dep not in ("dobj", "conj") or page.lemma[at] not in event_words("acts", "holding"):
            return []
    held = page.kids(at, "nsubj") if page.tokens[at].dep != "acl" else [page.tokens[at].head]
    found = [
        noun for noun in held if page.lemma[noun] in event_words("acts", "drafts") and page.tokens[noun].pos == "NOUN"
    ]
    past = page.tokens[at].tag in ("VBD", "VBN")
    return [class_of_noun(page, noun) or "conditional" for noun in found if not past]


def _lasts(page: Page, trigger: Trigger) -> bool:
    """Whether a noun names what goes on unless more is said: "the war in Sudria"; not "after the war", "the former siege"."""
    noun = trigger.word
    begun = trigger.carried == "start" and trigger.match.action.type == "ASSAULT"  # "the war was started by Norland"
    if page.tokens[noun].pos == "PROPN" or not (begun or trigger.carried in ("bare", "told")):
        return False
    if page.lemma[noun] not in event_words("acts", "lasting"):
        return False
    if any(
        page.lower[c] in event_words("adjectives", "over") or page.tokens[c].label in ("DATE", "ORDINAL")
        for c in page.kids(noun, "amod", "compound", "nummod", "nmod", "poss")
    ):
        return False
    token = page.tokens[noun]
    return token.dep != "pobj" or page.lower[token.head] not in event_words("prepositions", "bygone")


def verb_cues(page: Page, verb: int) -> list[Status]:
    """The cues on a verb's own clause and on the clauses above it."""
    told = [*own_cues(page, verb), base_of(page, verb), *over_clause(page, verb)]
    return [*told, "alleged"] if verb in disowned(page) else told
