"""This file knows which event nouns only name an event ("after the attacks", "the suit
says"), and which told one they name again.

A noun that no verb carries and that says nobody does not tell an event, it names one. Where all
that the article tells in that word is of one doer, the noun is one more mention of it: whom it
takes part in and how real it is come from there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crosswire.extract.events.drafting import Draft
from crosswire.extract.events.lexicon import Match
from crosswire.extract.events.nouns import is_definite
from crosswire.extract.events.page import Page
from crosswire.extract.events.roles import Roles
from crosswire.model.values import Status

NAMED = "named"
STEM = 5
"""Letters by which a noun and the verb it is made of are one word: invite, invitation."""
BY_ITSELF = frozenset({"ASSAULT", "CONSULT", "COERCE", "ACCUSE", "PROTEST", "RETREAT"})
"""Types whose nouns name an event without an article ("arrests"); "aid", "support", "pressure" also name things."""
SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
REAL = ("happened", "ongoing")
Key = tuple[str, str]


@dataclass(slots=True)
class Tellings:
    """What an article tells in one word, in order of the text: the words, the events,
    all their doers, how many are real.
    """

    words: list[int] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    doers: set[frozenset[str]] = field(default_factory=set)
    real: int = 0


def named(page: Page, untold: Iterable[Draft], told: Iterable[Draft]) -> list[Draft]:
    """What the event nouns that tell nothing name, in order of the text."""
    naming = [draft for draft in untold if draft.trigger.is_noun and _is_one(page, draft)]
    known = _by_word(page, told, naming)
    return [_named(page, draft, known) for draft in naming]


def settled(page: Page, told: Sequence[Draft]) -> list[Draft]:
    """The events told, a noun named in passing as real as the article tells it
    elsewhere: "his trip", which is planned.
    """
    naming = [draft for draft in told if _is_in_passing(draft)]
    if not naming:
        return list(told)
    known = _by_word(page, (one for one in told if not _is_in_passing(one)), naming)
    return [_settled(page, draft, known) if _is_in_passing(draft) else draft for draft in told]


def _is_one(page: Page, draft: Draft) -> bool:
    """Whether a noun names one act or several, not a sort of thing: "the aid", "a call
    to boycott the port"; not "foreign aid".
    """
    noun, roles = draft.trigger.word, draft.roles
    if draft.trigger.match.action.type in BY_ITSELF or is_definite(page, noun):
        return True
    return bool(roles.actors or roles.recipients) or page.kid(noun, "acl", "ccomp") is not None


def _is_in_passing(draft: Draft) -> bool:
    """Whether a noun stands by itself, with no word of how real it is."""
    return draft.trigger.is_noun and draft.trigger.carried == "bare" and draft.status == "happened"


def _by_word(page: Page, told: Iterable[Draft], naming: Iterable[Draft]) -> Mapping[Key, Tellings]:
    """The told events by type and word, that of a verb's object too: "filed a suit"; those that one of `naming` may name."""
    asked = {_key(page, draft.trigger.match, draft.trigger.word) for draft in naming}
    types = {type_ for type_, _ in asked}
    found: dict[Key, Tellings] = defaultdict(Tellings)
    for draft in sorted(
        (one for one in told if one.trigger.match.action.type in types), key=lambda one: one.trigger.word
    ):
        match = draft.trigger.match
        words = [match.word] if match.object is None else [match.word, match.object]
        for key in {_key(page, match, at) for at in words} & asked:
            one = found[key]
            one.words.append(draft.trigger.word)
            one.drafts.append(draft)
            one.real += draft.status in REAL
            if draft.roles.actors:
                one.doers.add(_all(page, draft.roles.actors))
    return found


def _key(page: Page, match: Match, at: int) -> Key:
    """What two words that tell one act share: its type, and their stem; a trip and a visit are one."""
    if match.action.mode == "visit":
        return match.action.type, "visit"
    return match.action.type, page.lemma[at].removesuffix("ing").removesuffix("e")[:STEM]


def _named(page: Page, draft: Draft, known: Mapping[Key, Tellings]) -> Draft:
    told = known.get(_key(page, draft.trigger.match, draft.trigger.word))
    meant = _meant(page, draft, told) if told is not None else None
    if meant is None or told is None:
        return replace(draft, found_by=NAMED)
    own = draft.roles
    roles = Roles(own.actors or meant.roles.actors, own.recipients or meant.roles.recipients, own.means)
    if meant.type == "ACCUSE":  # "attacked the judge for lying ... the attack"
        draft = replace(draft, type=meant.type, mode=meant.mode)
    return replace(draft, status=_reality(draft, meant, told), roles=roles, found_by=NAMED)


def _settled(page: Page, draft: Draft, known: Mapping[Key, Tellings]) -> Draft:
    told = known.get(_key(page, draft.trigger.match, draft.trigger.word))
    meant = _meant(page, draft, told) if told is not None else None
    return draft if meant is None or told is None else replace(draft, status=_reality(draft, meant, told))


def _reality(draft: Draft, meant: Draft, told: Tellings) -> Status:
    """What a named event is: as its own words say, else as most tell it ("plans to join the suit" leaves it filed)."""
    real = 2 * told.real >= len(told.drafts)
    spoken = draft.trigger.match.action.type in SPOKEN
    if draft.status != "happened" or real or spoken:
        return draft.status
    counts = Counter(one.status for one in told.drafts if one.status not in REAL)
    if counts["planned"]:  # what somebody plans stays planned where others say that it "would be" a mistake
        del counts["conditional"]
    most = max(counts, key=lambda status: (counts[status], status == meant.status))
    # "the visit" is spoken of as one that is to come, though all that is told of it is what it "would" do
    return "planned" if most == "conditional" and draft.mode == "visit" else most


def _meant(page: Page, draft: Draft, told: Tellings) -> Draft | None:
    """The told event that a noun names: the last one before it, else the next, if all so told are of one doer."""
    own, noun = _all(page, draft.roles.actors), draft.trigger.word
    if not _points_back(page, noun) or len(told.doers) > 1 or (own and own not in told.doers):
        return None
    before = bisect_left(told.words, noun)
    meant = told.drafts[before - 1 if before else 0]
    mine, theirs = _all(page, draft.roles.recipients), _all(page, meant.roles.recipients)
    return None if mine and theirs and not mine & theirs else meant


def _points_back(page: Page, noun: int) -> bool:
    """Whether a noun speaks of what was told: "the strike", "his trip"; not "a strike"
    or "Friday's strike", maybe another.
    """
    parts = page.kids(noun, "poss", "compound", "nmod", "amod", "nummod")
    return is_definite(page, noun) and not any(page.tokens[part].label in ("DATE", "ORDINAL") for part in parts)


def _all(page: Page, heads: Iterable[int]) -> frozenset[str]:
    return frozenset(_who(page, at) for at in heads)


def _who(page: Page, at: int) -> str:
    """Who a word stands for within the article: the actor it is bound to, else the word."""
    name = page.mention.get(at)
    return name.actor if name is not None and name.actor is not None else page.lower[at]
