"""This file knows in whose voice a primary document speaks: the holder of the office a turn is
labelled with, its author, its issuer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import Actor
from crosswire.model.source import StoredSource
from crosswire.model.values import Who
from crosswire.naming.bodies import state_body
from crosswire.naming.spelling import fold
from crosswire.vocabulary.speech_words import speech_words
from crosswire.vocabulary.titles import title_forms

OWN_VOICE = frozenset({"statement", "readout"})
"""Documents that somebody says from end to end; a treaty says nothing in anybody's name."""
ISSUED = re.compile(
    r"\b(?:statement|remarks|speech|address|message|letter|declaration|comments)\s+(?:of|by|from)\s+", re.IGNORECASE
)
NAMES_BETWEEN = re.compile(r",?\s+(?:[^\W\d_][\w.'’-]*\s+){0,4}")
"""What may stand between an office and its holder's name: rank and first names ("Head
of Mission, Major General Ana Ruiz").
"""
SPEAKS = re.compile(r"(?:^|[.:;]\s|\n)[ \t]{0,8}(?:\(?\w{1,3}[.)]\s{1,4})?We\s")
"""A sentence that begins with "We", behind the number of its paragraph too."""
_NAME = r"(?:[^\W\d_a-z][\w'’-]{0,30}|of|the|for|and)"
RESOLVING = re.compile(rf"^[ \t]{{0,8}}(The {_NAME}(?: {_NAME}){{0,8}}),[ \t]{{0,8}}$", re.MULTILINE)
"""The body that resolves, on a line of its own: "The Council of the Lake States,"; what follows hangs on it."""
COMMON_VOICE = re.compile(r"\b(?:communiqu[eé]|joint (?:press )?statement|declaration|resolution)\b", re.IGNORECASE)
"""What the first line of a document calls it that several say together, though it does not say "we"."""
PACT = re.compile(
    r"\b(?:agreement|treaty|accord|protocol|convention|memorandum|contract|constitution)\b", re.IGNORECASE
)
"""What the lines above a document call it whose words are nobody's, whoever prints it."""
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
OFFICE_BEHIND = re.compile(r",\s+(?:the\s+)?", re.IGNORECASE)
JOINED = re.compile(r"\s(?:and|&)\s")


def voiced(reading: Reading, stored: StoredSource, actors: Sequence[Actor]) -> Reading:
    """The reading with the turns of a transcript bound to whoever its head says holds
    the office they are labelled with.

    "HEAD OF MISSION: Good evening", under "Press briefing by the Head of Mission, Ana Ruiz", is said by Ana Ruiz. The
    figures of a statement that name no counter are its author's.
    """
    if stored.kind == "transcript":
        holders = {label: who for label in _labels(reading) if (who := _holder(label, stored, actors)) is not None}

        def held(who: Who | None) -> Who | None:
            actor = holders.get(who.name or "") if who is not None and who.actor is None else None
            return replace(who, actor=actor.id, name=actor.name) if who is not None and actor is not None else who

        return replace(
            reading,
            quotes=tuple(replace(quote, speaker=held(quote.speaker)) for quote in reading.quotes),
            figures=tuple(replace(figure, attributed_to=held(figure.attributed_to)) for figure in reading.figures),
        )
    author = author_of(stored, actors)
    return replace(
        reading, figures=tuple(replace(one, attributed_to=one.attributed_to or author) for one in reading.figures)
    )


def author_of(stored: StoredSource, actors: Sequence[Actor]) -> Who | None:
    """Who says what a statement says: the one person its heading names as the author, else who issued it.

    A document that speaks as "We", or calls itself a communiqué or a resolution, is said by its issuer too: by the body that
    resolves, where a line names it; and a bulletin or report by the body whose name stands over it. Of any other ("The
    Parties agree") nobody is the speaker.
    """
    if stored.kind not in OWN_VOICE and not (
        stored.kind == "document" and (_is_said(stored.text) or _is_under_its_issuers_name(stored))
    ):
        return None
    if (resolving := RESOLVING.search(stored.text[: _end_of_head(stored.text)])) is not None:
        body = next((actor for actor in actors if _is_named_in(actor, stored, resolving.span(1))), None)
        name = body.name if body else resolving[1].removeprefix("The ")
        return Who(stored.passage(*resolving.span(1)), name, body.id if body else None)
    heading = ISSUED.search(stored.text[: _end_of_head(stored.text)])
    if heading is not None:
        line = stored.text[heading.end() : _end_of_paragraph(stored.text, heading.end())]
        named = {a.id: (a, p) for a, p in _persons(actors, stored, heading.end(), heading.end() + len(line))}
        if len(named) == 1 and not JOINED.search(line):
            ((actor, passage),) = named.values()
            return Who(passage, actor.name, actor.id)
    issuer = next(
        (actor for actor in actors if stored.outlet in {actor.name, *(one.text for one in actor.labels)}), None
    )
    issuer = issuer or _state_body(stored.outlet or "", actors)
    return Who(None, stored.outlet, issuer.id if issuer else None) if stored.outlet else None


