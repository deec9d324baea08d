from __future__ import annotations

import pytest

from crosswire.lines import find_lines, find_paragraphs, wrap_width

WRAPPED = """\
TESSALA - Gunmen who overran a market town in the east of the country on
Saturday killed 29 people, a regional security source said, in one of the
bloodiest raids since rebels took up arms.

At least four soldiers were among the dead, the source said. The
Government has put the toll higher.
"""

CAPITALS = """\
   SAN ROMERO, 3 JAN 31 -- THE COMMAND OF THE THIRD BATTALION SAID TODAY THAT
ABOUT 50 PEASANTS HAVE BEEN TAKEN FROM THEIR VILLAGES BY ARMED MEN WHO CAME
FROM ACROSS THE RIVER.  THE COMMAND ADDED THAT THE TROOPS ARE ON THEIR WAY
TO THE BORDER.
   MEANWHILE, THREE OF THE ARMED MEN WERE SEEN NEAR THE FARM.
"""


def texts(text: str) -> list[str]:
    return [" ".join(paragraph.text.split()) for paragraph in find_paragraphs(text)]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert [paragraph.lines for paragraph in find_paragraphs(WRAPPED)] == [3, 2]
    assert (
        texts(WRAPPED)[1]
        == "At least four soldiers were among the dead, the source said. The Government has put the toll higher."
    )
    assert 70 < wrap_width(find_lines(WRAPPED)) <= 75


def test_upper_case_is_joined_and_an_indent_opens_a_paragraph() -> None:
    assert [paragraph.lines for paragraph in find_paragraphs(CAPITALS)] == [4, 1]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_any_newline_breaks_lines_and_two_are_a_blank_line(newline: str) -> None:
    text = WRAPPED.replace("\n", newline)
    assert [paragraph.lines for paragraph in find_paragraphs(text)] == [3, 2]
    assert [paragraph.gap for paragraph in find_paragraphs(text)] == [True, True]


def test_one_line_a_paragraph_stays_so() -> None:
    lines = [
        "The harbour will open on Monday, the minister said.",
        "A deal at last?",
        "“We will go,” he said.",
        "Nobody had asked him.",
    ]
    assert texts("\n".join(lines)) == lines


def test_items_of_a_list_stand_alone() -> None:
    items = [
        "• the harbour opens on Monday, the minister has said",
        "• grain ships sail on Tuesday",
        "• the pass stays shut",
    ]
    assert texts("\n".join(items)) == items


def test_a_headline_above_wrapped_lines_is_not_drawn_in() -> None:
    assert texts("Raid on market town\n" + WRAPPED)[0] == "Raid on market town"


def test_every_paragraph_holds_its_words() -> None:
    for text in (WRAPPED, CAPITALS, " \r\n\r\n x \x0b\x0c y\x85z\n"):
        for paragraph in find_paragraphs(text):
            assert text[paragraph.start : paragraph.end] == paragraph.text
            assert paragraph.text == paragraph.text.strip()


def test_nothing_beyond_the_limit() -> None:
    assert texts("one\ntwo\nthree") == ["one", "two", "three"]
    assert [paragraph.text for paragraph in find_paragraphs("one\ntwo\nthree", 6)] == ["one", "tw"]
    assert find_paragraphs("one", 0) == ()
