"""This file knows when a source was published, and on what ground: given, metadata,
the text, the settings, the address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from crosswire.mark.dates import DateLine, find_date, find_published_date, read_date_lines
from crosswire.mark.page import Page
from crosswire.model.article import Mark
from crosswire.model.source import DatePrecision, Published
from crosswire.model.values import Note
from crosswire.settings import Settings

HEAD = 40
"""Paragraphs in which a line of date may stand; pages with more above their text are lists."""
FOOT = 8
"""Paragraphs from the last one up in which a line may say when the text was published."""
IN_ADDRESS = re.compile(r"[/_-]((?:19|20)\d{2})([/_-]?)(\d{2})\2(\d{2})(?=[/_.-]|$)")
PRECISIONS: dict[int, DatePrecision] = {4: "year", 7: "month", 10: "day", 16: "minute"}
SETTING = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?")


def find_published(
    page: Page, marks: Sequence[Mark], settings: Settings
) -> tuple[Published | None, str | None, tuple[Note, ...]]:
    """The date of publication, the date of the update if the text tells one,
    and notes; unknown where none is certain.
    """
    source = page.source
    published, updated, notes = _in_text(page, marks)
    found = source.published or published or _set(settings) or _in_address(source.uri)
    return found, source.updated or updated, () if source.published else notes


def _in_text(page: Page, marks: Sequence[Mark]) -> tuple[Published | None, str | None, tuple[Note, ...]]:
    """The date a line at the head, the byline or the dateline prints; two that differ and say nothing are no answer."""
    plain: list[Published] = []
    updated: str | None = None
    foot = _foot(page)
    for mark in marks:
        if (
            mark.kind not in ("byline", "dateline", "furniture")
            or page.paragraphs[min(HEAD, len(page.paragraphs)) - 1].end < mark.passage.end
        ):
            continue
        words = mark.passage.text
        lines = read_date_lines(words)
        updated = updated or next((line.date.iso for line in lines if line.says == "updated"), None)
        if mark.kind == "furniture" and mark.passage.start >= foot:
            continue
        dates = [line for line in lines if line.says != "updated"]
        found = find_date(words) if not lines and mark.kind != "furniture" else None
        for line in [*dates, DateLine(found, "")] if found else dates:
            start = mark.passage.start + line.date.start
            passage = page.source.passage(start, mark.passage.start + line.date.end)
            published = Published(line.date.iso, "day", "text", passage)
            if line.says == "published":
                return published, updated, ()
            plain.append(published)
    values = sorted({published.value for published in plain})
    if len(values) > 1:
        return None, updated, (Note("date-unclear", f"the text prints several dates at its head: {', '.join(values)}"),)
    return (plain[0] if plain else _at_foot(page, marks, foot)), updated, ()


def _at_foot(page: Page, marks: Sequence[Mark], foot: int) -> Published | None:
    """The date that a line below the text says it was published on; lists of other stories there print several."""
    found: dict[str, Published] = {}
    for mark in marks:
        below = mark.passage.start >= foot and mark.kind in ("footer", "furniture", "byline")
        date_told = find_published_date(mark.passage.text) if below else None
        if date_told:
            start = mark.passage.start
            passage = page.source.passage(start + date_told.start, start + date_told.end)
            found.setdefault(date_told.iso, Published(date_told.iso, "day", "text", passage))
    return next(iter(found.values())) if len(found) == 1 else None


def _foot(page: Page) -> int:
    """The offset that lines among the last ones stand behind, below the last prose; the end of a text without prose."""
    last = page.last_prose()
    if last < 0:
        return len(page.source.text)
    return max(page.paragraphs[-FOOT:][0].start, page.paragraphs[last].end)


def _set(settings: Settings) -> Published | None:
    value = settings.date or ""
    if not SETTING.fullmatch(value):
        return None
    return Published(value, PRECISIONS.get(len(value), "second"), "given")


def _in_address(uri: str) -> Published | None:
    """The day in a web address ("/2025/04/18/"); a file's name is nobody's word for a date."""
    if not uri.startswith(("http://", "https://")):
        return None
    found = set()
    for match in IN_ADDRESS.finditer(uri[:2_000]):
        try:
            found.add(date(int(match[1]), int(match[3]), int(match[4])).isoformat())
        except ValueError:
            continue
    return Published(found.pop(), "day", "url") if len(found) == 1 else None