def _is_said(text: str) -> bool:
    """Whether somebody speaks in a document: it says "we", is called a communiqué or the like, or names who resolves."""
    opening = text.lstrip().partition("\n")[0]
    return bool(SPEAKS.search(text) or COMMON_VOICE.search(opening) or RESOLVING.search(text[: _end_of_head(text)]))


def _is_under_its_issuers_name(stored: StoredSource) -> bool:
    """Whether a line above the first sentence of a document is its issuer's name, and none calls it a treaty or the like."""
    lines = [line.strip() for line in stored.text[: _end_of_head(stored.text)].splitlines() if line.strip()]
    above = list(takewhile(lambda line: not line.endswith("."), lines))
    issuer = ARTICLE.sub("", stored.outlet or "").casefold()
    return any(ARTICLE.sub("", line).casefold() == issuer for line in above) and not any(map(PACT.search, above))


def _is_named_in(actor: Actor, stored: StoredSource, span: tuple[int, int]) -> bool:
    places = (mention.passage for mention in actor.mentions if mention.passage.source == stored.id)
    return any(span[0] <= place.start and place.end <= span[1] for place in places)


def _state_body(outlet: str, actors: Sequence[Actor]) -> Actor | None:
    """The one body of a country of the story that an issuer is: "Ministry of Ports
    of Norland" of "Norland's ports ministry".
    """
    named = frozenset(fold(actor.name) for actor in actors if actor.kind == "country")
    words = state_body(outlet, named)
    found = [actor for actor in actors if actor.kind == "organisation" and state_body(actor.name, named) == words]
    return found[0] if words is not None and len(found) == 1 else None


HEAD = 1_200
"""Characters of a document in which its heading stands."""


def _end_of_head(text: str) -> int:
    return min(len(text), HEAD)


def _end_of_paragraph(text: str, start: int) -> int:
    end = text.find("\n\n", start)
    return end if end >= 0 else len(text)


def _labels(reading: Reading) -> Iterator[str]:
    """The labels of turns that name nobody: offices, not questions."""
    names = (quote.speaker.name for quote in reading.quotes if quote.speaker and quote.speaker.actor is None)
    return (name for name in dict.fromkeys(names) if name and name.lower() not in speech_words("asking_label"))


def _holder(label: str, stored: StoredSource, actors: Sequence[Actor]) -> Actor | None:
    """The one person beside whose name the label stands above the first turn, or whose surname the label ends in."""
    opening = re.search(rf"^{re.escape(label)}\s?(?:\([^()\n]*\))?:", stored.text, re.MULTILINE)
    head = stored.text[: opening.start()] if opening else ""
    offices = [match.span() for match in re.finditer(rf"\b{re.escape(label)}\b", head, re.IGNORECASE)]
    found = {
        actor.id: actor
        for actor, passage in _persons(actors, stored, 0, len(head))
        if any(
            NAMES_BETWEEN.fullmatch(head, end, passage.start) or OFFICE_BEHIND.fullmatch(head, passage.end, start)
            for start, end in offices
        )
    }
    if not found and label.rsplit(maxsplit=1)[-1].lower() not in title_forms():
        surname = label.rsplit(maxsplit=1)[-1].lower()
        found = {a.id: a for a in actors if a.kind == "person" and a.name.split()[-1].lower() == surname}
    return next(iter(found.values())) if len(found) == 1 else None


def _persons(actors: Iterable[Actor], stored: StoredSource, start: int, end: int) -> Iterator[tuple[Actor, Passage]]:
    """The story's persons who are mentioned in a stretch of a source, each mention."""
    for actor in actors:
        if actor.kind == "person":
            for mention in actor.mentions:
                passage = mention.passage
                if (
                    passage.source == stored.id
                    and start <= passage.start
                    and passage.end <= end
                    and mention.form != "pronoun"
                ):
                    yield actor, passage
