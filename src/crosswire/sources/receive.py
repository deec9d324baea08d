"""This file knows how a text, what is given about it and what its page says become one stored source with notes."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from crosswire.model.source import Published, StoredSource
from crosswire.model.values import Note
from crosswire.sources.dates import read_published, zone_of
from crosswire.sources.given import Given, plain
from crosswire.sources.html import Page, read_page
from crosswire.sources.intake import Fault, Received
from crosswire.sources.language import detect, read_tag
from crosswire.sources.outlet import outlet_at, outlet_named

FEWEST_WORDS = 60
LITTLE = "only {count} words were found in this page: is it a consent or login page, or an article cut short?"
NOTHING_READABLE = "nothing readable was found in this page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One article before it is stored: where it came from, its text or markup, what is given, and the notes so far."""

    where: str
    id: str
    uri: str
    text: str
    is_html: bool
    given: Given
    bytes_sha256: str
    notes: tuple[Note, ...] = ()


def receive(arrival: Arrival) -> Received | Fault:
    """The stored source; what was given stands before what the page's metadata say. A page with no text is a fault."""
    page = read_page(arrival.text) if arrival.is_html else Page(arrival.text)
    if arrival.is_html and not page.text:
        return Fault(arrival.where, NOTHING_READABLE)
    given, notes = arrival.given, [*arrival.notes, *arrival.given.notes]
    url = given.url or page.url
    published = _published(given, page, notes)
    outlet = outlet_named(given.outlet or page.outlet) or outlet_at(url)
    source = StoredSource(
        id=arrival.id,
        uri=given.url or arrival.uri,
        kind=given.kind,
        outlet=given.outlet or page.outlet or (outlet.name if outlet else None),
        publisher=outlet.publisher if outlet else None,
        title=given.title or page.title,
        authors=given.authors or page.authors,
        published=published,
        updated=_updated(given, page, notes),
        timezone=zone_of(published),
        language=_language(given, page, notes),
        sha256=sha256(page.text.encode("utf-8")).hexdigest(),
        bytes_sha256=arrival.bytes_sha256,
        length=len(page.text),
        text=page.text,
    )
    if not page.text.strip():
        notes.append(Note("empty", "the text has no words"))
    elif arrival.is_html and (count := len(page.text.split())) < FEWEST_WORDS:
        notes.append(Note("little-text", LITTLE.format(count=count)))
    return Received(source, tuple(notes))


def _published(given: Given, page: Page, notes: list[Note]) -> Published | None:
    published = read_published(given.published, "given")
    if given.published is not None and published is None:
        notes.append(Note("malformed-date", "the given publication date is not an ISO date; it counts as unknown"))
    return published or page.published


def _updated(given: Given, page: Page, notes: list[Note]) -> str | None:
    if given.updated is None:
        return page.updated
    updated = read_published(given.updated, "given")
    if updated is None:
        notes.append(Note("malformed-date", "the given date of the update is not an ISO date; it counts as unknown"))
    return updated.value if updated else None


def _language(given: Given, page: Page, notes: list[Note]) -> str | None:
    language = read_tag(given.language)
    if given.language is not None and language is None:
        notes.append(Note("malformed-field", f"the given language {plain(given.language)!r} is no language tag"))
    foreign = language not in (None, "en")
    if language is None:
        language, foreign = detect(page.text)
    if foreign:
        detail = f"the text is in another language ({language or 'unknown'}) than English: it is kept, not read"
        notes.append(Note("foreign-language", detail))
    return language
