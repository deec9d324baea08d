"""Whether days, numbers and counts are put as people write them, and unknown ones say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.values import When
from crosswire.report import words
from tests.report.example_findings import FINDINGS


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2031-03-03", "3 Mar 2031"),
        ("2031-03-05T09:12:00Z", "5 Mar 2031, 09:12 UTC"),
        ("2031-03-05T09:12+02:00", "5 Mar 2031, 09:12 +02:00"),
        ("2031-09", "Sept 2031"),
        ("2031", "2031"),
        ("2031-13-01", "2031-13-01"),
        ("PAST_REF", "before"),
        ("W23", "W23"),
    ],
)
def test_a_day_in_words(value: str, said: str) -> None:
    assert words.day(value) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        (None, None, ""),
        ("2031-03-03", "2031-03-03", "3 Mar 2031"),
        ("2031-03-03", "2031-03-04", "3–4 Mar 2031"),
        ("2031-03-30", "2031-04-02", "30 Mar – 2 Apr 2031"),
        ("2030-12-30", "2031-01-02", "30 Dec 2030 – 2 Jan 2031"),
        ("2031-03-03", None, "from 3 Mar 2031"),
        (None, "2031-03-03", "until 3 Mar 2031"),
        ("2031-03-03T10:00", "2031-03-03T12:00", "3 Mar 2031, 10:00–12:00"),
        ("2031-03-03T18:00", "2031-03-04T06:00", "3 Mar 2031, 18:00 – 4 Mar 2031, 06:00"),
        ("2031-02-01", "2031-02-28", "Feb 2031"),
        ("2028-02-01", "2028-02-28", "1–28 Feb 2028"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-01-01", "2031-06-30", "1 Jan – 30 June 2031"),
        ("9999-12-01", "9999-12-31", "1–31 Dec 9999"),
        ("2031-03", "2031-04", "Mar 2031 – Apr 2031"),
    ],
)
def test_a_span_of_days_in_words(earliest: str | None, latest: str | None, said: str) -> None:
    assert words.days(earliest, latest) == said


def test_a_moment_says_how_it_is_known() -> None:
    assert words.moment(When(None, "2031-03-03", "2031-03-03", "2031-03-03", "day", "stated")) == "3 Mar 2031"
    inferred = When(None, None, "2031-03-02", "2031-03-03", "span", "story")
    assert words.moment(inferred) == "2–3 Mar 2031\N{NO-BREAK SPACE}†"
    assert words.moment(When(None, None, None, None, "open", "story")) == ""
    assert words.moment(None) == ""
    assert words.legend({"stated", "story"}) == "Behind a day: † known from the other texts."
    assert words.legend({"stated"}) == ""


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "said"),
    [
        ("2031-06-06TEV", "2031-06-06T17:00", "2031-06-06T23:59", "6 June 2031, evening (17:00–23:59)"),
        ("2031-06-06TNI", "2031-06-06T18:00", "2031-06-07T06:00", "6 June 2031, night (18:00 – 7 June 2031, 06:00)"),
        ("2031-06-06TMO", None, None, "6 June 2031, morning"),
        ("2031-SU", "2031-06-01", "2031-08-31", "summer 2031 (1 June – 31 Aug 2031)"),
        ("2031-W23", "2031-06-02", "2031-06-08", "week of 2–8 June 2031"),
        ("2031-W23-WE", "2031-06-07", "2031-06-08", "weekend of 7–8 June 2031"),
        ("2031-06-06TXX", "2031-06-06", "2031-06-06", "6 June 2031"),
    ],
)
def test_a_part_of_a_day_or_a_year_is_called_as_texts_call_it(
    value: str, earliest: str | None, latest: str | None, said: str
) -> None:
    assert words.span(When(None, value, earliest, latest, "time", "stated")) == said


@pytest.mark.parametrize(
    ("topic", "statement", "said"),
    [
        ("killed", "killed (Dransk, 2031-05-14): 34 / 35 (differ)", "killed (Dransk, 14 May 2031): 34 / 35 (differ)"),
        ("killed", "killed (Dransk): 34 (one origin only)", "killed (Dransk): 34 (one origin only)"),
        ("killed", "killed: 34 (as of 2031-05-14): so they say", "killed: 34 (as of 2031-05-14): so they say"),
        ("killed (since 2031-03)", "killed (since 2031-03): 34", "killed (since Mar 2031): 34"),
        ("Ana Tarel", "Ana Tarel: “the log (2031-05-14): closed”", "Ana Tarel: “the log (2031-05-14): closed”"),
    ],
)
def test_the_day_behind_the_topic_of_a_finding(topic: str, statement: str, said: str) -> None:
    finding = replace(FINDINGS[0], topic=topic, statement=statement)
    assert words.headed(finding) == said


def test_counts_and_lists() -> None:
    assert words.counted(1, "text") == "1 text"
    assert words.counted(1_200, "text") == "1,200 texts"
    assert words.listed("abcd", 2) == "a, b and 2 more"
    assert words.listed("abc", 2) == "a, b, c"
    assert words.listed("abc") == "a, b, c"
    assert words.capital("harbour Fees") == "Harbour Fees"


def test_a_happening_is_called_in_words_with_its_code() -> None:
    assert words.act("CONSULT", "visit") == "talks or visit (CONSULT, visit)"
    assert words.act("REJECT", None) == "refusal (REJECT)"
    assert words.act("OTHER", None) == "OTHER"


def test_settings_that_say_nothing_are_left_out() -> None:
    settings = {"model": "small", "date": None, "together": False, "strict": True, "max_source": 100}
    assert words.made_with("small", settings) == "; strict; max source 100"
