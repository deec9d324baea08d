"""How times are read beyond single sentences: tense, times told before, events, spans, zones, and what is no time."""

from __future__ import annotations

import pytest

from crosswire.annotate.times import find_times

from .timed import parsed, source_of, times_of, told

FRIDAY = "2025-04-18"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Halden met the envoys on Monday.", "2025-04-14"),
        ("Halden will meet the envoys on Monday.", "2025-04-21"),
        ("Halden would have met the envoys on Monday.", "2025-04-14"),
        ("Halden is meeting the envoys on Monday.", "2025-04-21"),
        ("Halden was meeting the envoys on Monday.", "2025-04-14"),
        ("The council meets on Monday.", "2025-04-21"),
        ("His remarks on Monday underline the rift.", "2025-04-14"),
        ("The move follows Monday's vote.", "2025-04-14"),
        ("A curfew starting Monday was announced.", "2025-04-21"),
        ("The talks, scheduled for Monday, were moved.", "2025-04-21"),
        ("The court set Monday as the date.", "2025-04-21"),
        ("He gave them until Monday to reply.", "2025-04-21"),
        ("They vowed to return on Monday.", "2025-04-21"),
        ("They managed to return on Monday.", "2025-04-14"),
        ("An attempt to open a line on Monday collapsed.", "2025-04-14"),
        ("Since Monday, 40 people have died.", "2025-04-14"),
        ("The permit had been due to expire on Monday.", "2025-04-14"),
        ("Halden will mourn the dead of Monday's attack.", "2025-04-14"),
        ("Halden will attend Monday's session.", "2025-04-21"),
    ],
)
def test_tense_decides_about_weekdays(sentence: str, value: str) -> None:
    assert [time.value for time in times_of(sentence, FRIDAY) if time.passage.text == "Monday"] == [value]


def test_a_headline_tells_the_past_in_the_present() -> None:
    text = "Minister resigns Monday\n\nThe cabinet meets Monday."
    assert [time.value for time in times_of(text, FRIDAY, headline=True)] == ["2025-04-14", "2025-04-21"]


@pytest.mark.parametrize(
    ("published", "sentence", "value"),
    [
        ("2025-12-07", "PORT OSKAR, Dec. 8 (RNA) -- The envoys met.", "2025-12-08"),
        ("2025-11-02", "The offer was extended to Nov. 20.", "2025-11-20"),
        ("2025-04-18", "The envoys met on May 5.", "2024-05-05"),
        ("2025-08-16", "The columnist will have to correct his text of Aug. 10.", "2025-08-10"),
        ("2025-04-18", "The mandate will lapse on March 1.", "2026-03-01"),
        ("2025-01-02", "The envoys met on Dec. 30.", "2024-12-30"),
    ],
)
def test_a_day_without_a_year(published: str, sentence: str, value: str) -> None:
    assert value in [time.value for time in times_of(sentence, published)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On Monday the talks opened. The next day they failed.", ("The next day", "2025-04-15")),
        ("On Monday the talks opened.\n\nThe next day they failed.", ("The next day", "2025-04-15")),
        ("On Monday the talks opened.\n\nNobody came.\n\nThe next day they failed.", ("The next day", None)),
        ("The talks opened in March. The next day they failed.", ("The next day", None)),
        ("On April 2 he left. Two days later he was back. A week later he left again.", ("A week later", "2025-W15")),
        ("On April 2 he left. That night shells fell.", ("That night", "2025-04-02TNI")),
        ("He left on April 2 and later that day came back.", ("later that day", "2025-04-02")),
        ("Last Friday he left; that Sunday he came back.", ("that Sunday", "2025-04-13")),
        ("Exports fell in the first quarter, when they rose a year earlier.", ("a year earlier", "2024-Q1")),
        ("He had left a year earlier.", ("a year", "P1Y")),
        ("The truce ran from Dec. 20 to Jan. 5.", ("Jan. 5", "2025-01-05")),
        ("He wants a deal by August or May.", ("May", "2025-05")),
        ("He will speak at 2 p.m. (1800 GMT) on Monday.", ("1800 GMT", "2025-04-21T18:00Z")),
    ],
)
def test_times_told_from_times_told_before(text: str, wanted: tuple[str, str | None]) -> None:
    assert wanted in told(text, FRIDAY)


def test_without_a_date_the_chain_stays_for_later() -> None:
    first, second = times_of("On Monday the talks opened. The next day they failed.")
    assert (first.value, first.relative) == (None, "<=D1")
    assert (second.value, second.relative) == (None, "<=D1 +1D")


