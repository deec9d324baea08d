"""Whether the summary is readable, keeps to its width, and can do nothing to a terminal."""

from __future__ import annotations

import re
import unicodedata

import pytest

from crosswire.report.as_text import render_text
from tests.report.crowd import crowd_record
from tests.report.example import example_record
from tests.report.hostile import hostile_record


def test_the_summary_fits_two_screens() -> None:
    assert render_text(example_record()).count("\n") <= 108
    assert render_text(crowd_record(20)).count("\n") < 310


@pytest.mark.parametrize("width", [40, 72, 100])
@pytest.mark.parametrize("record", [example_record(), hostile_record()], ids=["example", "hostile"])
def test_no_line_is_wider_than_asked(record: object, width: int) -> None:
    assert max(map(len, render_text(record, width).split("\n"))) <= width  # type: ignore[arg-type]


def test_a_terminal_gets_plain_characters_only() -> None:
    text = render_text(hostile_record())
    assert {character for character in text if unicodedata.category(character)[0] == "C"} == {"\n"}
    assert "\u2029" not in text


def test_altered_wordings_are_shown_in_place() -> None:
    text = render_text(example_record(), 200)
    assert (
        "altered, meaning: “We are [-not-] going to spin this out for weeks [-and months.-]” Inland Courier ¶5" in text
    )
    assert "“We [-are-] {+will+} not [-going to-] spin this out" in text


def test_what_is_withheld_changed_or_noted_is_told() -> None:
    record = example_record()
    text = render_text(record, 400)
    assert f"NOTES ({len(record.notes) + len(record.withheld) + len(record.corrections)})" in text
    assert all(f"- withheld: {one.what} ({one.why})" in text for one in record.withheld)
    assert record.withheld
    assert record.notes
    assert all(f"- {note.detail}" in text for note in record.notes)


def test_sides_stand_with_outlet_and_origins() -> None:
    text = render_text(example_record(), 300)
    first, second = "(Harbour Post ¶5; also Meridian Daily ¶5)", "(Harbour Post ¶8; also Inland Courier ¶7)"
    assert re.search(rf"- 34 killed \(1 origin\): .*killed 34 people.* {re.escape(first)}", text)
    assert re.search(rf"- memorandum initialled \(2 origins\): .* {re.escape(second)}", text)
    assert "- not in this text: Office of the Chief Envoy" in text
