"""Calendar arithmetic: values to spans, steps to dates, feasts, and how two moments compare."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.calendar import bounded, compare, moment_of, published_of, resolve, resolved, when_of
from crosswire.calendar.feasts import easter, feast_in, hebrew_new_year, islamic, orthodox_easter
from crosswire.calendar.zones import with_offset
from crosswire.model.mention import Time
from crosswire.model.passage import Passage
from crosswire.model.source import Published, Source
from crosswire.model.values import When
from crosswire.vocabulary.time_words import feasts

FRIDAY = "2025-04-18"


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2025-04-10", "2025-04-10", "2025-04-10"),
        ("2025-W15", "2025-04-07", "2025-04-13"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2025-W15-WE", "2025-04-12", "2025-04-13"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-Q1", "2025-01-01", "2025-03-31"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1901-01-01", "2000-12-31"),
    ],
)
def test_value_to_span(value: str, start: str, end: str) -> None:
    moment = moment_of(value)
    assert moment is not None
    assert moment.whole == (date.fromisoformat(start), date.fromisoformat(end))
    assert moment.value == value


@pytest.mark.parametrize("value", ["P2D", "PAST_REF", "2025-02-30", "2025-W54", "2025-13", "0000", "", "XXXX-WXX-5"])
def test_no_span(value: str) -> None:
    assert moment_of(value) is None


@pytest.mark.parametrize(
    ("steps", "value", "earliest", "latest"),
    [
        ("-1D", "2025-04-17", "2025-04-17", "2025-04-17"),
        ("<=D5", "2025-04-18", "2025-04-18", "2025-04-18"),
        ("<D5", "2025-04-11", "2025-04-11", "2025-04-11"),
        (">D5", "2025-04-25", "2025-04-25", "2025-04-25"),
        ("-1W =D1", "2025-04-07", "2025-04-07", "2025-04-07"),
        ("<=M02", "2025-02", "2025-02-01", "2025-02-28"),
        ("-1M <M03", "2024-03", "2024-03-01", "2024-03-31"),
        ("<~05-03", "2024-05-03", "2024-05-03", "2024-05-03"),
        ("<~04-19", "2025-04-19", "2025-04-19", "2025-04-19"),
        (">~04-10", "2025-04-10", "2025-04-10", "2025-04-10"),
        ("<=02-29", "2024-02-29", "2024-02-29", "2024-02-29"),
        (">=02-29", "2028-02-29", "2028-02-29", "2028-02-29"),
        (">=M05 =1D1", "2025-05-05", "2025-05-05", "2025-05-05"),
        (">=M05 =LD5", "2025-05-30", "2025-05-30", "2025-05-30"),
        ("~WE", "2025-W16-WE", "2025-04-19", "2025-04-20"),
        ("<~04-24", "2025-04-24", "2025-04-24", "2025-04-24"),
        (">~D4", "2025-04-17", "2025-04-17", "2025-04-17"),
        (">~D3", "2025-04-23", "2025-04-23", "2025-04-23"),
        ("-12M@", "2024-04-18", "2024-04-18", "2024-04-18"),
        ("2024-02-29 -12M@", "2023-02-28", "2023-02-28", "2023-02-28"),
        ("<=M03 =2W", None, "2025-03-08", "2025-03-14"),
        ("<=M03 =LW", None, "2025-03-25", "2025-03-31"),
        ("<d17", "2025-04-17", "2025-04-17", "2025-04-17"),
        ("+0Y so-far", "2025", "2025-01-01", "2025-04-18"),
        ("+0M from-now", "2025-04", "2025-04-18", "2025-04-30"),
        ("P3M<", "P3M", "2025-01-18", "2025-04-18"),
        ("PT24H<", "PT24H", "2025-04-17", "2025-04-18"),
        ("PXD>", "PXD", "2025-04-18", None),
        (">=05-03 P2D>", "P2D", "2025-05-03", "2025-05-05"),
        ("2021 P1Y>", "P1Y", "2021-01-01", "2022-12-31"),
        ("2024-Q3 -1Y", "2023-Q3", "2023-07-01", "2023-09-30"),
        ("-1D TNI", "2025-04-17TNI", "2025-04-17T18:00", "2025-04-18T06:00"),
        (">=D7 T24:00Z", "2025-04-20T24:00Z", "2025-04-21T00:00Z", "2025-04-21T00:00Z"),
        ("FUTURE_REF", "FUTURE_REF", "2025-04-18", None),
        ("<=F:easter", "2024-03-31", "2024-03-31", "2024-03-31"),
        (">=F:eid-al-adha", None, "2025-06-05", "2025-06-07"),
    ],
)
def test_steps(steps: str, value: str | None, earliest: str | None, latest: str | None) -> None:
    found = resolve(steps, FRIDAY)
    assert found is not None
    assert (found.value, found.earliest, found.latest) == (value, earliest, latest)


@pytest.mark.parametrize(
    ("steps", "published"),
    [
        ("<=D4", None),  # no date
        ("<=D4", "2025-04"),  # no Thursday can be counted from a month
        ("2022-02 +1D", FRIDAY),  # nor a day
        ("P2D<", "2025"),
        ("anchor +1D", FRIDAY),  # an event nobody dated
        ("-3000Y", FRIDAY),
        ("+1D", "9999-12-31"),
        ("nonsense", FRIDAY),
    ],
)
def test_steps_that_lead_nowhere(steps: str, published: str | None) -> None:
    assert resolve(steps, published) is None


def test_a_coarse_date_settles_what_is_coarse() -> None:
    found = resolve("-1Y =M05", "2025-04")
    assert found is not None
    assert found.value == "2024-05"


@pytest.mark.parametrize(
    ("mod", "earliest", "latest"),
    [
        ("START", "2025-03-01", "2025-03-10"),
        ("MID", "2025-03-11", "2025-03-20"),
        ("END", "2025-03-21", "2025-03-31"),
        ("APPROX", "2025-02-01", "2025-04-30"),
        ("BEFORE", None, "2025-03-31"),
        ("AFTER", "2025-03-01", None),
    ],
)
def test_modifiers(mod: str, earliest: str | None, latest: str | None) -> None:
    found = resolve("-1M", FRIDAY, mod)
    assert found is not None
    assert (found.value, found.earliest, found.latest) == ("2025-03", earliest, latest)


@pytest.mark.parametrize(
    ("steps", "mod", "earliest", "latest"),
    [
        ("-1D", "END", "2025-04-17T16:00", "2025-04-17T23:59"),
        ("-1W", "END", "2025-04-10", "2025-04-13"),
        ("198", "START", "1980-01-01", "1983-12-31"),
    ],
)
def test_modifiers_of_other_grains(steps: str, mod: str, earliest: str, latest: str) -> None:
    found = resolve(steps, FRIDAY, mod)
    assert found is not None
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("year", "west", "east"),
    [
        (2024, "2024-03-31", "2024-05-05"),
        (2025, "2025-04-20", "2025-04-20"),
        (2026, "2026-04-05", "2026-04-12"),
        (1990, "1990-04-15", "1990-04-15"),
        (2008, "2008-03-23", "2008-04-27"),
    ],
)
def test_easter(year: int, west: str, east: str) -> None:
    assert easter(year).isoformat() == west
    assert orthodox_easter(year).isoformat() == east


def test_moon_calendars() -> None:
    assert islamic(1446, 9, 1) == date(2025, 3, 1)
    assert islamic(1445, 10, 1) == date(2024, 4, 10)
    assert islamic(1342, 9, 1) is None
    assert islamic(1501, 9, 1) is None
    assert hebrew_new_year(5785) == date(2024, 10, 3)
    assert hebrew_new_year(5786) == date(2025, 9, 23)


@pytest.mark.parametrize(
    ("name", "year", "wanted"),
    [
        ("thanksgiving", 2024, [("2024-11-28", "2024-11-28")]),
        ("memorial-day", 2025, [("2025-05-26", "2025-05-26")]),
        ("election-day", 2028, [("2028-11-07", "2028-11-07")]),
        ("passover", 2025, [("2025-04-13", "2025-04-20")]),
        ("purim", 2024, [("2024-03-24", "2024-03-24")]),
        ("ramadan", 2025, [("2025-02-28", "2025-03-31")]),
    ],
)
def test_feasts(name: str, year: int, wanted: list[tuple[str, str]]) -> None:
    falls = [moment.whole for moment in feast_in(feasts()[name], year)]
    assert [(first.isoformat(), last.isoformat()) for first, last in filter(None, falls)] == wanted


@pytest.mark.parametrize(
    ("name", "observed"),
    [
        ("ramadan", "2030-01-06"),
        ("ramadan", "2030-12-27"),
        ("eid-al-fitr", "1999-01-18"),
        ("eid-al-fitr", "2023-04-21"),
        ("eid-al-fitr", "2023-04-22"),
        ("eid-al-fitr", "2024-04-10"),
        ("eid-al-adha", "2023-06-28"),
        ("eid-al-adha", "2024-06-16"),
        ("eid-al-adha", "2024-06-17"),
        ("ashura", "2024-07-16"),
    ],
)
def test_islamic_feasts_hold_the_day_they_were_seen(name: str, observed: str) -> None:
    day = date.fromisoformat(observed)
    spans = [moment.whole for moment in feast_in(feasts()[name], day.year)]
    assert any(first <= day <= last for first, last in filter(None, spans))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(min_value=1583, max_value=2400))
def test_every_feast_of_a_year_lies_in_it(year: int) -> None:
    for feast in feasts().values():
        for moment in feast_in(feast, year):
            assert moment.whole is not None
            assert moment.whole[0] <= moment.whole[1]
            assert abs(moment.whole[0].year - year) <= 1
    assert (easter(year).weekday(), orthodox_easter(year).weekday()) == (6, 6)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)),
    st.sampled_from(["D1", "D7", "M02", "02-29", "12-31", "SP", "WI", "Q4", "H1", "WE", "d31", "F:easter"]),
)
def test_before_and_after(day: date, slot: str) -> None:
    spans = {sign: resolve(f"{sign}{slot}", day.isoformat()) for sign in ("<", "<=", ">", ">=", "~")}
    at = day.isoformat()
    assert all(found is not None and found.earliest and found.latest for found in spans.values())
    ends = {sign: (found.earliest or "", found.latest or "") for sign, found in spans.items() if found}
    assert ends["<"][1] < at < ends[">"][0]
    assert ends["<="][0] <= at <= ends[">="][1]


def time(value: str | None = None, **fields: object) -> Time:
    kind = fields.pop("type", "DATE")
    return Time(id="t-1", passage=Passage("a", 0, 1, "x"), type=kind, value=value, **fields)  # type: ignore[arg-type]


def test_a_time_resolves_later() -> None:
    later = resolved(time(relative="<=D4"), FRIDAY)
    assert (later.value, later.earliest, later.precision) == ("2025-04-17", "2025-04-17", "day")
    assert resolved(time(relative="<=D4"), None) == time(relative="<=D4")
    assert resolved(time("P2W", type="DURATION", relative="P2W>"), FRIDAY).value == "P2W"


def test_when_of() -> None:
    found = when_of(time("2025-04-17", earliest="2025-04-17", latest="2025-04-17", precision="day"), "clause")
    assert found == When("t-1", "2025-04-17", "2025-04-17", "2025-04-17", "day", "clause")
    assert when_of(time("P87D", type="DURATION"), "clause") is None
    assert when_of(time("P1W", type="SET"), "clause") is None
    assert when_of(time(None, relative="<=D4"), "clause") == When("t-1", None, None, None, "open", "clause")
    assert when_of(time(None, relative="anchor +1D", anchor="the vote"), "clause") is None
    assert when_of(time(None), "clause") is None
    moon = when_of(time(None, earliest="2025-02-28", latest="2025-03-31", precision="span"), "stated")
    assert moon is not None
    assert (moon.value, moon.latest) == (None, "2025-03-31")


def when(earliest: str | None, latest: str | None, precision: str = "day", value: str | None = None) -> When:
    return When(None, value, earliest, latest, precision, "clause")  # type: ignore[arg-type]


def test_bounds() -> None:
    sunday = when("2025-04-20", "2025-04-20")
    assert (bounded(sunday, "until").earliest, bounded(sunday, "until").latest) == (None, "2025-04-20")
    assert bounded(sunday, "before").latest == "2025-04-19"
    assert (bounded(sunday, "since").earliest, bounded(sunday, "since").latest) == ("2025-04-20", None)
    assert bounded(sunday, "after").earliest == "2025-04-21"
    dawn = when("2025-04-20T00:00", "2025-04-20T11:59", "time", "2025-04-20TMO")
    assert bounded(dawn, "before") == dawn  # "before dawn on Sunday" is no Saturday
    noon = when("2025-04-20T12:00", "2025-04-20T12:00", "time", "2025-04-20T12:00")
    assert (bounded(noon, "before").earliest, bounded(noon, "before").latest) == (None, "2025-04-20T12:00")
    assert bounded(when("2025-04-21T00:00Z", "2025-04-21T00:00Z", "time"), "before").latest == "2025-04-21T00:00Z"


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        (when("2025-04-17", "2025-04-17"), when("2025-04-17", "2025-04-17"), "same"),
        (when("2025-04-17", "2025-04-17"), when("2025-04-01", "2025-04-30", "month"), "within"),
        (when("2025-04-17T18:00", "2025-04-18T06:00", "time"), when("2025-04-17", "2025-04-17"), "overlap"),
        (when("2025-04-17", "2025-04-17"), when("2025-04-18", "2025-04-18"), "zone"),
        (when("2025-04-17", "2025-04-17"), when("2025-04-19", "2025-04-19"), "before"),
        (when("2025-05", "2025-05", "month"), when("2025-04-19", "2025-04-19"), "unknown"),
        (when("2025-05-01", "2025-05-31", "month"), when("2025-04-01", "2025-04-30", "month"), "after"),
        (when("2025-04-20T21:00Z", "2025-04-20T21:00Z", "time"), when("2025-04-21T00:00+03:00", "2025-04-21T00:00+03:00", "time"), "same"),
        (when("2025-04-20T21:00Z", "2025-04-20T21:00Z", "time"), when("2025-04-21T00:00Z", "2025-04-21T00:00Z", "time"), "before"),
        (when("2025-04-17", "2025-04-17"), when("2025-04-18T02:00+10:00", "2025-04-18T02:00+10:00", "time"), "within"),
        (when("2022-02-24", None, "span"), when("2025-04-18", "2025-04-18"), "within"),
        (when(None, None, "open"), when("2025-04-18", "2025-04-18"), "unknown"),
        (None, when("2025-04-18", "2025-04-18"), "unknown"),
    ],
)  # fmt: skip
def test_comparison(one: When | None, two: When | None, relation: str) -> None:
    verdict = compare(one, two)
    assert verdict.relation == relation
    assert verdict.reasons
    mirrored = {"before": "after", "after": "before"}.get(relation, relation)
    assert compare(two, one).relation == mirrored


def published(value: str, precision: str, timezone: str | None = None) -> Source:
    return Source(
        id="a", uri="a", sha256="", bytes_sha256="", length=0, timezone=timezone,
        published=Published(value, precision, "given"),  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "precision", "timezone", "wanted"),
    [
        ("2025-04-18", "day", None, "2025-04-18"),
        ("2025-04-18", "month", None, "2025-04"),
        ("2025-04-18T01:30:00Z", "second", None, "2025-04-18"),
        ("2025-04-18T01:30:00Z", "second", "-04:00", "2025-04-17"),
        ("2025-04-18T01:30:00Z", "second", "UTC+2", "2025-04-18"),
        ("2025-04-17T23:30:00+00:00", "minute", "+0530", "2025-04-18"),
        ("2025-04-18T01:30:00", "minute", "-04:00", "2025-04-18"),
        ("2025-04-18T01:30:00Z", "second", "Nowhere/Land", "2025-04-18"),
    ],
)
def test_the_day_of_publication(value: str, precision: str, timezone: str | None, wanted: str) -> None:
    assert published_of(published(value, precision, timezone)) == wanted


def test_no_publication_date() -> None:
    assert published_of(replace(published("2025", "year"), published=None)) is None


def test_spans_that_share_one_moment_overlap() -> None:
    """The ends are inclusive: until ten and from ten are no two times apart."""

    def span(first: str, last: str) -> When:
        return When(None, None, f"2031-05-14T{first}", f"2031-05-14T{last}", "span", "clause")

    assert compare(span("09:00", "10:00"), span("10:00", "11:00")).relation == "overlap"
    assert compare(span("09:00", "10:00"), span("10:30", "11:00")).relation == "before"


@pytest.mark.parametrize(
    ("day", "clock", "wanted"),
    [
        (date(2027, 3, 13), "T20:00us-05:00", "T20:00-05:00"),
        (date(2027, 3, 14), "T20:00us-05:00", "T20:00-04:00"),
        (date(2027, 11, 7), "T20:00us-05:00", "T20:00-05:00"),
        (date(2006, 4, 1), "T20:00us-08:00", "T20:00-08:00"),
        (date(2006, 4, 2), "T20:00us-08:00", "T20:00-07:00"),
        (date(2027, 3, 27), "T03:15eu+02:00", "T03:15+02:00"),
        (date(2027, 3, 28), "T03:15eu+02:00", "T03:15+03:00"),
        (date(2027, 10, 31), "T03:15eu+00:00", "T03:15+00:00"),
        (date(1970, 7, 1), "T03:15eu+01:00", "T03:15"),
        (date(2027, 7, 1), "T24:00Z", "T24:00Z"),
    ],
)
def test_offsets_that_change_with_the_season(day: date, clock: str, wanted: str) -> None:
    assert with_offset(clock, day) == wanted
