"""Which lines of a pasted mail are not its text, and which lone name at the head of a text is the paper's."""

from __future__ import annotations

import pytest

from tests.mark.pages import marked

MAIL = (
    "From: Press Office <press@dransk.example>\nTo: list\nDate: Thu, 15 May 2031 16:02:11 +0200\n"
    "Subject: Statement on the closing of the harbour\n\n"
    "The harbour of Dransk was closed at noon by order of the governor.\n\n"
    "It will be opened again when the divers have done their work below the bridge.\n\n"
    "--\nPress Office, City of Dransk\nYou get this because you asked for it.\n"
)


def test_the_head_and_the_signature_of_a_mail_are_furniture_and_its_subject_the_headline() -> None:
    article = marked(MAIL)
    kinds = {mark.passage.text: mark.kind for mark in article.marks}
    assert article.source.title == "Statement on the closing of the harbour"
    assert kinds["From: Press Office <press@dransk.example>"] == "furniture"
    assert kinds["You get this because you asked for it."] == "footer"
    assert not any("divers" in words for words in kinds)


PASSED_ON = (
    "Fwd: Fwd: River letter no. 9\n> From: letters@river.example\n> To: readers\n> Read this in a browser | Leave the list\n\n"
    "The harbour of Dransk was closed at noon by order of the governor, who gave no reason.\n\n"
    "> The divers have not done their work below the bridge, the pilots say in their own letter.\n\n>> Sent from my phone\n"
)


def test_the_head_of_a_mail_that_was_passed_on_is_furniture_and_what_it_quotes_is_not() -> None:
    article = marked(PASSED_ON)
    kinds = {mark.passage.text: mark.kind for mark in article.marks}
    assert article.source.title == "River letter no. 9"
    assert kinds["> To: readers"] == kinds["> Read this in a browser | Leave the list"] == "furniture"
    assert kinds[">> Sent from my phone"] == "footer"
    assert not any("divers" in words for words in kinds)


def test_one_line_with_a_colon_makes_no_mail() -> None:
    article = marked(
        "From: the mountains to the sea\n\nThe governor walked along the river for nine days with his dog.\n"
    )
    assert all("mountains" not in mark.passage.text or mark.kind != "furniture" for mark in article.marks)


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("The Dransk Tribune", "The Dransk Tribune"),
        ("VELM PUBLIC RADIO", "VELM PUBLIC RADIO"),
        ("World News", None),  # a section
        ("Ferry Timetable", None),
    ],
)
def test_a_lone_name_above_the_headline_is_the_papers(head: str, outlet: str | None) -> None:
    article = marked(
        f"{head}\n\nHarbour of Dransk is closed after crack is found in bridge\n\n"
        "The harbour of Dransk was closed at noon on Monday by order of the governor, who called it a precaution.\n"
    )
    assert article.source.outlet == outlet
