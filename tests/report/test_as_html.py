"""Whether the page leads from every line to its words, loads nothing, and lets no text become markup."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest

from crosswire.model.passage import passages_in
from crosswire.model.record import Record
from crosswire.report.as_html import render_html
from crosswire.report.as_markdown import render_markdown
from crosswire.report.book import Book
from crosswire.report.characters import MISLEADING
from crosswire.report.citing import anchor
from tests.report.crowd import crowd_record
from tests.report.example import empty_record, example_record
from tests.report.hostile import hostile_record

html: Any = import_module("lxml.html")  # ships no types

RECORDS = {
    "example": example_record,
    "empty": empty_record,
    "hostile": hostile_record,
    "crowd": lambda: crowd_record(3),
}
OURS = {
    "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "article", "footer", "div",
    "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "a", "span", "bdi", "b", "br", "code", "del",
    "ins", "blockquote", "details", "summary", "svg", "rect",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "title", "dir", "aria-labelledby",
    "aria-hidden", "focusable", "viewbox", "preserveaspectratio", "x", "y", "width", "height",
}  # fmt: skip


@cache
def page(name: str) -> str:
    return render_html(RECORDS[name]())


@cache
def tree(name: str) -> Any:
    return html.document_fromstring(page(name))


def cited(record: Record) -> set[tuple[str, str]]:
    """Anchor and words of every passage of the record, its marks apart."""
    book = Book(record)
    values = [getattr(record, name) for name in type(record).__dataclass_fields__ if name != "marks"]
    return {(anchor(book, passage), passage.text) for value in values for passage in passages_in(value)}


@pytest.mark.parametrize("name", RECORDS)
def test_every_id_stands_once(name: str) -> None:
    ids = Counter(tree(name).xpath("//@id"))
    assert [one for one, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("name", RECORDS)
def test_every_link_leads_to_a_place_on_the_page(name: str) -> None:
    ids = {f"#{one}" for one in tree(name).xpath("//@id")}
    assert [href for href in tree(name).xpath("//@href") if href not in ids] == []


@pytest.mark.parametrize("name", ["example", "hostile", "crowd"])
def test_every_passage_is_an_element_with_its_very_words(name: str) -> None:
    elements = {element.get("id"): element for element in tree(name).xpath("//*[@id]")}
    pieces: dict[str, list[str]] = {}
    for element in tree(name).xpath("//span[contains(@class, ' x-') or starts-with(@class, 'x-')]"):
        pieces.setdefault(element.get("class").split("x-")[1], []).append(element.text_content())
    passages = cited(RECORDS[name]())
    assert len(passages) > 80
    for place, text in passages:
        drawn = "".join([elements[place].text_content(), *pieces.get(place, [])])
        assert "".join(drawn.split()) == "".join(text.split())


@pytest.mark.parametrize("name", ["example", "hostile", "crowd"])
def test_every_passage_is_led_to(name: str) -> None:
    hrefs = set(tree(name).xpath("//@href"))
    assert [place for place, _ in sorted(cited(RECORDS[name]())) if f"#{place}" not in hrefs] == []


@pytest.mark.parametrize("name", RECORDS)
def test_no_text_becomes_markup(name: str) -> None:
    elements = list(tree(name).iter())
    assert {element.tag for element in elements if isinstance(element.tag, str)} <= OURS
    assert all(isinstance(element.tag, str) for element in elements), "a comment"
    assert {attribute.lower() for element in elements for attribute in element.attrib} <= ATTRIBUTES


@pytest.mark.parametrize("name", RECORDS)
def test_nothing_unseen_is_left_unseen(name: str) -> None:
    assert MISLEADING.findall(page(name)) == []


def test_attacks_are_shown_as_words() -> None:
    words = tree("hostile").text_content()
    assert "{{ 7*7 }} {% raw %}" in words
    assert "<script>alert(1)</script>" in words
    assert "U+202Eesrever" in words
    assert tree("hostile").xpath("//*[@title='right-to-left override']")


@pytest.mark.parametrize("name", RECORDS)
def test_the_policy_allows_the_style_sheet_and_nothing_else(name: str) -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", page(name), re.DOTALL)
    (policy,) = tree(name).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style
    assert "@import" not in style
    assert tree(name).xpath("//meta[@name='referrer']/@content") == ["no-referrer"]


def test_an_attribute_cannot_be_styled() -> None:
    assert "style=" not in re.sub(r"<style>.*?</style>", "", page("example"), flags=re.DOTALL)


def test_the_page_can_be_walked_by_headings_and_landmarks() -> None:
    levels = [
        int(tag[1]) for tag in (element.tag for element in tree("example").iter()) if re.fullmatch("h[1-4]", str(tag))
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for landmark in ("header", "nav", "main", "footer"):
        assert len(tree("example").xpath(f"//{landmark}")) == 1
    assert tree("example").xpath("//body/a[1]/@href") == ["#differs"]


def test_furniture_is_told_apart_by_words_too() -> None:
    (newsletter,) = tree("example").xpath("//div[contains(@class, 'furniture')][contains(., 'evening newsletter')]")
    assert newsletter.xpath(".//span[@class='kind']/text()") == ["newsletter"]
    (dateline,) = tree("example").xpath("//span[@class='fur'][contains(., 'PORT ALMEN')]")
    assert dateline.text_content() == "PORT ALMEN, March 3 (Northgate Wire) — "


def test_changed_words_are_drawn_in_place() -> None:
    wordings = [element for element in tree("example").xpath("//blockquote") if element.xpath(".//del")]
    drawn = [("".join(one.xpath(".//del//text()")), "".join(one.xpath(".//ins//text()"))) for one in wordings]
    assert (" not and months.", "") in drawn
    assert ("isn't ", "is not") in drawn


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    full = colour if len(colour) == 6 else "".join(digit * 2 for digit in colour)
    channels = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        *((words, "paper") for words in ("ink", "soft", "link", "red", "green", "amber", "violet", "grey")),
        *(("ink", "lit"), ("red", "red-wash"), ("green", "green-wash"), ("soft", "panel"), ("link", "panel")),
    ],
)
def test_colours_can_be_read(scheme: int, words: str, ground: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1."""
    style = files("crosswire.report").joinpath("templates", "dossier.css").read_text("utf-8")
    colours: dict[str, str] = {}
    for block in re.findall(r":root\{([^}]*)\}", style)[: scheme + 1]:
        colours.update(re.findall(r"--([\w-]+):#([0-9a-fA-F]{3,6})", block))
    assert _contrast(colours[words], colours[ground]) >= 4.5


@pytest.mark.parametrize("render", [render_html, render_markdown])
def test_an_office_printed_in_many_places_is_named_once(render: Callable[[Record], str]) -> None:
    record = example_record()
    at = next(index for index, actor in enumerate(record.actors) if actor.roles)
    actor = record.actors[at]
    role = replace(actor.roles[0], text="Harbour Warden")
    many = replace(actor, roles=(role, replace(role, text="harbour warden")))
    written = render(replace(record, actors=(*record.actors[:at], many, *record.actors[at + 1 :])))
    assert (written.count("Harbour Warden"), written.count("harbour warden")) == (1, 0)
