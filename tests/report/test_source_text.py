"""Whether passages become elements that hold their very words, however they nest and cross."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

from crosswire.model.article import Mark, MarkKind
from crosswire.model.passage import Passage
from crosswire.report.book import Book
from crosswire.report.citing import Cited
from crosswire.report.source_text import DEEPEST, DrawnText, drawn_text
from tests.report.example import example_record

html: Any = import_module("lxml.html")  # ships no types


def drawn(text: str, *spans: tuple[int, int], marks: tuple[tuple[int, int, MarkKind], ...] = ()) -> DrawnText:
    record = example_record()
    source = replace(record.sources[0], text=text)
    cited = Cited(spans=dict.fromkeys(spans), carrying=dict.fromkeys(spans))
    made = tuple(Mark(Passage(source.id, start, end, text[start:end]), kind) for start, end, kind in marks)
    return drawn_text(Book(replace(record, sources=(source,))), source.id, cited, made)


def words(found: DrawnText, start: int, end: int) -> str:
    """The words of all pieces of a passage."""
    anchor = f"p1-{start}-{end}"
    page = html.fromstring("<div>" + "".join(paragraph.words for paragraph in found.paragraphs) + "</div>")
    pieces = page.xpath(f"//*[@id='{anchor}' or contains(concat(@class, ' '), ' x-{anchor} ')]")
    return "".join(piece.text_content() for piece in pieces)


TEXT = "The envoys left the harbour without a deal on Monday."


@pytest.mark.parametrize(
    "spans",
    [
        [(4, 10)],
        [(4, 10), (4, 10)],
        [(0, 53), (4, 10), (4, 15), (20, 27)],
        [(4, 15), (11, 27)],
        [(0, 10), (4, 15), (8, 20), (9, 53)],
        [(4, 4), (4, 10), (53, 53)],
        [(start, start + 20) for start in range(20)],
    ],
    ids=["one", "twice", "nested", "crossing", "all crossing", "empty", "stairs"],
)
def test_each_passage_holds_its_words(spans: list[tuple[int, int]]) -> None:
    found = drawn(TEXT, *spans)
    whole = "".join(paragraph.words for paragraph in found.paragraphs)
    assert re.sub("<[^>]*>", "", whole) == TEXT
    for start, end in spans:
        assert whole.count(f'id="p1-{start}-{end}"') == 1
        assert words(found, start, end) == TEXT[start:end]


def test_a_passage_over_paragraphs_comes_in_pieces() -> None:
    text = "One went.\n\nTwo stayed.\n\nThree spoke."
    found = drawn(text, (4, 29))
    assert found.broken == ("p1-4-29",)
    assert words(found, 4, 29) == "went.Two stayed.Three"


def test_a_passage_between_paragraphs_keeps_its_anchor() -> None:
    found = drawn("One.\n\nTwo.\n\n", (4, 6), (10, 12))
    whole = "".join(paragraph.words for paragraph in found.paragraphs)
    assert whole.count('id="p1-4-6"') == whole.count('id="p1-10-12"') == 1


def test_a_text_without_words_keeps_its_anchors() -> None:
    assert drawn(" \n ", (0, 1)).loose == ("p1-0-1",)


def test_elements_do_not_nest_without_end() -> None:
    spans = [(at, 2_000 - at) for at in range(500)]
    found = drawn("x" * 2_000, *spans)
    (paragraph,) = found.paragraphs
    depth = deepest = 0
    for tag in re.findall(r"<(/?)span", paragraph.words):
        depth += -1 if tag else 1
        deepest = max(deepest, depth)
    assert deepest == DEEPEST
    assert all(paragraph.words.count(f'id="p1-{start}-{end}"') == 1 for start, end in spans)


def test_crossing_passages_stay_linear() -> None:
    spans = [(at, at + 900) for at in range(1_000)]
    (paragraph,) = drawn("x" * 2_000, *spans).paragraphs
    assert paragraph.words.count("<span") <= DEEPEST * len(spans)


def test_furniture_is_marked_whole_or_in_part() -> None:
    text = "ALMEN (Wire) — Talks ended.\n\nSign up now\n\nA head"
    marks: tuple[tuple[int, int, MarkKind], ...] = ((0, 15, "dateline"), (29, 40, "newsletter"), (42, 48, "heading"))
    dateline, newsletter, heading = drawn(text, marks=marks).paragraphs
    assert dateline.words == '<span class="fur">ALMEN (Wire) — </span>Talks ended.'
    assert (dateline.furniture, newsletter.furniture, heading.furniture) == (False, True, False)
    assert (newsletter.heading, heading.heading) == (False, True)
    assert tuple(newsletter.kinds) == ("newsletter",)
