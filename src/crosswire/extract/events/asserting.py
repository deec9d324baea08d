"""This file knows which acts of speech a clause makes by its form, whatever its verb:
a refusal, a demand, a charge, an offer.

"Will not release" refuses; "said that Norland must leave" demands; "said that Norland was behind
it" accuses; "is willing to leave" offers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from crosswire.extract.events.clause import is_infinitive, is_negated, is_past, own_cues
from crosswire.extract.events.drafting import Draft
from crosswire.extract.events.governing import over_clause
from crosswire.extract.events.kinds import COOPERATIVE, YIELDING, mode_of_asking
from crosswire.extract.events.lexicon import Match
from crosswire.extract.events.nouns import is_definite
from crosswire.extract.events.page import Page
from crosswire.extract.events.reality import strongest
from crosswire.extract.events.roles import Roles
from crosswire.extract.events.sides import objects_of, subject
from crosswire.extract.events.triggers import Trigger
from crosswire.extract.events.who import bearers, is_somebody, named_below, speaker_for
from crosswire.model.values import Status
from crosswire.vocabulary.actions import Action, actions_by_lemma, status_cues
from crosswire.vocabulary.event_words import event_words
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.reporting import verbs_by_lemma

HARMFUL = frozenset({"ASSAULT", "COERCE"})
CLAIMING = frozenset({"claim", "accuse", "suggest"})
"""Forces of verbs by which what is reported is the speaker's charge, not a fact he knows."""
REFUSED = COOPERATIVE | YIELDING | {"AGREE"}
REAL = ("happened", "ongoing")
FIRM: frozenset[Status] = frozenset({"planned", "negated", "happened", "ongoing"})


