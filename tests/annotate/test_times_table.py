"""The table of news expressions, written down before the rules: every row right, or explained here."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from crosswire.calendar import resolved

from .timed import source_of, times_of

TABLE = Path(__file__).with_name("news_times.tsv")
EXPLAINED = {
    "The gates open at 9 a.m. Moscow time on Monday.": "the small model reads 'open' as an adjective: no verb tells the tense",
    "The troops fell back to the spring above the village.": "the small model labels 'the spring' a DATE",
}


class Row(NamedTuple):
    subject: str
    published: str
    sentence: str
    expression: str
    type: str
    value: str
    mod: str
    earliest: str
    latest: str

    @property
    def date(self) -> str | None:
        return None if self.published == "-" else self.published


def rows() -> list[Row]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [Row(*line.split("\t")) for line in lines[1:]]


def marked(row: Row) -> object:
    marks = [pytest.mark.xfail(reason=EXPLAINED[row.sentence], strict=True)] if row.sentence in EXPLAINED else []
    return pytest.param(row, id=f"{row.subject}: {row.expression} in {row.sentence[:30]}", marks=marks)


def test_the_table_holds_what_was_asked_for() -> None:
    table = rows()
    assert len(table) >= 200
    assert len({row.subject for row in table}) >= 15
    assert all(row.expression == "-" or row.expression in row.sentence for row in table)


@pytest.mark.parametrize("row", [marked(row) for row in rows()])
def test_row(row: Row) -> None:
    found = times_of(row.sentence, row.date)
    if row.expression == "-":
        assert [time.passage.text for time in found] == []
        return
    times = [time for time in found if time.passage.text == row.expression]
    assert times, f"found only {[time.passage.text for time in found]}"
    for name in ("type", "value", "mod", "earliest", "latest"):
        wanted = getattr(row, name)
        if wanted:
            assert getattr(times[0], name) == (None if wanted == "-" else wanted), name


def test_resolving_later_is_resolving_now() -> None:
    for row in rows():
        if row.date is not None and len(row.date) == 10:
            later = tuple(resolved(time, row.date) for time in times_of(row.sentence))
            assert later == times_of(row.sentence, row.date), row.sentence


def test_passages_are_the_words_of_the_text() -> None:
    for row in rows():
        text = source_of(row.sentence).text
        for time in times_of(row.sentence, row.date):
            assert text[time.passage.start : time.passage.end] == time.passage.text
