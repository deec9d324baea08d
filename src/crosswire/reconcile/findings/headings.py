"""This file knows where a heading and the text below it do not agree: a number the text gives otherwise, words it does not hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosswire.model.article import Reading
from crosswire.model.mention import Figure, Quote
from crosswire.model.passage import Passage
from crosswire.model.record import About
from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

TELLING = 1.3
"""Rarity from which a word shows that two quotations are of one thing."""
QUOTED = 2
"""Words a quotation in a heading must have: one word in marks may be a title, or a way to say "so-called"."""


def about_headings(
    readings: Iterable[Reading], support: Support, stored: Mapping[str, StoredSource]
) -> Iterator[Draft]:
    """The findings on each text's headings against its own body, and against all bodies for what they quote."""
    pages = [Page(reading, stored[reading.source.id].text) for reading in readings if reading.source.kind not in PRIMARY_KINDS]
    for page in pages:
        yield from _numbers(page, support)
        yield from _quotations(page, pages, support)


class Page:
    """One text cut into headings and body."""

    def __init__(self, reading: Reading, text: str) -> None:
        self.reading = reading
        self.headings = sorted(mark.passage for mark in reading.marks if mark.kind in ("headline", "heading"))
        self._starts = [passage.start for passage in self.headings]
        self.text = self._without_marks(text)
        self._body: str | None = None

    def _without_marks(self, text: str) -> str:
        """The text with its headings and furniture blanked, offsets kept."""
        for mark in self.reading.marks:
            text = text[: mark.passage.start] + " " * (mark.passage.end - mark.passage.start) + text[mark.passage.end :]
        return text

    @property
    def body(self) -> str:
        """The compared words of the body in one line, between spaces."""
        if self._body is None:
            self._body = f" {' '.join(word.form for word in words(self.text))} "
        return self._body

    def in_heading(self, passage: Passage) -> bool:
        """Whether a passage stands in a heading."""
        at = bisect_right(self._starts, passage.start) - 1
        return at >= 0 and self.headings[at].covers(passage)

    def quoted_like(self, quote: Quote) -> Iterator[Passage]:
        """The quotations of the body that hold half of the words of another, one of them a rare one."""
        wanted = {word.form for word in words(quote.passage.text)}
        for other in self.reading.quotes:
            if other.kind in ("direct", "partial") and not self.in_heading(other.passage):
                shared = wanted.intersection(word.form for word in words(other.passage.text))
                if 2 * len(shared) >= len(wanted) and any(rarity(form) >= TELLING for form in shared):
                    yield other.passage


def _numbers(page: Page, support: Support) -> Iterator[Draft]:
    """A number of the first heading that the body gives otherwise for the same people or things."""
    body = [figure for figure in page.reading.figures if not page.in_heading(figure.passage)]
    seen: set[tuple[object, ...]] = set()
    for figure in page.reading.figures:
        if not page.in_heading(figure.passage) or not _is_exact(figure) or not figure.of_whom:
            continue
        key = (figure.low, figure.of_whom.casefold())
        told = [other for other in body if _counts_the_same(figure, other)]
        if key not in seen and told and not _is_told(figure, body, page):
            seen.add(key)
            yield _number(figure, told, page, support)


def _is_exact(figure: Figure) -> bool:
    return figure.low is not None and figure.low == figure.high and not figure.approximate and not figure.part_of


def _counts_the_same(figure: Figure, other: Figure) -> bool:
    """Whether another number counts the same people or things, wholly, and excludes this one."""
    same = _noun(figure) == _noun(other) and figure.measure in (other.measure, "people", "killed")
    return same and _is_exact(other) and other.low != figure.low and other.scope == figure.scope


def _noun(figure: Figure) -> str:
    return (figure.of_whom or "").casefold()


def _is_told(figure: Figure, body: Sequence[Figure], page: Page) -> bool:
    """Whether the body may give the heading's number after all: as such, as a bound, or without saying of what."""
    for other in body:
        if _noun(other) in (_noun(figure), "") and other.measure in (figure.measure, "people") and _allows(other, figure.low):
            return True
    counted = [other.passage for other in body if other.low == figure.low or other.high == figure.low]
    number = words(figure.passage.text)[0].form
    spots = [word for word in words(page.text) if word.form == number]
    return any(not any(p.start <= word.start < p.end for p in counted) for word in spots)


def _allows(other: Figure, number: float | None) -> bool:
    if number is None:
        return True
    if other.low is None and other.high is None:
        return False
    if _noun(other) == "" and other.low != number and other.high != number:
        return False  # a count of something else, however wide
    return (other.low is None or other.low <= number) and (other.high is None or number <= other.high)


def _number(figure: Figure, told: Sequence[Figure], page: Page, support: Support) -> Draft:
    given = sorted({f"{other.low:,}" for other in told})
    return Draft(
        about=About(kind="source", ref=page.reading.source.id),
        topic="headline and text",
        verdict="conflict",
        class_="self-contradiction",
        weight="assessment",
        statement=f"The heading counts {figure.low:,} {_noun(figure)}, the text below {' and '.join(given)}",
        sides=(
            support.side("in the heading", [figure.passage]),
            support.side("in the text", [other.passage for other in told]),
        ),
        reasons=("the number of the heading is not in the text", "both count the same"),
        stakes=float(len(told)),
    )


def _quotations(page: Page, pages: Sequence[Page], support: Support) -> Iterator[Draft]:
    """A quotation in a heading that no text holds in its body."""
    for quote in page.reading.quotes:
        if quote.kind == "indirect" or not page.in_heading(quote.passage):
            continue
        forms = [word.form for word in words(quote.passage.text)]
        wanted = f" {' '.join(forms)} "
        if len(forms) >= QUOTED and not any(wanted in other.body for other in pages):
            yield _unfounded(quote, page, pages, support)


def _unfounded(quote: Quote, page: Page, pages: Sequence[Page], support: Support) -> Draft:
    """The finding: in conflict where a text quotes the like in other words, else of one origin only."""
    near = [passage for other in pages for passage in other.quoted_like(quote)]
    heading = support.side("in a heading", [quote.passage])
    return Draft(
        about=About(kind="source", ref=page.reading.source.id),
        topic="headline and text",
        verdict="conflict" if near else "single-source",
        class_="wording",
        weight="quotation",
        statement=f"“{quote.passage.text}” stands in quotation marks in a heading and in no text below one",
        sides=(heading, support.side("quoted in the text", near)) if near else (heading,),
        reasons=("a quotation in a heading that no body holds",),
    )
