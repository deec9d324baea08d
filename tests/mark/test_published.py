from __future__ import annotations

from typing import Any

import pytest

from crosswire.model.source import Published
from crosswire.settings import Settings
from tests.mark.pages import MORE, PROSE, marked

HEAD = "Harbour to open within days, minister says"
GIVEN = Published("2031-01-01", "day", "given")


def found(text: str, **known: Any) -> tuple[str, str] | None:
    published = marked(text, **known).source.published
    return (published.value, published.found_by) if published else None


@pytest.mark.parametrize(
    "head",
    [
        f"{HEAD}\n\nPublished 14 May 2031",
        f"{HEAD}\n\nMay 14, 2031",
        f"{HEAD}\n\nBy Jane Roe, 14 May 2031",
        f"{HEAD}\n\n| 14.05.2031 |",
        f"{HEAD}\n\n14 May 2031 | 10:22",
        f"{HEAD}\n\nFirst published on Wed 14 May 2031 10.22 CEST\nLast modified on Fri 16 May 2031 09.00 CEST",
        f"{HEAD}\n\nPublished: 14 May 2031, 10:22 Last Updated: 16 May 2031, 08:00",
        f"{HEAD}\n\nPress release | 14 May 2031 | Dransk",
        f"{HEAD}\n\nPublished: 14 May 2031\nUpdated: 16 May 2031",
        f"{HEAD}\n\nUpdated 16 May 2031\nMay 14, 2031",
        "Geneva, 14 May 2031",
        "GENEVA, 14 May 2031 (Northwire) --",
    ],
)
def test_the_head_of_the_text_tells_it(head: str) -> None:
    text = f"{head}\n\n{PROSE}\n\n{MORE}"
    published = marked(text).source.published
    assert published is not None
    assert (published.value, published.precision, published.found_by) == ("2031-05-14", "day", "text")
    assert published.passage is not None
    assert text[published.passage.start : published.passage.end] == published.passage.text


def test_a_date_left_by_a_scraper() -> None:
    text = f" date 2031-05-14 {PROSE}\n\n{MORE}"
    article = marked(text)
    assert found(text) == ("2031-05-14", "text")
    assert [(mark.kind, mark.passage.text) for mark in article.marks] == [("dateline", "date 2031-05-14")]
    assert marked(f"2031-05-14 was a black day, the minister said on Monday.\n\n{MORE}").marks == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n\nOn 14 May 2031 the parliament voted for the plan, with two voices against.\n\n{MORE}",
        f"{HEAD}\n\nSmoke over Dransk, Thursday, May 14, 2031. (Jane Roe/AP)\n\n{PROSE}\n\n{MORE}",
        f"{HEAD}\n\nGENEVA, May 3 (Reuters) - {PROSE}\n\n{MORE}",
        f"{HEAD}\n\nPublished 05/04/2031\n\n{PROSE}\n\n{MORE}",
        f"{HEAD}\n\nUpdated 14 May 2031\n\n{PROSE}\n\n{MORE}",
    ],
)
def test_a_date_of_something_else_is_none(text: str) -> None:
    assert found(text) is None


@pytest.mark.parametrize(
    ("foot", "wanted"),
    [
        ("This article was first published on 14 May 2031.", ("2031-05-14", "text")),
        ("Originally published on May 14, 2031", ("2031-05-14", "text")),
        ("Published - May 14, 2031 10:22 am IST", ("2031-05-14", "text")),
        ("Published 14 May 2031\n\nPublished 13 May 2031", None),  # other stories
        ("14 May 2031", None),
        ("Last updated: 14 May 2031", None),
        ("The plan was published by the ministry on 14 May 2031, after the vote in the parliament had failed.", None),
    ],
)
def test_a_line_below_the_text_may_say_when_it_was_published(foot: str, wanted: tuple[str, str] | None) -> None:
    assert found(f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\n{foot}\n") == wanted


def test_the_head_stands_before_the_foot() -> None:
    foot = "This article was first published on 13 May 2031."
    assert found(f"{HEAD}\n\n14 May 2031\n\n{PROSE}\n\n{MORE}\n\n{foot}\n") == ("2031-05-14", "text")


def test_the_update_is_kept_apart() -> None:
    assert marked(f"{HEAD}\n\nUpdated 14 May 2031\n\n{PROSE}\n\n{MORE}").source.updated == "2031-05-14"


def test_two_plain_dates_that_differ_are_no_answer() -> None:
    article = marked(f"{HEAD}\n\n14 May 2031\n15 May 2031\n\n{PROSE}\n\n{MORE}")
    assert article.source.published is None
    assert [note.code for note in article.notes] == ["date-unclear"]


def test_what_was_given_stands_before_the_text_and_the_text_before_the_settings() -> None:
    dated, undated = f"{HEAD}\n\n14 May 2031\n\n{PROSE}\n\n{MORE}", f"{PROSE}\n\n{MORE}"
    settings = Settings(date="2031-02-02")
    assert found(dated, published=GIVEN) == ("2031-01-01", "given")
    assert found(dated, settings=settings) == ("2031-05-14", "text")
    assert found(undated, settings=settings) == ("2031-02-02", "given")
    assert found(undated, settings=Settings(date="tomorrow")) is None


def test_the_address_comes_last() -> None:
    text = f"{PROSE}\n\n{MORE}"
    assert found(text, uri="https://news.example/2031/05/14/harbour.html") == ("2031-05-14", "url")
    assert found(text, uri="https://news.example/2031/15/44/harbour.html") is None
    assert found(text, uri="https://news.example/2031/05/14/as-of-2031-05-16-") is None
    assert found(text, uri="2031/05/14/harbour.txt") is None
    assert found(text, uri="https://news.example/2031/05/14/x", settings=Settings(date="2031")) == ("2031", "given")
