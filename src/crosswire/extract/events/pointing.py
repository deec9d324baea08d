"""This file knows the words that point back to an act told before: "his remarks", "this action", "her victory", ", saying that".

They name no act by themselves; which one is meant is known by whose it is, by the words that told it, or by what was told just before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from crosswire.extract.events.drafting import Draft
from crosswire.extract.events.lexicon import Match
from crosswire.extract.events.nouns import is_definite
from crosswire.extract.events.page import Page
from crosswire.extract.events.roles import Roles
from crosswire.extract.events.triggers import Trigger
from crosswire.extract.events.who import antecedent
from crosswire.vocabulary.actions import actions_by_lemma
from crosswire.vocabulary.event_words import event_words

POINTED = "named: "
"""How a word that points back is marked, with the word that told the act."""
SHARP = frozenset({"ACCUSE", "REJECT", "THREATEN"})
"""Acts of speech that are spoken of again as remarks."""
SPOKEN = SHARP | {"REQUEST", "SUPPORT", "CONCEDE", "AGREE"}
BY_WORD = ("suits", "speeches", "victories")
"""Sorts of nouns that mean what certain words have told, and nothing else."""
SORTS = ("remarks", *BY_WORD, "deeds")
REAL = ("happened", "ongoing")
CARRIED = ("carry", "undergo")
STEPS = 6
"""Words up which a remark hangs on the act that blames it."""
NEAR = 60
"""Words back to which "this action" may point."""


class Memory:
    """The acts told so far, by what words may point back to them, and by whose they are."""

    def __init__(self) -> None:
        self.by_owner: dict[tuple[str, str], Draft] = {}
        self.last: dict[str, Draft] = {}

    def keep(self, page: Page, draft: Draft) -> None:
        """Holds an act told."""
        for sort in _sorts(page, draft):
            if draft.status in REAL or sort not in self.last:  # "plans to join the suit" leaves it filed
                self.last[sort] = draft
            owners = draft.roles.actors
            if sort == "victories" and page.lemma[draft.trigger.word] not in event_words("pointing", "winning"):
                owners = draft.roles.recipients or owners  # who is elected has won, not those who vote
            self.by_owner.update(((sort, _who(page, at)), draft) for at in owners)


def pointing(page: Page, told: Sequence[Draft], taken: Collection[int]) -> list[Draft]:
    """The acts that nouns point back to, in order of the text; no word of `taken`, which tell or name acts already."""
    known = {draft.trigger.word: draft for draft in told}
    offenders = _offenders(page, known)
    memory, found, again = Memory(), [], _pointers() | _telling_again()
    for at, lemma in enumerate(page.lemma):
        if at in known:
            memory.keep(page, known[at])
        elif lemma in again:
            pos = page.tokens[at].pos
            if pos == "VERB" and at not in taken:
                meant = _meant_by_verb(page, at, memory, known)
            elif pos == "NOUN" and _may_point(page, at, taken):
                meant = _meant(page, at, memory)
            else:
                continue
            if meant is not None:
                found.append(_once_more(page, at, meant))
            elif pos == "NOUN" and (speaker := _offender(page, at, offenders)) is not None:
                found.append(_offence(at, speaker))
    return found


def _may_point(page: Page, noun: int, taken: Collection[int]) -> bool:
    """Whether a noun may point to an act: one that tells or names none; "clarified his remarks" tells another than the remarks."""
    return page.lemma[noun] in (event_words("pointing", "remarks") if noun in taken else _pointers())


@cache
def _pointers() -> frozenset[str]:
    """All nouns that may point back to an act."""
    return frozenset().union(*(event_words("pointing", sort) for sort in SORTS))


@cache
def _telling_again() -> frozenset[str]:
    """All verbs that may tell an act once more."""
    return frozenset().union(*(event_words("pointing", sort) for sort in ("winning", "filing", "grounds")))


def decided(page: Page, told: Sequence[Draft]) -> dict[int, Draft]:
    """The acts told that only decide on another one, as mentions of that, by their words: "voted to override the veto" overrides it."""
    known = {draft.trigger.word: draft for draft in told}
    found: dict[int, Draft] = {}
    for at, draft in known.items():
        if not draft.trigger.is_noun and page.lemma[at] in event_words("pointing", "deciding"):
            meant = next((known[clause] for clause in page.kids(at, "xcomp") if clause in known), None)
            if meant is not None:
                found[at] = _once_more(page, at, meant)
    return found


def carrying(page: Page, told: Sequence[Draft], taken: Collection[int]) -> list[Draft]:
    """The verbs that only carry an act a noun tells, as mentions of it: "drew sharp criticism", "launched a boycott"."""
    found: dict[int, Draft] = {}
    for draft in told:
        verb = draft.trigger.verb
        carried = draft.trigger.is_noun and draft.trigger.carried in CARRIED and draft.status in REAL
        if carried and verb is not None and verb not in taken and verb not in found:
            found[verb] = _once_more(page, verb, draft)
    return list(found.values())


def as_said(page: Page, told: Sequence[Draft]) -> list[Draft]:
    """The acts told, a message of the kind of what it says: who "sent a letter urging the mayor to go" urged her."""
    spoken = {draft.trigger.word: draft for draft in told if draft.type in SPOKEN}
    return [_as_said(page, draft, spoken) for draft in told]


def _as_said(page: Page, draft: Draft, spoken: Mapping[int, Draft]) -> Draft:
    message, verb = draft.trigger.match.object, draft.trigger.word
    if message is None or page.lemma[message] not in event_words("pointing", "messages"):
        return draft
    clauses = [clause for clause in page.kids(message, "acl", "relcl") if clause > message]
    clauses += [clause for clause in page.kids(verb, "advcl", "xcomp") if page.tokens[clause].tag == "VBG"]
    meant = next((spoken[clause] for clause in clauses if clause in spoken), None)
    return replace(draft, type=meant.type, mode=meant.mode) if meant is not None else draft


def _once_more(page: Page, at: int, meant: Draft) -> Draft:
    trigger = Trigger(meant.trigger.match._replace(word=at, first=at, last=at), None, "bare")
    # what was told by saying something is known by its type already
    word = meant.found_by if meant.found_by.startswith("said") else POINTED + page.lemma[meant.trigger.word]
    return replace(meant, trigger=trigger, first=at, last=at, found_by=word)


def _offenders(page: Page, known: Mapping[int, Draft]) -> dict[str, int]:
    """Whose words are blamed, or are taken back by himself, as a text tells: his remarks are an attack, though it is not told."""
    found: dict[str, int] = {}
    remarks = event_words("pointing", "remarks")
    for noun in page.nouns:
        if page.lemma[noun] not in remarks or page.tokens[noun].pos != "NOUN":
            continue
        told = _over(page, noun, known)
        if told is None or (sort := told.trigger.match.action.type) not in ("ACCUSE", "CONCEDE"):
            continue
        doers = {_who(page, at) for at in told.roles.actors}
        taken_back = told.roles.actors if sort == "CONCEDE" and is_definite(page, noun) else ()
        for owner in list(_owners(page, noun)) or taken_back:
            if owner in page.mention and (sort == "CONCEDE") == (_who(page, owner) in doers):
                found.setdefault(_who(page, owner), owner)
    return found


def _over(page: Page, noun: int, known: Mapping[int, Draft]) -> Draft | None:
    """The act told that a noun hangs on: "apologized for his remarks", "said the remarks were a disgrace"."""
    at = noun
    for _ in range(STEPS):
        at = page.tokens[at].head
        if at in known:
            return known[at]
    return None


def _offender(page: Page, noun: int, offenders: Mapping[str, int]) -> int | None:
    """Whose remarks a noun means: those of whoever they belong to; nobody's are of the only one whose words are blamed."""
    if not offenders or page.lemma[noun] not in event_words("pointing", "remarks"):
        return None
    owners = [_who(page, at) for at in _owners(page, noun)]
    if not owners and len(offenders) == 1 and is_definite(page, noun):
        return next(iter(offenders.values()))
    return next((offenders[owner] for owner in owners if owner in offenders), None)


