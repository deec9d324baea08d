"""This file knows whom one party criticises and another praises: opposite
characterisations of one, by whoever gives them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.model.article import Reading
from crosswire.model.mention import Event, Quote
from crosswire.model.passage import Passage
from crosswire.model.record import About, Actor
from crosswire.model.source import StoredSource
from crosswire.model.values import Who
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.parties import Parties
from crosswire.reconcile.statements.speakers import is_only_described
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.inflection import verb_forms
from crosswire.wording import spelling, words

TOLD = frozenset({"happened", "ongoing"})
CRITICISM = ("ACCUSE", "disapprove")
MOST = 6
"""Judgements that a side shows."""
NAMED = 3
"""Parties that a side names."""
BEHIND = 2
"""Sentences behind a judgement in which the party is quoted with it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement of an actor: the sentence with what the party says right behind it, and the party that gives it."""

    passages: tuple[Passage, ...]
    party: str
    name: str


def about_opposed(
    readings: Iterable[Reading], actors: Sequence[Actor], stored: Mapping[str, StoredSource], support: Support
) -> Iterator[Draft]:
    """One quiet finding for each actor whom one party criticises and another praises or defends."""
    parties = Parties(actors)
    told: dict[str, tuple[list[Verdict], list[Verdict]]] = defaultdict(lambda: ([], []))
    for reading in readings:
        if stored[reading.source.id].kind != "transcript":
            for judged, praise, verdict in _verdicts(reading, parties):
                told[judged][praise].append(verdict)
    for actor in actors:
        blamed, praised = told.get(actor.id, ([], []))
        both = {one.party for one in blamed} & {one.party for one in praised}
        blamed, praised = ([one for one in side if one.party not in both] for side in (blamed, praised))
        if blamed and praised:
            yield _draft(actor, blamed[:MOST], praised[:MOST], support)


def _verdicts(reading: Reading, parties: Parties) -> Iterator[tuple[str, bool, Verdict]]:
    """Each actor judged, whether in praise, and by whom; nobody judges himself here."""
    sentences = [sentence.passage for sentence in reading.sentences]
    starts = [passage.start for passage in sentences]
    quotes = sorted((quote for quote in reading.quotes if quote.kind == "direct"), key=_start)
    for event in reading.events:
        praise = _is_praise(event)
        if event.status not in TOLD or event.historical or not (praise or (event.type, event.mode) == CRITICISM):
            continue
        givers = [who for who in event.actors if who.actor or is_only_described(who)]
        for judged in (who.actor for who in event.recipients if who.actor):
            for giver in givers:
                if parties.party(giver) != parties.of(judged):
                    at = max(bisect_right(starts, event.passage.start) - 1, 0)
                    words_ = _words_behind(giver, sentences[at + 1 : at + 1 + BEHIND], quotes)
                    passages = (sentences[at], *words_)
                    yield judged, praise, Verdict(passages, parties.party(giver), giver.name or "a party")


def _words_behind(giver: Who, behind: Sequence[Passage], quotes: Sequence[Quote]) -> Iterator[Passage]:
    """What the giver is quoted with in the sentences behind: the words of the praise or blame."""
    if not behind or not giver.actor:
        return
    first, last = (bisect_left(quotes, at, key=_start) for at in (behind[0].start, behind[-1].end))
    for quote in quotes[first:last]:
        if quote.speaker is not None and quote.speaker.actor == giver.actor:
            yield quote.passage


def _start(quote: Quote) -> int:
    return quote.passage.start


def _is_praise(event: Event) -> bool:
    return event.type == "SUPPORT" and any(word.form in _praising() for word in words(event.passage.text))


@cache
def _praising() -> frozenset[str]:
    return frozenset(spelling(form) for verb in assertion_words("opposed", "praising") for form in verb_forms(verb))


def _names(side: Sequence[Verdict]) -> str:
    names = list(dict.fromkeys(one.name for one in side))
    return ", ".join(names[:NAMED]) + (" and others" if len(names) > NAMED else "")


def _draft(actor: Actor, blamed: Sequence[Verdict], praised: Sequence[Verdict], support: Support) -> Draft:
    named = [_names(side) for side in (blamed, praised)]
    return Draft(
        about=About(kind="actor", ref=actor.id),
        topic=f"how {actor.name} is judged",
        verdict="conflict",
        class_="framing",
        weight="quotation",
        statement=f"{actor.name}: criticised by {named[0]}, praised or defended by {named[1]}",
        sides=(
            support.side(f"criticised by {named[0]}", (passage for one in blamed for passage in one.passages)),
            support.side(
                f"praised or defended by {named[1]}", (passage for one in praised for passage in one.passages)
            ),
        ),
        reasons=("opposite judgements of one, by two parties",),
        stakes=float(len(blamed) + len(praised)),
    )
