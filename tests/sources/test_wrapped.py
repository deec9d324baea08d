"""Whether files that hold several articles are told from an article's own text."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosswire.sources import Fault, Received, iter_sources
from crosswire.sources.wrapped import wrapping

BODY = "The harbour will open on Friday, the mayor said."


@pytest.mark.parametrize(
    ("text", "ending", "kind"),
    [
        (f'<?xml version="1.0"?>\n<rss version="2.0"><item>{BODY}</item></rss>', ".xml", "a feed"),
        (f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{BODY}</entry></feed>', ".txt", "a feed"),
        (f"WARC/1.0\r\nWARC-Type: response\r\n\r\n{BODY}", ".warc", "a web archive"),
        (f"From a@b.example Mon May 12 09:00:00 2031\nFrom: a@b.example\nSubject: Harbour\n\n{BODY}", "", "a mailbox"),
        (f"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n{BODY}", ".eml", "a mail"),
        (f"From: a@b.example\r\nContent-Transfer-Encoding: base64\r\n\r\n{BODY}", ".eml", "a mail"),
        (f"title,text\nHarbour,{BODY}", ".csv", "a table"),
    ],
)
def test_what_holds_several_articles_is_named(text: str, ending: str, kind: str) -> None:
    found = wrapping(text, ending)
    assert found is not None
    assert found.startswith(kind)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"From: Jane Roe\nSubject: Harbour\n\n{BODY}",
        f"From Dransk to Velm the road is closed.\nNobody knows why.\n\n{BODY}",
        f"Feeds and rss: a guide\n\n{BODY}",
        f"Content-Type: multipart/mixed, the engineer said.\n\n{BODY}",
        "",
    ],
)
def test_an_article_is_none(text: str) -> None:
    assert wrapping(text, ".txt") is None


def test_a_feed_is_a_fault_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "feed.txt").write_text(f"<rss><item>{BODY}</item></rss>", "utf-8")
    (tmp_path / "page.txt").write_text(BODY, "utf-8")
    feed, page = iter_sources([tmp_path])
    assert isinstance(feed, Fault)
    assert "a feed" in feed.reason
    assert isinstance(page, Received)


def test_a_page_of_a_few_words_is_read_and_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "wall.html").write_text("<html><body><p>We value your privacy. Accept all?</p></body></html>", "utf-8")
    (page,) = iter_sources([tmp_path])
    assert isinstance(page, Received)
    assert [note.code for note in page.notes] == ["little-text"]