@pytest.mark.parametrize(
    ("sentence", "words", "anchor", "relative"),
    [
        ("A day after the talks the port was shelled.", "A day", "the talks", "anchor P1D"),
        ("He stepped down two weeks before the vote.", "two weeks", "the vote", "anchor P2W"),
        ("It has been three years since the invasion.", "three years", "the invasion", "anchor P3Y"),
        ("He fell on the eve of the summit.", "the eve of the summit", "the summit", "anchor -1D"),
        (
            "He came back a week after a ruinous Palm Sunday raid.",
            "a week",
            "a ruinous Palm Sunday raid",
            "anchor P1W",
        ),
        ("The envoy left the day after the vote.", "the day", "the vote", "anchor +1D"),
        (
            "He left the choir in March, the month after Justice Brill died.",
            "the month",
            "Justice Brill died",
            "anchor +1M",
        ),
        ("The week before Ana Brill died, the court met.", "The week", "Ana Brill died", "anchor -1W"),
        ("He left two days after the envoy died, ending the talks.", "two days", "the envoy died", "anchor P2D"),
        ("He left two weeks prior to the vote.", "two weeks", "the vote", "anchor P2W"),
        ("The well froze during the days leading up to market.", "days", "market", "anchor PXD"),
        ("Fighting flared on Tuesday, a day after a truce was signed.", "a day", "a truce was signed", "anchor P1D"),
        ("The crew must rest within 24 hours of reaching land.", "24 hours", "reaching land", "anchor PT24H"),
        ("He fled the night the palace fell.", "the night", "the palace fell", "anchor +0D TNI"),
        ("On the day the envoy died, it rained.", "the day", "the envoy died", "anchor +0D"),
        ("The delegation flew home the morning after the signing.", "the morning", "the signing", "anchor +1D TMO"),
    ],
)
def test_events_anchor_what_no_date_can(sentence: str, words: str, anchor: str, relative: str) -> None:
    time = next(time for time in times_of(sentence, FRIDAY) if time.passage.text == words)
    assert (time.anchor, time.relative, time.earliest, time.latest) == (anchor, relative, None, None)


def test_the_years_on_one_side_of_a_year_are_open_at_the_other() -> None:
    (after,) = times_of("The post-2014 sanctions hold.", FRIDAY)
    (before,) = times_of("They went back to the pre-2022 lines.", FRIDAY)
    assert (after.mod, after.earliest, after.latest) == ("AFTER", "2014-01-01", None)
    assert (before.mod, before.earliest, before.latest) == ("BEFORE", None, "2022-12-31")


def test_a_date_is_no_event() -> None:
    assert ("the day after Christmas", "2024-12-26") in told("He left the day after Christmas.", FRIDAY)
    assert all(time.anchor is None for time in times_of("He left two days after April 10.", FRIDAY))


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The drones came overnight on Wednesday.", ("overnight on Wednesday", "2025-04-16TNI")),
        ("Overnight into Friday the city was shelled.", ("Overnight into Friday", "2025-04-17TNI")),
        ("On the morning of Friday, April 4, a missile hit.", ("the morning of Friday, April 4", "2025-04-04TMO")),
        ("In the early hours of Friday drones struck.", ("the early hours of Friday", "2025-04-18TMO")),
        ("The bridge was hit a week ago Friday.", ("a week ago Friday", "2025-04-11")),
        ("The vote falls on the first Monday of May.", ("the first Monday of May", "2025-05-05")),
        ("In the first six months of 2024 exports fell.", ("the first six months of 2024", "2024-H1")),
        ("Half a century ago the wall was built.", ("Half a century ago", "1975")),
        ("A year-long siege ended.", ("year-long", "P1Y")),
        ("Q1 2024 profits fell.", ("Q1 2024", "2024-Q1")),
        ("The fort fell in nineteen ninety-six.", ("nineteen ninety-six", "1996")),
        ("He held it for two hundred and six days.", ("two hundred and six days", "P206D")),
        ("It lasted twenty-four hours.", ("twenty-four hours", "PT24H")),
        ("It lasted 2 1/2 years.", ("2 1/2 years", "P2Y6M")),
        ("The post-2014 sanctions hold.", ("post-2014", "2014")),
        ("They went back to the pre-2022 lines.", ("pre-2022", "2022")),
        ("In his Sunday Mass he called for calm.", ("Sunday", "2025-04-13")),
    ],
)
def test_expressions(sentence: str, wanted: tuple[str, str]) -> None:
    assert wanted in told(sentence, FRIDAY)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PORT OSKAR, 4 MAY 88 (RNA) -- TROOPS LEFT EARLY THIS\nMORNING.", [("4 MAY 88", "1988-05-04"), ("EARLY THIS\nMORNING", "1988-05-05TMO")]),
        ("THE MARCH ENDED AT THE SQUARE.", []),
        ("THE TALKS WILL END BY 31 JULY.", [("31 JULY", "1988-07-31")]),
        ("THE PARTY DATES FROM THE 1960'S.", [("THE 1960'S", "196")]),
    ],
)  # fmt: skip
def test_agency_copy_in_capitals(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(text, "1988-05-05") == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "He had a sudden epiphany.",
        "They trimmed the Christmas tree.",
        "The paper, Port Oskar Today, said so.",
        "Support sank to the low 40s.",
        "At the end of the day it is up to them.",
        "He may leave as soon as they arrive.",
        "A quarter of the votes were void.",
        "The 29 years old driver fled.",
        "He won the second half of the match.",
        "The past few hills were steep.",
    ],
)
def test_no_time(sentence: str) -> None:
    assert told(sentence, FRIDAY) == []


def test_the_zone_of_the_outlet_decides_what_today_is() -> None:
    text = "The army withdrew today."
    assert told(text, "2025-04-19T01:30:00Z") == [("today", "2025-04-19")]
    assert told(text, "2025-04-19T01:30:00Z", timezone="-04:00") == [("today", "2025-04-18")]


def test_the_date_of_a_dateline_is_read_though_it_is_not_parsed() -> None:
    text = "PORT OSKAR, April 17 (RNA) -- \n\nThe envoys met on Wednesday."
    source = source_of(text, FRIDAY)
    parse = parsed("\n" * 32 + text[32:])
    found = find_times(source, parse, [source.passage(0, 30)])
    assert [(time.passage.text, time.value) for time in found] == [
        ("April 17", "2025-04-17"),
        ("Wednesday", "2025-04-16"),
    ]


def test_an_article_without_times_has_none() -> None:
    assert times_of("", FRIDAY) == ()
    assert times_of("The envoys spoke.", FRIDAY) == ()
