"""Whether paragraphs are parted where a reader would part them, and found by offset."""

from __future__ import annotations

import pytest

from crosswire.report.paragraphs import paragraphs

LONG = "A sentence that goes on for so long that no hand would have left it on one line of a page, " * 2


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        (" \n\n ", []),
        ("One line.", ["One line."]),
        ("First.\n\nSecond.", ["First.", "Second."]),
        ("First.\n \t\nSecond.\n\n\n", ["First.", "Second."]),
        ("First.\r\n\r\nSecond.\r\n", ["First.", "Second."]),
        ("The ferry has not\nsailed since\nJanuary.", ["The ferry has not\nsailed since\nJanuary."]),
        (
            "The ferry sails.\nThe boats do not.\nNobody knows why.",
            ["The ferry sails.", "The boats do not.", "Nobody knows why."],
        ),
        (f"A head\n{LONG}\nAnother", ["A head", LONG.strip(), "Another"]),
    ],
)
def test_paragraphs_are_parted(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in paragraphs(text).spans] == parts


def test_an_offset_finds_its_paragraph() -> None:
    found = paragraphs("First.\n\nSecond.\n\nThird.")
    assert [found.number(offset) for offset in (0, 5, 6, 8, 14, 17, 99)] == [1, 1, 1, 2, 2, 3, 3]
    assert found.at(9) == (8, 15)
    assert paragraphs("").number(0) == 0
    assert paragraphs("").at(3) == (3, 3)
    assert paragraphs("\n\nLate.").number(0) == 1
