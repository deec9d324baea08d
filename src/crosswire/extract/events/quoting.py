"""This file knows which events in quoted words are told as events, and which are only what the statement itself says.

"We urge Norland to leave" is the statement; "Norland shelled us on Monday" tells an event in the speaker's words.
"""

from __future__ import annotations

from crosswire.extract.events.clause import is_infinitive, is_past, is_plain_present
from crosswire.extract.events.drafting import Draft
from crosswire.extract.events.outcomes import HARM
from crosswire.extract.events.page import Page
from crosswire.vocabulary.actions import status_cues
from crosswire.vocabulary.event_words import event_words

SPOKEN = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE", "AGREE", "SUPPORT", "CONCEDE"})
UNTRUE = frozenset({"negated", "denied"})


def is_only_said(page: Page, draft: Draft) -> bool:
    """Whether an event in quoted words is no more than the statement: an act of speech, a wish, a case put, a call."""
    trigger = draft.trigger
    base = trigger.match.action.type
    if draft.status == "conditional" or not draft.found_by.startswith(("actions", "named", HARM)):
        return True
    if trigger.is_noun and trigger.carried in ("bare", "told"):
        return draft.status not in ("happened", "ongoing") or _is_among_speakers(page, draft)
    verb = trigger.word if trigger.verb is None else trigger.verb
    past = is_past(page, verb) or any(page.lower[c] == "did" for c in page.kids(verb, "aux"))
    if base in SPOKEN:
        if _is_performed(page, verb, draft):
            return False
        return not past or draft.status != "happened" or _is_among_speakers(page, draft)
    if draft.status in UNTRUE:
        return not past
    return _is_call_or_aim(page, verb) or _is_of_any(page, verb)


def _is_of_any(page: Page, verb: int) -> bool:
    """As in "a government that fires on its own people", "a king who jails poets": what some do, told of nobody."""
    token = page.tokens[verb]
    return (
        token.dep == "relcl"
        and is_plain_present(page, verb)
        and token.head not in page.mention
        and any(page.lower[c] in ("a", "an", "any", "no") for c in page.kids(token.head, "det"))
    )


def _is_performed(page: Page, verb: int, draft: Draft) -> bool:
    """Whether the words are the act: "we condemn the raid", "I apologize to the miners"."""
    own = page.kid(verb, "nsubj")
    plain = page.tokens[verb].tag == "VBP" and page.kid(verb, "aux", "neg") is None and not draft.trigger.is_noun
    return plain and own is not None and page.lower[own] in ("i", "we") and draft.status == "happened"


def _is_among_speakers(page: Page, draft: Draft) -> bool:
    """Whether the one who speaks or is spoken to is a party: "I ask you"."""
    parties = (*draft.roles.actors, *draft.roles.recipients)
    return any(page.lower[at] in event_words("who", "speaking") for at in parties)


def _is_call_or_aim(page: Page, verb: int) -> bool:
    """As in "Release them now", "we came to negotiate": not "we are going to release them", "we plan to meet them"."""
    token = page.tokens[verb]
    if token.tag != "VB":
        return False
    if not is_infinitive(page, verb):
        return page.kid(verb, "aux", "auxpass") is None
    governor = page.lemma[token.head]
    return token.head == verb or not (governor in ("go", "be") or governor in status_cues()["planned"]["verbs"])
