"""Readings of small texts of our own for tests of origins: sentences a line, without a parse."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from crosswire.model.article import Reading, ReadSentence
from crosswire.model.mention import Cue, Quote
from crosswire.model.passage import Passage
from crosswire.model.source import Credit, CreditKind, Published, Source, SourceKind
from crosswire.model.values import Who

REPORT = (
    "Engineers in Dransk closed the harbour bridge on Monday after a crack was found in its northern pillar.",
    "A ferry pilot noticed it at dawn when he steered the empty Sparrow under the arches.",
    "The bridge carries nine thousand lorries a week to the grain terminal on the far bank.",
    "Divers spent four hours in the cold water and measured a gap as wide as a hand.",
    "The governor promised a pontoon before the harvest and asked the army for two tugs.",
    "Shopkeepers on the quay counted their losses and blamed a contractor from Velm.",
    "The last inspection, in the winter of the flood, had found nothing worth a line.",
    "Schools on the island will open their gymnasiums to stranded drivers tonight.",
)
REWRITTEN = (
    "The harbour bridge of Dransk was shut by engineers on Monday once a crack in the northern pillar had come to light.",
    "It was a ferry pilot who saw it, at dawn, while steering the empty Sparrow beneath its arches.",
    "Each week nine thousand lorries use the bridge to reach the grain terminal on the opposite bank.",
    "For four hours divers worked in cold water; the gap they measured was wide as a hand.",
    "A pontoon will be there before harvest, the governor promised, and two tugs were asked of the army.",
    "On the quay, shopkeepers blamed a contractor from Velm as they counted what they had lost.",
    "Nothing had been found at the last inspection in the winter of the flood.",
    "Gymnasiums in the island's schools open tonight for drivers who are stranded.",
)
INDEPENDENT = (
    "Lorries queued for miles outside Dransk on Monday evening.",
    "Police said the harbour bridge would stay shut for at least a month.",
    "Our reporter watched three drivers share soup at a petrol station.",
    "A damaged pillar on the northern side must be replaced, the transport ministry told a briefing.",
    "The ministry will pay half of the cost, and a loan covers the rest.",
    "Fishermen offered to carry passengers to the island for a small fee.",
    "Opposition members want to know why warnings last year went unread.",
    "Rain is forecast for the whole week.",
)


def reading(
    identity: str,
    lines: Sequence[str] = REPORT,
    *,
    outlet: str | None = None,
    publisher: str | None = None,
    published: str | None = "2031-05-15",
    kind: SourceKind = "article",
    credit: tuple[str, CreditKind, str] | None = None,
    quotes: Sequence[tuple[str, str, str | None]] = (),
) -> Reading:
    """A reading of these lines; `credit` is an agency, its kind and the words; `quotes` are words, speaker and actor."""
    text = "\n".join(lines)
    digest = sha256(text.encode() + identity.encode()).hexdigest()
    passages, at = [], 0
    for line in lines:
        passages.append(Passage(identity, at, at + len(line), line))
        at += len(line) + 1

    def found(words: str) -> Passage:
        start = text.index(words)
        return Passage(identity, start, start + len(words), words)

    return Reading(
        source=Source(
            id=identity, uri=f"{identity}.txt", kind=kind, outlet=outlet or identity.title(), publisher=publisher,
            published=Published(published, "day", "given") if published else None,
            sha256=digest, bytes_sha256=digest, length=len(text),
            credits=(Credit(credit[0], credit[1], found(credit[2])),) if credit else (),
        ),
        sentences=tuple(ReadSentence(f"{identity}-{n}", passage, quoted=False) for n, passage in enumerate(passages)),
        quotes=tuple(
            Quote(
                id=f"{identity}-q{n}", passage=found(words), kind="indirect", found_by="test",
                speaker=Who(found(speaker), speaker, actor), cue=Cue(passage=found(speaker), lemma="say", force="neutral"),
            )
            for n, (words, speaker, actor) in enumerate(quotes)
        ),
    )  # fmt: skip
