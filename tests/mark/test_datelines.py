from __future__ import annotations

import pytest

from crosswire.mark.datelines import read_dateline
from tests.mark.pages import MORE, PROSE, kinds, marked

REST = "The harbour will open, the minister said."

DATELINES = [
    ("PARIS (AP) — ", "AP"),
    ("(CN) — ", "CN"),
    ("PARIS (AP)", "AP"),
    ("GENEVA, May 3 (Reuters) - ", "Reuters"),
    ("TESSALA, June 7 (Northwire) - ", "Northwire"),
    ("TESSALA/DRANSK, June 7 (Northwire) - ", "Northwire"),
    ("Tessala/Dransk, 7 June 2031 (Northwire) - ", "Northwire"),
    ("TESSALA, June 7. /TASS/. ", "TASS"),
    ("TESSALA, June 7, 2031 /Northwire/ -- ", "Northwire"),
    ("TESSALA, 7th June, 2031 (Northwire) -- ", "Northwire"),
    ("TESSALA (VELDANIA), 7 JUN 31 (NORTHWIRE) -- ", "NORTHWIRE"),
    ("Tessala (Veldania), 7 June 2031 (Northwire) -- ", "Northwire"),
    ("KYIV, Ukraine — ", ""),
    ("KYIV, Ukraine (AP) _ ", "AP"),
    ("ABIDJAN, Côte d'Ivoire (AP) — ", "AP"),
    ("WASHINGTON – ", ""),
    ("TEL AVIV — ", ""),
    ("BEIJING, April 18 (Xinhua) -- ", "Xinhua"),
    ("PORT ALMEN, 6 MAR 90 (ACAN-EFE) -- [TEXT] ", "ACAN-EFE"),
    ("LIMA, 3 FEB 89 -- [TEXT] ", ""),
    ("Geneva (dpa) - ", "dpa"),
    ("BRUSSELS: ", ""),
]
NONE = [
    "NATO — which guards the strait — said nothing.",
    "UNICEF - the fund - said that it had blankets.",
    "The pass (Dravan) — closed since March — will open.",
    "UPDATE: The minister has left the hotel.",
    "BREAKING NEWS — The minister has left the hotel.",
    "MINISTER ROE: Good afternoon to all of you.",
    "QUESTION (Reuters): Minister, will you go home?",
    "Kovar (AP) said nothing.",
    "It was over. Geneva — The city of talks.",
]


@pytest.mark.parametrize(("opening", "agency"), DATELINES)
def test_a_dateline_is_read(opening: str, agency: str) -> None:
    found = read_dateline(opening + REST)
    assert found is not None
    assert (found.length, found.agency) == (len(opening), agency)
    if agency:
        assert opening[found.agency_start :].startswith(agency)


@pytest.mark.parametrize("words", NONE)
def test_prose_opens_with_none(words: str) -> None:
    assert read_dateline(words) is None


def test_it_is_cut_off_the_paragraph_it_opens() -> None:
    assert kinds(f"DANFA, Ombara (MPA) — {PROSE}\n\n{MORE}") == [("dateline", "DANFA, Ombara (MPA) —")]


def test_alone_on_its_line_it_is_no_headline() -> None:
    assert kinds(f"NAIROBI, Kenya (AP) _\n\n{PROSE}\n\n{MORE}") == [("dateline", "NAIROBI, Kenya (AP) _")]
    assert kinds(f"WASHINGTON _\n\n{PROSE}\n\n{MORE}") == [("dateline", "WASHINGTON _")]


def test_without_an_agency_it_opens_only_the_first_paragraphs() -> None:
    late = f"{PROSE}\n\n{MORE}\n\n{PROSE} {MORE}\n\n{MORE} {PROSE}\n\nKYIV, Ukraine — {PROSE}"
    assert kinds(late) == []


def test_where_all_is_upper_case_a_dash_alone_tells_nothing() -> None:
    assert read_dateline("THE MINISTER -- A FORMER GENERAL -- SAID THAT THE HARBOUR WOULD OPEN.") is None


@pytest.mark.parametrize(
    ("second", "noted"),
    [
        ("VELM, 16 May 2031 (Reuters) - ", True),
        ("VELM (AP) — ", True),
        ("VELM: ", False),
        ("", False),
    ],
)
def test_two_articles_in_one_text_are_noted(second: str, noted: bool) -> None:
    text = f"Harbour to open\n\nDRANSK, 15 May 2031 (MPA) - {PROSE}\n\n{MORE}\n\n{MORE}\n\nQuay to close\n\n{second}{PROSE}\n\n{MORE}"
    found = [note for note in marked(text).notes if note.code == "several-articles"]
    assert bool(found) == noted
