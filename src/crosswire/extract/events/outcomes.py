"""This file knows which verbs of harm tell no act of their own but what another did: "struck a bakery, killing one", "killed in a raid".

The act goes by the word that tells it, so that one text's "killed in a strike on Brenn" is another's "strike on Brenn".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.extract.events.drafting import Draft
from crosswire.extract.events.occasions import relative_of, when_clauses
from crosswire.extract.events.page import Page
from crosswire.vocabulary.event_words import event_words

HARM = "verb of harm: "
"""How such a verb is marked, with the word that tells the act."""
STEPS = 3
"""Words up which somebody wounded hangs on the verb "leave"."""


def with_outcomes(page: Page, told: Sequence[Draft], untold: Sequence[Draft]) -> list[Draft]:
    """The events told, each verb of harm marked with the word of the act that did the harm, where the sentence tells it."""
    acts = {at: draft for draft in (*untold, *told) if _is_one_blow(page, draft) for at in _words_of(draft)}
    found: list[Draft] = []
    for draft in told:
        word = _act_of(page, draft.trigger.word, acts) if _is_harm(page, draft) else None
        found.append(draft if word is None else replace(draft, found_by=HARM + word))
    return found


def _is_one_blow(page: Page, draft: Draft) -> bool:
    """Whether an act of force is one that harms at one time: not "the war went on, with a strike on Brenn killing five"."""
    return draft.type == "ASSAULT" and page.lemma[draft.trigger.word] not in event_words("acts", "lasting")


def _words_of(draft: Draft) -> tuple[int, ...]:
    """The words an act is known by: its own, and the verb that carries a noun."""
    verb = draft.trigger.verb
    return (draft.trigger.word,) if verb is None else (draft.trigger.word, verb)


def _is_harm(page: Page, draft: Draft) -> bool:
    harming = page.lemma[draft.trigger.word] in event_words("acts", "harming")
    return harming and draft.type == "ASSAULT" and not draft.trigger.is_noun


def _act_of(page: Page, verb: int, acts: Mapping[int, Draft]) -> str | None:
    """The word of the act that does the harm: what somebody died in, what the verb hangs on, the harm it is joined to."""
    token = page.tokens[verb]
    meant = _died_in(page, verb, acts) or _left_by(page, verb, acts) or _harmed_by(page, verb, acts)
    hangs = token.dep == "relcl" or (token.dep == "advcl" and token.tag == "VBG")
    own = page.kid(verb, "nsubj", "nsubjpass", "mark")
    if meant is None and hangs and (own is None or page.lower[own] in ("that", "which")):
        meant = acts.get(token.head)  # "struck a bakery, killing one"; "the strike that killed 20"
    if meant is not None:
        return page.lemma[meant.trigger.word]
    if token.dep == "conj" and token.head in acts and own is None:
        return _act_of(page, token.head, acts) or page.lemma[acts[token.head].trigger.word]
    return None


def _died_in(page: Page, verb: int, acts: Mapping[int, Draft]) -> Draft | None:
    """As in "were killed in a raid", "four were killed and nine wounded in a raid"."""
    verbs = (verb, *page.kids(verb, "conj"))
    holders = (c for at in verbs for c in page.kids(at, "prep", "agent") if page.lower[c] in ("in", "during", "by"))
    nouns = (noun for holder in holders for noun in page.objects_of(holder))
    return next((acts[noun] for noun in nouns if noun in acts and acts[noun].trigger.is_noun), None)


def _harmed_by(page: Page, verb: int, acts: Mapping[int, Draft]) -> Draft | None:
    """As in "the shelling killed four", "were killed when a bomb went off", "a raid, in which two were killed"."""
    done = page.kid(verb, "nsubj")
    if done is not None and done in acts:
        return acts[done]
    at_once = (c for c in when_clauses(page, verb) if c in acts)
    holder = relative_of(page, verb)
    return next((acts[c] for c in at_once), None) or (acts.get(holder) if holder is not None else None)


def _left_by(page: Page, verb: int, acts: Mapping[int, Draft]) -> Draft | None:
    """As in "the strike left one dead and another wounded"."""
    at = verb
    for _ in range(STEPS):
        at = page.tokens[at].head
        if page.lemma[at] == "leave":
            return next((acts[noun] for noun in page.kids(at, "nsubj") if noun in acts), None)
    return None
