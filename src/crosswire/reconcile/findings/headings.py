"""This file knows where a heading and the text below it do not agree: a number the text
gives otherwise, words it does not hold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosswire.model.article import Reading
from crosswire.model.mention import Figure
from crosswire.model.passage import Passage
from crosswire.model.record import About
from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

TELLING = 1.3
"""Rarity from which a word shows that two quotations are of one thing."""
SHORT = 3
"""Words of a quotation so short that one telling word shows it again."""
QUOTED = 2
"""Words a quotation in a heading must have: one word in marks may be a title, or a way to say "so-called"."""


def about_headings(
    readings: Iterable[Reading], support: Support, stored: Mapping[str, StoredSource]
) -> Iterator[Draft]:
    """The findings on each text's headings against its own body, and against all bodies for what they quote."""
    pages = [
        Page(reading, stored[reading.source.id].text)
        for reading in readings
        if reading.source.kind not in PRIMARY_KINDS
    ]
    yield from _numbers(pages, support)
    yield from _quotations(pages, support)


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
        kept, at = [], 0
        for mark in sorted(self.reading.marks, key=lambda mark: mark.passage):
            start, end = max(mark.passage.start, at), max(mark.passage.end, at)
            kept += [text[at:start], " " * (end - start)]
            at = end
        return "".join([*kept, text[at:]])

    @property
    def body(self) -> str:
        """The compared words of the body in one line, between spaces."""
        if self._body is None:
            self._body = _in_one_line(word.form for word in words(self.text))
        return self._body

    def in_heading(self, passage: Passage) -> bool:
        """Whether a passage stands in a heading."""
        at = bisect_right(self._starts, passage.start) - 1
        return at >= 0 and self.headings[at].covers(passage)

    def quoted_like(self, wanted: frozenset[str]) -> Iterator[Passage]:
        """The quotations of the body that hold half of these words, with telling ones:
        two, but one of two or three words.

        "Important progress" over "encouraging progress" is one wording told otherwise; "the house is a jewel
        of the coast" is not "the view from the house".
        """
        needed = 1 if len(wanted) <= SHORT else QUOTED
        for quote in self.reading.quotes:
            if quote.kind in ("direct", "partial") and not self.in_heading(quote.passage):
                shared = wanted.intersection(word.form for word in words(quote.passage.text))
                if 2 * len(shared) >= len(wanted) and sum(rarity(form) >= TELLING for form in shared) >= needed:
                    yield quote.passage


def _in_one_line(forms: Iterable[str]) -> str:
    """Words between spaces, "has" as "is": "he's been shot" may stand for either."""
    return f" {' '.join(forms)} ".replace(" has ", " is ")


def _numbers(pages: Sequence[Page], support: Support) -> Iterator[Draft]:
    """A number of a heading that the body gives otherwise for the same people or things, once for all copies."""
    found: dict[tuple[object, ...], list[tuple[Figure, list[Figure]]]] = defaultdict(list)
    for page in pages:
        body = [figure for figure in page.reading.figures if not page.in_heading(figure.passage)]
        for figure in page.reading.figures:
            if page.in_heading(figure.passage) and _is_exact(figure) and figure.of_whom:
                told = [other for other in body if _counts_the_same(figure, other)]
                if told and not _is_told(figure, body, page):
                    found[figure.low, _noun(figure), tuple(sorted({other.low or 0 for other in told}))].append(
                        (figure, told)
                    )
    for cases in found.values():
        yield _number([figure for figure, _ in cases], [other for _, told in cases for other in told], support)


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
        if (
            _noun(other) in (_noun(figure), "")
            and other.measure in (figure.measure, "people")
            and _allows(other, figure.low)
        ):
            return True
    counted = [other.passage for other in body if figure.low in (other.low, other.high)]
    number = words(figure.passage.text)[0].form
    spots = [word for word in words(page.text) if word.form == number]
    return any(not any(p.start <= word.start < p.end for p in counted) for word in spots)


def _allows(other: Figure, number: float | None) -> bool:
    if number is None:
        return True
    if other.low is None and other.high is None:
        return False
    if _noun(other) == "" and number not in (other.low, other.high):
        return False  # a count of something else, however wide
    return (other.low is None or other.low <= number) and (other.high is None or number <= other.high)


def _number(headed: Sequence[Figure], told: Sequence[Figure], support: Support) -> Draft:
    figure, given = headed[0], sorted({f"{other.low:,}" for other in told})
    return Draft(
        about=About(kind="source", ref=figure.passage.source),
        topic="headline and text",
        verdict="conflict",
        class_="self-contradiction",
        weight="assessment",
        statement=f"The heading counts {figure.low:,} {_noun(figure)}, the text below {' and '.join(given)}",
        sides=(
            support.side("in the heading", (one.passage for one in headed)),
            support.side("in the text", (one.passage for one in told)),
        ),
        reasons=("the number of the heading is not in the text", "both count the same"),
    )


def _quotations(pages: Sequence[Page], support: Support) -> Iterator[Draft]:
    """The quotations in headings that no text holds in its body, each once."""
    found: dict[tuple[str, ...], list[Passage]] = defaultdict(list)
    for page in pages:
        for quote in page.reading.quotes:
            forms = tuple(word.form for word in words(quote.passage.text))
            if quote.kind != "indirect" and len(forms) >= QUOTED and page.in_heading(quote.passage):
                found[forms].append(quote.passage)
    for forms, passages in found.items():
        wanted = _in_one_line(forms)
        if not any(wanted in page.body for page in pages):
            near = [like for page in pages for like in page.quoted_like(frozenset(forms))]
            yield _unfounded(passages, near, support)


def _unfounded(quoted: Sequence[Passage], near: Sequence[Passage], support: Support) -> Draft:
    """The finding: in conflict where a text quotes the like in other words, else of one origin only."""
    heading = support.side("in a heading", quoted)
    return Draft(
        about=About(kind="source", ref=quoted[0].source),
        topic="headline and text",
        verdict="conflict" if near else "single-source",
        class_="wording",
        weight="quotation",
        statement=f"“{quoted[0].text}” stands in quotation marks in a heading and in no text below one",
        sides=(heading, support.side("quoted in the text", near)) if near else (heading,),
        reasons=("a quotation in a heading that no body holds",),
    )