def _offence(noun: int, speaker: int) -> Draft:
    action = next(one for one in actions_by_lemma("verb")["criticize"] if not one.objects and not one.particle)
    trigger = Trigger(Match(action, noun, noun, noun), None, "bare")
    roles = Roles((speaker,), (), None)
    return Draft(trigger, noun, noun, action.type, action.mode or None, "happened", roles, f"{POINTED}remark")


def _sorts(page: Page, draft: Draft) -> Iterator[str]:
    """The nouns by which an act can be spoken of again."""
    if draft.type in SHARP:
        yield "remarks"
    by_word = [sort for sort in BY_WORD if page.lemma[draft.trigger.word] in event_words("pointing", f"told_as_{sort}")]
    yield from by_word
    if draft.type not in SPOKEN or by_word:
        yield "deeds"


def _meant(page: Page, noun: int, memory: Memory) -> Draft | None:
    """The act a noun points to: the last of its sort by whoever it belongs to; of nobody's the last one told."""
    for sort in SORTS:
        if page.lemma[noun] in event_words("pointing", sort):
            owners = [_who(page, at) for at in _owners(page, noun)]
            meant = next((memory.by_owner[sort, owner] for owner in owners if (sort, owner) in memory.by_owner), None)
            if meant is None and (not owners or (sort == "suits" and _is_by_nobody_named(page, memory.last.get(sort)))):
                meant = _last(page, noun, sort, memory)
            if meant is not None:
                return meant
    return None


