"""This folder knows how positions are read from an article: who demands, offers, accepts, rejects what.

A position's passage runs from the word that states it to the end of its object.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.coreference import Cast
from crosswire.extract.events.page import Page
from crosswire.extract.events.speech import Speech
from crosswire.extract.events.who import who
from crosswire.extract.positions.issues import issue_of
from crosswire.extract.positions.stances import STATING, Stand, stand_at
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Event, Position, Quote
from crosswire.model.passage import stable_id
from crosswire.model.values import Who
from crosswire.vocabulary.speech_words import speech_words

__all__ = ["find_positions"]

OURSELVES = frozenset({"we", "i", "us", "our", "my"})
LONGEST = 60
TURN = "turn of a transcript"


def find_positions(
    article: AnnotatedArticle, quotes: Sequence[Quote], events: Sequence[Event], cast: Cast
) -> tuple[Position, ...]:
    """The positions of an article in order of the text."""
    page = Page.of(article, cast.names)
    speech = Speech(page, quotes)
    about = {event.passage.start: event.id for event in events}
    found = []
    for at, token in enumerate(page.tokens):
        stand = stand_at(page, at) if token.pos in STATING else None
        if stand is not None:
            found += _positions(page, cast, stand, speech, about)
    return tuple(found)


def _positions(page: Page, cast: Cast, stand: Stand, speech: Speech, about: dict[int, str]) -> list[Position]:
    quote = speech.quote_of(stand.word)
    if quote is not None and _only_asks(quote):
        return []
    last = min(stand.last, stand.first + LONGEST)
    passage, object_ = page.passage(min(stand.word, stand.first), last), page.passage(stand.first, last)
    made = []
    for number, head in enumerate(stand.parties):
        party = _party(page, cast, head, quote)
        if party is None:
            continue
        speaker = quote.speaker if quote is not None else None
        made.append(
            Position(
                id=stable_id("p", page.article.source.sha256, passage.start, passage.end, f"position {number}"),
                passage=passage,
                party=party,
                stance=stand.stance,
                issue=issue_of(page, stand.first, last),
                object=object_,
                on=next(
                    (about[page.starts[at]] for at in range(stand.first, last + 1) if page.starts[at] in about), None
                ),
                when=quote.when if quote is not None else None,
                attributed_to=speaker,
                found_by="stances",
            )
        )
    return made


def _only_asks(quote: Quote) -> bool:
    """Whether a turn of a transcript is a reporter's: what a question supposes is nobody's position."""
    label = quote.speaker.name if quote.speaker is not None and quote.found_by == TURN else None
    return label is not None and label.lower() in speech_words("asking_label")


def _party(page: Page, cast: Cast, head: int, quote: Quote | None) -> Who | None:
    """The party; "we" is whoever speaks; one who is neither named nor known is none."""
    if page.lower[head] in OURSELVES:
        return quote.speaker if quote is not None else None
    if page.lower[head] in ("nobody", "you", "one", "who"):
        return None
    party = who(page, cast, head)
    return party if party.actor is not None or head in page.mention else None
