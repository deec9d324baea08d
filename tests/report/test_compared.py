"""Whether a dossier says how much of it could be compared, and never takes silence for agreement."""

from __future__ import annotations

import pytest

from crosswire.report.as_html import render_html
from crosswire.report.as_markdown import render_markdown
from crosswire.report.as_text import render_text
from crosswire.report.book import Book
from crosswire.report.compared import compared, shares
from tests.report.example import empty_record, example_record


def test_what_several_origins_tell_is_counted() -> None:
    assert [share.said for share in shares(Book(example_record()))] == [
        "4 of 7 statements",
        "2 of 4 figures",
        "2 of 3 happenings",
    ]


def test_nothing_is_said_of_what_there_is_none_of() -> None:
    assert compared(Book(empty_record())) == ""


@pytest.mark.parametrize("render", [render_html, render_markdown, render_text])
def test_every_form_says_it_beside_what_differs(render: object) -> None:
    written = " ".join(render(example_record()).split())  # type: ignore[operator]
    assert "independent origins tell 4 of 7 statements" in written
    assert "does not say that the texts agree" in written
