"""Whether a happening and the report of it in its very words are one dated line."""

from __future__ import annotations

from dataclasses import replace

from crosswire.model.record import Record, TimelineEntry
from crosswire.report.as_html import render_html
from crosswire.report.as_markdown import render_markdown
from crosswire.report.book import Book
from crosswire.report.timeline import timeline
from tests.report.example import example_record

RECORD = example_record()
STATEMENT = next(one for one in RECORD.statements if len(one.reference.text.split()) > 3)
EVENT = RECORD.events[0]
DAY, OTHER = (next(e.when for e in RECORD.timeline), next(e.when for e in reversed(RECORD.timeline)))


def dated(gist: str, other_day: bool = False) -> Record:
    """The example with one happening, told so, and one statement."""
    happening = TimelineEntry(when=DAY, ref=EVENT.id, gist=gist)
    said = TimelineEntry(when=OTHER if other_day else DAY, ref=STATEMENT.id, gist="said so")
    return replace(RECORD, timeline=(said, happening))


def test_a_report_in_the_words_of_a_happening_stands_with_it() -> None:
    record = dated(f"Ivo Brandt said {STATEMENT.reference.text} on Monday")
    ((entry, (also,)),) = timeline(Book(record))
    assert entry.ref == EVENT.id
    assert also.label.startswith("S")
    assert f"also {also.label}" in render_markdown(record)
    assert "## Timeline (1)" in render_markdown(record)
    assert render_html(record)


def test_other_words_and_other_days_stay_apart() -> None:
    assert len(timeline(Book(dated("Ivo Brandt left")))) == 2
    assert len(timeline(Book(dated(f"Ivo Brandt said {STATEMENT.reference.text}", other_day=True)))) == 2
    assert len(timeline(Book(RECORD))) == len(RECORD.timeline)