def _is_by_nobody_named(page: Page, told: Draft | None) -> bool:
    """Whether an act is told of people without a name, who may be those named later: "two states sued ... Varn's challenge"."""
    return told is not None and not any(at in page.mention for at in told.roles.actors)


def _meant_by_verb(page: Page, verb: int, memory: Memory, known: Mapping[int, Draft]) -> Draft | None:
    """The act a verb tells once more: "she won by six votes" of whoever was elected, "condemned the raid, saying that"."""
    token = page.tokens[verb]
    if page.lemma[verb] in event_words("pointing", "winning") and not page.is_passive(verb):
        winners = [_who(page, antecedent(page, at)) for at in page.kids(verb, "nsubj")]
        won = [told for one in winners if (told := memory.by_owner.get(("victories", one))) is not None]
        return next((told for told in won if told.status in REAL), None)
    if page.lemma[verb] in event_words("pointing", "filing") and page.is_passive(
        verb
    ):  # "It was filed with the high court"
        return memory.last.get("suits") if any(page.lower[at] == "it" for at in page.kids(verb, "nsubjpass")) else None
    if token.dep != "advcl" or token.tag != "VBG" or page.lemma[verb] not in event_words("pointing", "grounds"):
        return None
    meant = known.get(token.head)
    spoken = meant is not None and meant.type in SPOKEN and meant.status in REAL
    return meant if spoken and page.kid(verb, "nsubj", "mark") is None and token.head < verb else None


def _last(page: Page, noun: int, sort: str, memory: Memory) -> Draft | None:
    last = memory.last.get(sort)
    if last is None or not is_definite(page, noun) or sort == "remarks":
        return None
    shown = any(page.lower[c] in event_words("pointing", "showing") for c in page.kids(noun, "det"))
    return last if sort in BY_WORD or (shown and noun - last.trigger.word <= NEAR) else None


def _owners(page: Page, noun: int) -> Iterator[int]:
    """Whose a word is: "his remarks", "the action by Norland", "remarks he made"."""
    yield from page.kids(noun, "poss")
    for by in page.kids(noun, "prep", "agent"):
        if page.lower[by] in ("by", "of", "from"):
            yield from page.objects_of(by)
    for clause in page.kids(noun, "relcl"):
        yield from page.kids(clause, "nsubj")


def _who(page: Page, at: int) -> str:
    """Who a word stands for within the article: the actor it is bound to, else the word."""
    name = page.mention.get(at)
    return name.actor if name is not None and name.actor is not None else page.lower[at]