def asserted(page: Page, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The acts of speech of an article that no listed word tells, in order of the text."""
    told = {draft.trigger.word: draft for draft in drafts if not draft.trigger.is_noun}
    harm = {d.trigger.verb for d in drafts if d.type in HARMFUL and d.trigger.carried not in ("bare", "told")}
    reported: set[int] = set()
    for verb in page.verbs:
        found = _by_form(page, verb, told, harm)
        if found is not None and found.trigger.word not in reported:
            reported.update([found.trigger.word] if found.trigger.word != verb else [])
            yield found


def _by_form(page: Page, verb: int, told: Mapping[int, Draft], harm: Collection[int | None]) -> Draft | None:
    """What act a clause makes: most verbs stand in none of the forms, so each is asked for only where it can be."""
    dep = page.dep[verb]
    helped = bool(page.children[verb]) and page.kid(verb, "aux") is not None
    found = _refusal(page, verb, told) if helped else None
    if found is None and page.lemma[verb] == "fail":
        found = _failure(page, verb, told)
    if found is None and dep == "ccomp":
        found = _demand(page, verb, told) if helped else None
        found = found or _charge(page, verb) or _claim(page, verb, harm)
    return _offer(page, verb, told) if found is None and dep == "xcomp" else found


def charged(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The events told, those alleged that somebody tells as a charge: "insisted that the rebels had shelled the port"."""
    verbs = {
        draft.trigger.word: draft.trigger.verb for draft in drafts if draft.type in HARMFUL and draft.status in REAL
    }
    held = {word for word, verb in verbs.items() if verb is not None and _claim(page, verb, (verb,)) is not None}
    return [replace(draft, status="alleged") if draft.trigger.word in held else draft for draft in drafts]


def _draft(  # noqa: PLR0917  # the parts of one event
    lemma: str, first: int, verb: int, roles: Roles, mode: str | None, found_by: str
) -> Draft:
    action = _plain(lemma)
    trigger = Trigger(Match(action, verb, first, verb), verb, "verb")
    return Draft(trigger, first, verb, action.type, mode, "happened", roles, found_by)


def _said(lemma: str, reporting: int, roles: Roles, mode: str | None, found_by: str) -> Draft:
    """An act that is done by saying it: its word is the verb that reports it."""
    return _draft(lemma, reporting, reporting, roles, mode, found_by)


def _plain(lemma: str) -> Action:
    return next(action for action in actions_by_lemma("verb")[lemma] if not action.objects and not action.particle)


def _about(page: Page, verb: int, told: Mapping[int, Draft], barred: Sequence[int]) -> tuple[int, ...]:
    """Whom a clause is about besides its subject."""
    if verb in told:
        return tuple(at for at in told[verb].roles.recipients if at not in barred)
    others = [noun for to in page.kids(verb, "prep", "dative") for noun in page.objects_of(to) if noun in page.mention]
    found = [at for at in others if at not in barred]
    for noun in objects_of(page, verb) if not found else ():
        held = bearers(page, noun)
        named = held if set(held) & set(page.mention) else named_below(page, noun, frozenset(barred), scenes=True)
        found += [at for at in named or held if at not in barred]
    if not found:
        for child in page.kids(verb, "dobj", "prep", "xcomp", "ccomp"):
            found = found or (named_below(page, child, frozenset(barred), scenes=True) if child > verb else [])
    return tuple(found)


def _refusal(page: Page, verb: int, told: Mapping[int, Draft]) -> Draft | None:
    """As in "will not release the pilot", "would never accept it" in a report."""
    first = next((c for c in page.kids(verb, "aux") if page.lower[c] in event_words("auxiliaries", "announcing")), None)
    if first is None or first > verb or page.kid(verb, "neg") is None:
        return None
    if page.lower[first] == "would" and page.tokens[verb].dep != "ccomp":
        return None
    base = told[verb].trigger.match.action.type if verb in told else None
    if base not in REFUSED and page.lemma[verb] not in event_words("verbal", "refusable"):
        return None
    if page.is_passive(verb) or not set(_cues(page, verb)) <= FIRM:
        return None
    actors = _somebody(page, verb)
    if not actors:
        return None
    mode = mode_of_asking(base) if base is not None else None
    return _draft("refuse", first, verb, Roles(actors, _about(page, verb, told, actors), None), mode, "refusal")


def _cues(page: Page, verb: int) -> list[Status]:
    cues: list[Status] = [*own_cues(page, verb), *over_clause(page, verb)]
    return cues


def _somebody(page: Page, verb: int) -> tuple[int, ...]:
    found = subject(page, verb)[0]
    return tuple(dict.fromkeys(speaker_for(page, bearer) for at in found for bearer in bearers(page, at)))


def _reporting(page: Page, verb: int) -> tuple[int, ...]:
    """Who reports a clause in words of his own; nobody where another governs it or where he denies or may say it."""
    token = page.tokens[verb]
    if token.dep != "ccomp" or page.lemma[token.head] not in verbs_by_lemma() or not page.is_verb(token.head):
        return ()
    if strongest(_cues(page, token.head)) not in ("happened", "ongoing"):
        return ()
    if page.is_passive(token.head):  # "was told by Norland that it must leave"
        agents = [c for c in page.kids(token.head, "agent", "prep") if page.lower[c] == "by"]
        return tuple(at for by in agents for at in page.objects_of(by) if is_somebody(page, at))
    return tuple(at for at in subject(page, token.head)[0] if is_somebody(page, at))


def _same(page: Page, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether somebody is in both: the same word, or the same actor."""
    known = {page.mention[at].actor for at in one if at in page.mention} - {None}
    return bool(set(one) & set(other)) or any(at in page.mention and page.mention[at].actor in known for at in other)


def _failure(page: Page, verb: int, told: Mapping[int, Draft]) -> Draft | None:
    """As in "failed to reach an agreement"."""
    if page.kid(verb, "neg") is not None:
        return None
    held = next((told[c] for c in page.kids(verb, "xcomp") if c in told), None)
    if held is None or held.trigger.match.action.type not in ("SUPPORT", "AGREE") or held.trigger.match.object is None:
        return None
    actors = _somebody(page, verb)
    if not actors or strongest(_cues(page, verb)) not in ("happened", "ongoing"):
        return None
    return _draft("refuse", verb, verb, Roles(actors, held.roles.recipients, None), None, "failure")


def _demand(page: Page, verb: int, told: Mapping[int, Draft]) -> Draft | None:
    """As in "said that Norland must leave"."""
    helper = next((c for c in page.kids(verb, "aux") if page.lower[c] in event_words("sense", "asking")), None)
    if helper is None or helper > verb or page.kid(verb, "neg") is not None or page.tokens[verb].head in told:
        return None
    speakers = _reporting(page, verb)
    if not speakers or any(one.cognition for one in verbs_by_lemma()[page.lemma[page.tokens[verb].head]]):
        return None
    asked = _asked(page, verb, told, speakers)
    if not asked or _same(page, speakers, tuple(speaker_for(page, at) for at in asked)):
        return None
    mode = mode_of_asking(told[verb].trigger.match.action.type) if verb in told else None
    return _said("demand", page.tokens[verb].head, Roles(speakers, asked, None), mode, "said: demand")


def _asked(page: Page, verb: int, told: Mapping[int, Draft], speakers: Sequence[int]) -> tuple[int, ...]:
    """Who is to do something, or to whom it is to be done: not Sudria in "Sudria's
    stance should be seen as a choice".
    """
    known = (told[verb].roles.actors or told[verb].roles.recipients) if verb in told else ()
    if not known and page.is_passive(verb):
        return tuple(at for at in subject(page, verb)[0] if at in page.mention)
    known = known or tuple(at for at in _somebody(page, verb) if at in page.mention)
    return known or _about(page, verb, told, speakers)


def _charge(page: Page, verb: int) -> Draft | None:
    """As in "said that the rebels were responsible", "said Norland was behind the raid"."""
    if page.lemma[verb] != "be" or page.tokens[verb].dep != "ccomp" or page.kid(verb, "neg", "aux") is not None:
        return None
    blamed = next(
        (
            c
            for c in page.kids(verb, "acomp", "prep", "attr", "advmod")
            if page.lower[c] in event_words("acts", "authorship")
        ),
        None,
    )
    if blamed is None or any(page.lower[c] in ("not", "partly") for c in page.kids(blamed, "neg", "advmod")):
        return None
    speakers, accused = _reporting(page, verb), _somebody(page, verb)
    if (
        not speakers
        or not accused
        or _same(page, speakers, accused)
        or any(page.tokens[at].tag == "PRP" for at in accused)
    ):
        return None
    return _said("accuse", page.tokens[verb].head, Roles(speakers, accused, None), "allege", "said: charge")


def _claim(page: Page, verb: int, harm: Collection[int | None]) -> Draft | None:
    """As in "claimed that Norland had shelled the port", "suggested that he had broken the law"; not "said that"."""
    wrong = verb in harm or page.lemma[verb] in event_words("acts", "wrongs")
    if not wrong or page.tokens[verb].dep != "ccomp" or not is_past(page, verb) or is_negated(page, verb):
        return None
    over = page.tokens[verb].head
    if page.kid(over, "neg") is not None or not CLAIMING & {
        one.force for one in verbs_by_lemma().get(page.lemma[over], ())
    }:
        return None
    speakers, accused = _reporting(page, verb), _somebody(page, verb)
    if not speakers or not any(_may_be_charged(page, at) for at in accused) or _same(page, speakers, accused):
        return None
    return _said("accuse", over, Roles(speakers, accused, None), "allege", "said: charge")


def _may_be_charged(page: Page, at: int) -> bool:
    """Whether a word stands for somebody else who can have done wrong: not "its army", "the storm", "he"."""
    if page.tokens[at].tag == "PRP" or any(page.tokens[c].tag == "PRP$" for c in page.kids(at, "poss")):
        return False
    return at in page.mention or (is_definite(page, at) and page.lemma[at] not in figure_words("mishaps"))


def _offer(page: Page, verb: int, told: Mapping[int, Draft]) -> Draft | None:
    """As in "is willing to guard the line": what is offered is no listed act, so the offer itself is told."""
    token = page.tokens[verb]
    said = token.head
    if token.dep != "xcomp" or not is_infinitive(page, verb) or verb in told:
        return None
    if page.lower[said] not in event_words("verbal", "willing") or page.tokens[said].dep not in ("acomp", "oprd"):
        return None
    copula = page.tokens[said].head
    actors = _somebody(page, copula)
    if page.lemma[verb] in event_words("verbal", "unoffered") or page.lemma[verb] in status_cues()["negated"]["verbs"]:
        return None  # "is ready to abandon the islanders"
    if page.kid(said, "neg") is not None or not actors or strongest(_cues(page, copula)) not in ("happened", "ongoing"):
        return None
    return _draft("agree", said, said, Roles(actors, _about(page, verb, told, actors), None), None, "offer")
