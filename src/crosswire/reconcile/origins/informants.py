"""This file knows who the outlets had it from: speakers and counters of things, each once, however many quote them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeGuard

from crosswire.model.article import Reading
from crosswire.model.mention import Cue
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import Informant
from crosswire.model.source import PRIMARY_KINDS
from crosswire.model.values import Who
from crosswire.naming.titles import people_words
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.rarity import frequency
from crosswire.vocabulary.speech_words import speech_words
from crosswire.vocabulary.titles import title_forms
from crosswire.vocabulary.unnamed_sources import sources_words, unnamed_sources
from crosswire.wording import words

INFORMING = frozenset(
    {
        "neutral", "announce", "explain", "reply", "report", "claim", "confirm", "concede", "deny", "warn", "predict",
        "accuse", "suggest", "agree",
    }
)  # fmt: skip
"""What a reporting verb does where it hands on what is so; orders, promises, praise and thoughts inform of nothing."""

ARTICLES = frozenset({"a", "an", "the"})
PLAIN = 4.0
"""Zipf frequency of plain words; a name so frequent is bound to an actor anyway."""
HEAD_ENDS = re.compile(
    r",| (?:of|in|for|from|with|who|whose|that|which|at|on|to|by|near|inside|outside|close|familiar|speaking|and|or)\b"
)
"""What ends the head of a description: "officials in Velm", "people familiar with the talks"."""


def find_informants(readings: Sequence[Reading]) -> tuple[Informant, ...]:
    """The informants of a story, in order of their first passage.

    One actor of the story is one informant in all texts; an unnamed one is known by its description ("2 diplomatic
    sources"). The passages are what they told and the words that name them. A primary document needs none.
    """
    heard: dict[tuple[str, ...], dict[Passage, Who]] = defaultdict(dict)
    for reading in readings:
        if reading.source.kind not in PRIMARY_KINDS:
            for who, passage in _attributed(reading):
                heard[_key(who)].setdefault(passage, who)
                if who.passage is not None:
                    heard[_key(who)].setdefault(who.passage, who)
    digests = {reading.source.id: reading.source.sha256 for reading in readings}
    made = [_made(key, passages, digests) for key, passages in heard.items() if key]
    return tuple(sorted(made, key=lambda informant: (informant.passages[0], informant.id)))


def _attributed(reading: Reading) -> Iterator[tuple[Who, Passage]]:
    """Each attribution to somebody the text names or describes; "he" whose holder is not known names nobody."""
    pronouns = {name.passage for name in reading.names if name.form == "pronoun"}
    for quote in reading.quotes:
        if quote.kind != "scare" and _informs(quote.cue) and _somebody(quote.speaker, pronouns):
            yield quote.speaker, quote.passage
    for figure in reading.figures:
        if _somebody(figure.attributed_to, pronouns):
            yield figure.attributed_to, figure.passage


def _informs(cue: Cue | None) -> bool:
    """Whether a verb hands on what is so; who "declined to comment" tells nothing, who "denied it" does."""
    if cue is None:
        return True
    return cue.force in INFORMING and (cue.lemma == "deny" or cue.lemma not in speech_words("refusing"))


def _somebody(who: Who | None, pronouns: Collection[Passage]) -> TypeGuard[Who]:
    if who is None or who.actor is not None:
        return who is not None
    return who.passage not in pronouns and is_somebody(who.passage.text if who.passage else who.name or "")


def is_somebody(said: str) -> bool:
    """Whether words without a known actor name or describe people or a body: "two diplomats", "the harbour board".

    "A count", "each side", "Orlov's remarks" and "the end of the siege" are speakers of sentences, but nobody.
    """
    found = HEAD_ENDS.split(said.strip(), maxsplit=1)[0].split()
    if not found or found[0].lower() in sources_words("anybody"):
        return False
    head = found[-1].strip(".,;:'\u2019\u201c\u201d\"()")
    # the capital of "Others" or "Polls", which open a sentence, is no name's
    named = head[:1].isupper() and (len(said.split()) > 1 or frequency(head.lower()) < PLAIN)
    return named or any(_is_people(word) for word in (head, " ".join(found[-2:])))


def _is_people(word: str) -> bool:
    low = word.lower()
    head = name_heads().get(low)
    body = head is not None and head.kind in ("organisation", "group")
    # a count or a judge's order may be somebody's title before a name; without one a count is a number
    office = any(title.kind not in ("noble", "honorific") for title in title_forms().get(low, ()))
    return low in unnamed_sources() or low in people_words() or office or body


def _key(who: Who) -> tuple[str, ...]:
    if who.actor is not None:
        return ("actor", who.actor)
    said = who.name or (who.passage.text if who.passage else "")
    return tuple(word.form for word in words(said) if word.form not in ARTICLES)


def _made(key: tuple[str, ...], passages: Mapping[Passage, Who], digests: Mapping[str, str]) -> Informant:
    """The id tells informants of one passage apart: a count and the words that give it may have two."""
    lead = min(passages)
    return Informant(
        id=stable_id("in", digests[lead.source], lead.start, lead.end, f"informant {' '.join(key)}"),
        who=passages[lead],
        passages=tuple(sorted(passages)),
    )
