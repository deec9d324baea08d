from __future__ import annotations

import pytest

from crosswire.mark.bylines import is_byline
from tests.mark.pages import MORE, PROSE, kinds


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "By JANE ROE and PETER HAJEK",
        "By Jane Roe and Petra Almasy, Northwire",
        "By our correspondent in Danfa, Lassina Ouarou",
        "By Jane van der Roe, Chief Correspondent",
        "By Jane Roe, May 14, 2031",
        "Written by Jane Roe",
    ],
)
def test_a_byline_is_told(line: str) -> None:
    assert is_byline(line)
    assert ("byline", line) in kinds(f"Harbour To Open Within Days\n\n{line}\n\n{PROSE}\n\n{MORE}")


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the talks had failed",
        "By April, Geneva",
        "By the river",
        "By then Kovar had gone home",
        "Bylaws of Geneva",
        "By",
    ],
)
def test_a_deadline_or_a_place_is_none(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe in Geneva and Tom Ashby in Selmin\nThursday 14 May 2031, 19.42",
        "Jane Roe, Africa correspondent",
        "Kestrel newsdesk",
    ],
)
def test_names_below_the_headline(line: str) -> None:
    found = kinds(f"Harbour to open within days\n\n{line}\n\n{PROSE}\n\n{MORE}")
    assert ("byline", line.split("\n")[0]) in found


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Jane Roe in Geneva; Editing by Tom Ashby",
        "(Reporting by Jane Roe and Petra Almasy; Editing by Dale Whitcombe)",
        "Jane Roe in Selmin contributed to this report.",
        "Associated Press writers Jane Roe in Geneva and Tom Ashby in Selmin contributed to this report.",
        "Hajek reported from Selmin, Varonia.",
        "Harrow Courier reporter Jane Roe is based in the Balkans.",
        "Jane Roe is a freelance journalist.",
    ],
)
def test_credits_at_the_foot(line: str) -> None:
    assert kinds(f"{PROSE}\n\n{MORE}\n\n{line}") == [("byline", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Soldiers reported from the front that the shelling had stopped.",
        "The reporter Jane Roe is based in Geneva, where the talks are held.",
        "The institute's analyst, Jane Roe, is based in Vienna.",
    ],
)
def test_prose_at_the_foot_is_none(line: str) -> None:
    assert kinds(f"{PROSE}\n\n{MORE}\n\n{line}") == []


def test_a_slug_is_taken_apart() -> None:
    text = f"Harbour: Kovar Sets A Deadline\n\nHarbour: Kovar Sets A Deadline/ Newsglance/ GENEVA/ J. Roe/ Evening Edition/ {PROSE}\n\n{MORE}"
    assert kinds(text) == [
        ("headline", "Harbour: Kovar Sets A Deadline"),
        ("headline", "Harbour: Kovar Sets A Deadline"),
        ("byline", "/ Newsglance/ GENEVA/ J. Roe/ Evening Edition/"),
    ]


def test_a_sentence_with_slashes_is_no_slug() -> None:
    assert (
        kinds(f"The deal covers grain/ oil/ gas/ Coal is left out, the minister said on Monday.\n\n{PROSE}\n\n{MORE}")
        == []
    )
