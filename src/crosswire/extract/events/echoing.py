"""This file knows which quoted words go on with an accusation told near them: "accused
the junta of theft. The junta lies, she said".

Of quotations by whoever has accused somebody, those that speak of that somebody, within a few sentences, are of the
accusation (eight in ten); of reports in a text's own words only half are, and of demands, praise and refusals fewer.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from crosswire.extract.events.drafting import Draft
from crosswire.extract.events.page import Page
from crosswire.extract.events.pointing import POINTED
from crosswire.model.mention import Quote
from crosswire.vocabulary.reporting import verbs_by_lemma

REACH = 150
"""Words between an accusation and what is quoted of it."""
REAL = ("happened", "ongoing")


def echoing(page: Page, quotes: Sequence[Quote], told: Sequence[Draft], taken: Collection[int]) -> list[Draft]:
    """The verbs by which quoted words go on with an accusation of `told`, in order of the text; none of `taken`."""
    accusations = [one for one in told if one.type == "ACCUSE" and one.mode != "investigate" and one.status in REAL]
    found: dict[int, Draft] = {}
    for quote in quotes if accusations else ():
        verb = _plain_verb(page, quote)
        if verb is None or verb in taken or verb in found:
            continue
        near = [one for one in accusations if abs(one.trigger.word - verb) <= REACH and _is_of(page, quote, one)]
        meant = min(near, key=lambda one: (abs(one.trigger.word - verb), one.trigger.word), default=None)
        if meant is not None:
            found[verb] = _echo(page, verb, meant)
    return [found[verb] for verb in sorted(found)]


def _plain_verb(page: Page, quote: Quote) -> int | None:
    """The verb that brings in quoted words: one of saying, no "according to" and no threat, promise or demand."""
    if quote.kind not in ("direct", "partial") or quote.cue is None or quote.speaker is None:
        return None
    cue = page.words(quote.cue.passage)
    verb = next((at for at in cue if page.tokens[at].pos == "VERB" and page.lower[at] != "according"), None)
    forces = {one.force for one in verbs_by_lemma().get(page.lemma[verb], ())} if verb is not None else set()
    return verb if "neutral" in forces else None


def _is_of(page: Page, quote: Quote, accusation: Draft) -> bool:
    """Whether the one quoted made an accusation, and speaks of whom it was made of."""
    speaker = quote.speaker.actor if quote.speaker is not None else None
    if speaker is None or speaker not in _actors(page, accusation.roles.actors):
        return False
    accused = _actors(page, accusation.roles.recipients) - {speaker}
    words = page.words(quote.clause or quote.passage)
    return any(at in page.mention and page.mention[at].actor in accused for at in words)


def _actors(page: Page, heads: Collection[int]) -> set[str]:
    return {actor for at in heads if at in page.mention and (actor := page.mention[at].actor) is not None}


def _echo(page: Page, verb: int, meant: Draft) -> Draft:
    trigger = replace(meant.trigger, match=meant.trigger.match._replace(word=verb, first=verb, last=verb), verb=verb)
    word = meant.found_by if meant.found_by.startswith("said") else POINTED + page.lemma[meant.trigger.word]
    return replace(meant, trigger=trigger, first=verb, last=verb, found_by=word)
