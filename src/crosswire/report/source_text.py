"""This file knows how a stored text is drawn: every cited passage an element of its own, furniture told apart.

A passage's element carries its anchor, so that a link lands on the very words and the browser's `:target` marks them
without a script. Passages nest freely; one that crosses the end of another, or of a paragraph, is drawn in pieces: the
first has the anchor, the others a class of their own and a rule that marks them together with the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from markupsafe import Markup

from crosswire.model.article import BODY_MARKS, Mark
from crosswire.report.book import Book, Item
from crosswire.report.citing import Cited
from crosswire.report.markup import escaped_string, ours
from crosswire.report.paragraphs import Paragraphs

DEEPEST = 24
"""Elements within elements. A passage deeper than that is an anchor without extent: browsers stop at 512, and so the
number of pieces stays linear however the passages cross."""
MOST_PARAGRAPHS = 200
"""Paragraphs of one passage that are marked; beyond, a reader has lost sight of its beginning anyway."""

WRAPPED = 50
"""Lines longer than this on average were broken for width, so their breaks are drawn as spaces (agency copy)."""


class Stretch(NamedTuple):
    """A stretch to draw, in the order in which elements open: by start, the longest first.

    `anchor` names the passage ("" for a mark); `first` is false for its later pieces.
    """

    start: int
    minus_end: int
    anchor: str
    first: bool
    classes: str


@dataclass(slots=True)
class Drawn:
    """A paragraph as drawn: its words, the kinds of marks on it, and the lines of the report that rest on it."""

    number: int
    words: Markup = field(default_factory=Markup)
    furniture: bool = False
    heading: bool = False
    wrapped: bool = False
    kinds: dict[str, None] = field(default_factory=dict)
    lines: dict[Item, None] = field(default_factory=dict)
    stretches: list[Stretch] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A source's text as drawn; anchors that found no paragraph; passages that are drawn in several pieces."""

    paragraphs: tuple[Drawn, ...]
    loose: tuple[str, ...]
    broken: tuple[str, ...]


def drawn_text(book: Book, source: str, cited: Cited, marks: tuple[Mark, ...]) -> DrawnText:
    """The text of the source of that id, drawn paragraph by paragraph; `marks` are those on this source."""
    text, within = book.sources[source].text, book.paragraphs(source)
    drawn = [Drawn(number) for number in range(1, len(within.spans) + 1)]
    broken: dict[str, None] = {}
    stretches = list(_cited_stretches(book.numbers[source], cited))
    for stretch in stretches if drawn else ():
        _share_out(stretch, within, drawn, broken)
    for mark in marks if drawn else ():
        _put_on(mark, within, drawn)
    for offset, item in cited.lines if drawn else ():
        drawn[within.number(offset) - 1].lines[item] = None
    for paragraph, (start, end) in zip(drawn, within.spans, strict=True):
        paragraph.words = _woven(text, start, end, paragraph.stretches, broken)
        paragraph.wrapped = (end - start) / (text.count("\n", start, end) + 1) > WRAPPED
    loose = () if drawn else tuple(stretch.anchor for stretch in stretches)
    return DrawnText(tuple(drawn), loose, tuple(broken))


def _cited_stretches(number: int, cited: Cited) -> Iterator[Stretch]:
    for start, end in cited.spans:
        classes = "c" if (start, end) in cited.carrying else ""
        yield Stretch(start, -end, f"p{number}-{start}-{end}", True, classes)


def _share_out(stretch: Stretch, within: Paragraphs, drawn: list[Drawn], broken: dict[str, None]) -> None:
    """Give each paragraph the piece of a stretch that lies in it; the first gets the anchor, come what may."""
    start, end = stretch.start, -stretch.minus_end
    index = min(within.reached(start), len(drawn) - 1)
    opens, closes = within.spans[index]
    if opens <= start and end <= closes:  # nearly all passages lie in one paragraph
        drawn[index].stretches.append(stretch)
        return
    for at in range(index, min(index + MOST_PARAGRAPHS, len(drawn))):
        opens, closes = within.spans[at]
        first = at == index
        if opens >= end and not first:
            break
        left = min(max(start, opens), closes)
        right = max(left, min(end, closes))
        drawn[at].stretches.append(Stretch(left, -right, stretch.anchor, first, stretch.classes))
        if not first:
            broken[stretch.anchor] = None


def _put_on(mark: Mark, within: Paragraphs, drawn: list[Drawn]) -> None:
    """Mark the paragraphs a mark touches; one it covers whole is greyed (or set as a heading) as a whole."""
    heading = mark.kind in BODY_MARKS
    start, end = mark.passage.start, mark.passage.end
    for at in range(within.reached(start), len(drawn)):
        opens, closes = within.spans[at]
        if opens >= end:
            break
        drawn[at].kinds[mark.kind] = None
        if start <= opens and end >= closes:
            drawn[at].heading, drawn[at].furniture = heading, not heading
        else:
            classes = "head" if heading else "fur"
            drawn[at].stretches.append(Stretch(max(start, opens), -min(end, closes), "", True, classes))


def _woven(text: str, start: int, end: int, stretches: list[Stretch], broken: dict[str, None]) -> Markup:
    """The words from start to end with an element around every stretch, pieces where they cross."""
    out: list[str] = []
    ends: list[int] = []
    at = start
    heapify(stretches)
    while stretches:
        stretch = heappop(stretches)
        while ends and ends[-1] <= stretch.start:
            out.append(f"{escaped_string(text[at : ends[-1]])}</span>")
            at = ends.pop()
        if at < stretch.start:
            out.append(escaped_string(text[at : stretch.start]))
            at = stretch.start
        limit, closes = ends[-1] if ends else end, -stretch.minus_end
        if closes == at or len(ends) >= DEEPEST:
            out.append(f'<a id="{stretch.anchor}"></a>' if stretch.first and stretch.anchor else "")
            continue
        if closes > limit:
            heappush(stretches, Stretch(limit, -closes, stretch.anchor, False, stretch.classes))
            if stretch.anchor:
                broken[stretch.anchor] = None
        out.append(_opening(stretch))
        ends.append(min(closes, limit))
    while ends:
        out.append(f"{escaped_string(text[at : ends[-1]])}</span>")
        at = ends.pop()
    return ours("".join([*out, escaped_string(text[at:end])]))


def _opening(stretch: Stretch) -> str:
    if stretch.first:
        named = f' id="{stretch.anchor}"' if stretch.anchor else ""
        return f'<span{named} class="{stretch.classes}">' if stretch.classes else f"<span{named}>"
    return (
        f'<span class="{stretch.classes} x-{stretch.anchor}">'
        if stretch.anchor
        else f'<span class="{stretch.classes}">'
    )
