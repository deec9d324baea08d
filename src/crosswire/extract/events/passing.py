"""This file knows the words that only name an event: "after the attack", "the suspect in the shooting", a charge in quotation marks.

They tell nothing of their own, so they are no events of the article; what they name may be told elsewhere in its story.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from crosswire.extract.events.drafting import Draft
from crosswire.extract.events.lexicon import Match
from crosswire.extract.events.naming import NAMED
from crosswire.extract.events.nouns import is_definite
from crosswire.extract.events.page import Page
from crosswire.extract.events.reality import cues_of, strongest
from crosswire.extract.events.roles import roles_of
from crosswire.extract.events.triggers import Trigger, in_other_sense
from crosswire.vocabulary.actions import Action, actions_by_lemma
from crosswire.vocabulary.event_words import event_words


def passing(
    page: Page, triggers: Sequence[Trigger], drafts: Sequence[Draft], untold: Sequence[Draft], told: Collection[int]
) -> list[Draft]:
    """The words that name an event none of `told` tells; `drafts` are those told, and those of quoted words; `untold` what the
    triggers told that tell none.
    """
    taken = {at for draft in drafts if draft.trigger.word in told for at in range(draft.first, draft.last + 1)}
    # one in quoted words was drafted, and not told
    known = {
        **{draft.trigger.word: _plain(draft) for draft in untold},
        **{draft.trigger.word: draft for draft in drafts},
    }
    named = {
        one.word: _as_named(known[one.word], one) for one in triggers if one.word not in taken and one.word not in told
    }
    for one in _nouns(page, triggers, {*(trigger.word for trigger in triggers), *taken, *told}):
        named[one.word] = _by_itself(page, one)
    return [named[at] for at in sorted(named) if not _is_name(page, at)]


def _as_named(draft: Draft, trigger: Trigger) -> Draft:
    return replace(draft, trigger=trigger, first=trigger.word, last=trigger.word, found_by=NAMED)


def _plain(draft: Draft) -> Draft:
    """An act that is told by nobody is of the type it has once done: a plan to vote is a vote."""
    action = draft.trigger.match.action
    return replace(draft, type=action.type, mode=action.mode or None)


def _by_itself(page: Page, trigger: Trigger) -> Draft:
    action, at = trigger.match.action, trigger.word
    status = strongest(cues_of(page, trigger))
    return Draft(trigger, at, at, action.type, action.mode or None, status, roles_of(page, trigger), NAMED)


def _nouns(page: Page, triggers: Sequence[Trigger], seen: Collection[int]) -> Iterator[Trigger]:
    """Event nouns in whatever frame they stand, none of `seen`; one that needs more words to be an event only after it stood
    with them.

    "Campaign" alone may be one for votes; after "the bombing campaign" it is that one.
    """
    full = {page.lemma[one.word]: one.match.action for one in triggers if one.is_noun}
    for at in page.nouns:
        if at not in seen:
            plain = _plain_action(page.lemma[at])
            action = plain or full.get(page.lemma[at])
            match = Match(action, at, at, at) if action is not None and (plain or is_definite(page, at)) else None
            if match is not None and not in_other_sense(page, match):
                yield Trigger(match, None, "bare")


@cache  # asked of each noun of a text; the words of a language are few
def _plain_action(lemma: str) -> Action | None:
    """The widest entry of a noun that needs no word before it; none of one that names no act by itself."""
    if lemma in event_words("acts", "unfinished"):
        return None
    entries = (*actions_by_lemma("noun").get(lemma, ()), *actions_by_lemma("name").get(lemma, ()))
    return next((one for one in reversed(entries) if not one.particle), None)


def _is_name(page: Page, at: int) -> bool:
    """Whether a word is a part of a name, or of a day's: "Anna March", "March 3"."""
    token = page.tokens[at]
    return token.pos == "PROPN" and (at in page.mention or bool(token.label))
