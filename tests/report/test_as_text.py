"""Whether the summary is readable, keeps to its width, and can do nothing to a terminal."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest

from crosswire.report.as_text import render_text
from tests.report.crowd import crowd_record
from tests.report.example import example_record
from tests.report.hostile import hostile_record


def test_the_summary_fits_a_screen_or_little_more_however_many_texts() -> None:
    assert render_text(example_record()).count("\n") <= 60
    assert render_text(crowd_record(20)).count("\n") < 100


@pytest.mark.parametrize("width", [40, 72, 100])
@pytest.mark.parametrize("record", [example_record(), hostile_record()], ids=["example", "hostile"])
def test_no_line_is_wider_than_asked(record: object, width: int) -> None:
    assert max(map(len, render_text(record, width).split("\n"))) <= width  # type: ignore[arg-type]


def test_a_terminal_gets_plain_characters_only() -> None:
    text = render_text(hostile_record())
    assert {character for character in text if unicodedata.category(character)[0] == "C"} == {"\n"}
    assert "\u2029" not in text


def test_what_differs_stands_before_what_agrees_and_where_to_read_on_is_last() -> None:
    text = render_text(example_record())
    order = (
        "WHAT DIFFERS",
        "DIFFERING WORDS OF QUOTATIONS",
        "AGREED BY INDEPENDENT ORIGINS",
        "IN THE PAGE",
        "-o dossier.html",
    )
    assert sorted(order, key=text.index) == list(order)


def test_what_cannot_both_stand_is_laid_out_first() -> None:
    differs = render_text(crowd_record(3), 300).partition("DIFFERING WORDS")[0]
    assert differs.index("[conflict") < differs.index("[compatible")
    assert "[conflict" not in differs[differs.index("[compatible") :]


def test_what_is_withheld_changed_or_noted_is_told() -> None:
    record = example_record()
    text = render_text(record, 400)
    assert f"NOTES ({len(record.notes) + len(record.corrections)})" in text
    assert f"Withheld as doubtful: {', '.join(one.what for one in record.withheld)}." in text
    assert record.withheld
    assert record.notes
    assert all(note.detail in text for note in record.notes)


def test_sides_stand_with_outlet_and_origins() -> None:
    text = render_text(example_record(), 300)
    first, second = "(Harbour Post ¶5; also Meridian Daily ¶5)", "(Harbour Post ¶8; also Inland Courier ¶7)"
    assert re.search(rf"- 34 killed: .*killed 34 people.* {re.escape(first)}", text)
    assert re.search(rf"- memorandum initialled \(2 origins\): .* {re.escape(second)}", text)


def test_a_number_in_common_is_told_in_the_words_of_a_text() -> None:
    record = example_record()
    figure = next(one for one in record.findings if one.about.kind == "figure")
    text = render_text(replace(record, findings=(replace(figure, verdict="agree"),)), 300)
    (line,) = (one for one in text.splitlines() if one.startswith("F1 "))
    assert f"“{record.findings[0].sides[0].passages[0].text}" in line or "“… " in line
