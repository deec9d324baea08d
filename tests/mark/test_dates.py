from __future__ import annotations

import pytest

from crosswire.mark.dates import find_date, read_date_lines


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2031-05-14", "2031-05-14"),
        ("2031/05/14", "2031-05-14"),
        ("14 May 2031", "2031-05-14"),
        ("14th of May 2031", "2031-05-14"),
        ("May 14, 2031", "2031-05-14"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("Friday, 14th May, 2031", "2031-05-14"),
        ("14.05.2031", "2031-05-14"),
        ("05/14/2031", "2031-05-14"),
        ("14/05/2031", "2031-05-14"),
        ("05/05/2031", "2031-05-05"),
        ("4 FEB 90", "1990-02-04"),
        ("4 Feb '25", "2025-02-04"),
        ("2031-05-14T10:00:00Z", "2031-05-14"),
    ],
)
def test_a_full_date_is_read(printed: str, iso: str) -> None:
    found = find_date(f"at {printed}")
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "printed",
    ["05/04/2031", "31 February 2031", "May 14", "2031", "14 May 20:31", "14-05", "1.2.3", "192.168.05.2031", "3:14"],
)
def test_what_may_be_read_in_two_ways_or_is_no_full_date_is_left(printed: str) -> None:
    assert find_date(printed) is None


@pytest.mark.parametrize(
    ("line", "says", "iso"),
    [
        ("Published 14 May 2031", "published", "2031-05-14"),
        ("Published: 05/14/2031 8:05 PM", "published", "2031-05-14"),
        ("Posted May 14, 2031 at 6:20 p.m.", "published", "2031-05-14"),
        ("Updated 4:35 PM GMT, May 14, 2031", "updated", "2031-05-14"),
        ("Last updated on 14 May 2031", "updated", "2031-05-14"),
        ("Thursday 14 May 2031, 19.42", "", "2031-05-14"),
        ("Sunday 7 June 2031 - 09:12", "", "2031-06-07"),
        ("| 18.04.2031 |", "", "2031-04-18"),
    ],
)
def test_a_line_of_date(line: str, says: str, iso: str) -> None:
    assert [(found.says, found.date.iso) for found in read_date_lines(line)] == [(says, iso)]


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("14 May 2031 | 10:22", [("", "14 May 2031")]),
        ("Press release | 14 May 2031 | Dransk", [("", "14 May 2031")]),
        ("May 14, 2031 Updated May 16, 2031 6:00 a.m. ET", [("", "May 14, 2031"), ("updated", "May 16, 2031")]),
        (
            "Published: 14 May 2031, 10:22 Last Updated: 16 May 2031",
            [("published", "14 May 2031"), ("updated", "16 May 2031")],
        ),
        ("May 14, 2031 4:05 AM UTC Updated 3 hours ago", [("", "May 14, 2031")]),
        ("2031-05-14T09:10:00Z", [("", "2031-05-14")]),
        ("Friday 14 May 2031 23:40, UK", [("", "14 May 2031")]),
        ("Home | 14 May 2031 | News", []),
        ("World | Sport | 14 May 2031 | Weather", []),
        ("The war of 1931 | 14 May 2031", []),
    ],
)
def test_dates_of_a_line_each_for_what_it_says(line: str, dates: list[tuple[str, str]]) -> None:
    found = read_date_lines(line)
    assert [(one.says, line[one.date.start : one.date.end]) for one in found] == dates


@pytest.mark.parametrize(
    "line",
    [
        "On 14 May 2031 the harbour opened.",
        "The war of 14 May 2031",
        "Harbour deal, 14 May 2031",
        "Published by the ministry",
    ],
)
def test_words_beside_a_date_make_it_no_line_of_date(line: str) -> None:
    assert read_date_lines(line) == ()
