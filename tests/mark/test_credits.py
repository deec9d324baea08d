from __future__ import annotations

import pytest

from tests.mark.pages import MORE, PROSE, marked


def credits_of(text: str) -> list[tuple[str, str, str]]:
    return [(credit.agency, credit.kind, credit.passage.text) for credit in marked(text).source.credits]


@pytest.mark.parametrize(
    ("paragraph", "credit"),
    [
        ("The mayor told Reuters on Monday that nobody had asked him.", ("Reuters", "told", "Reuters")),
        ("The mayor told the Reuters news agency that nobody had asked.", ("Reuters", "told", "Reuters news agency")),
        ("In an interview with AFP, the mayor said that nobody had asked.", ("Agence France-Presse", "told", "AFP")),
        ("Nobody had asked the mayor, Reuters reported on Monday evening.", ("Reuters", "reported", "Reuters")),
        ("Nobody had asked the mayor, TASS news agency reported on Monday.", ("TASS", "reported", "TASS news agency")),
        (
            "Nobody had asked the mayor, according to the Associated Press.",
            ("The Associated Press", "reported", "Associated Press"),
        ),
        ("GENEVA (AP) — Nobody had asked the mayor, he said on Monday.", ("The Associated Press", "dateline", "AP")),
        ("TESSALA, June 7 (Northwire) - Nobody had asked the mayor.", ("Northwire", "dateline", "Northwire")),
        ("“Nobody asked me,” the mayor told CNN on Monday.", ("CNN", "told", "CNN")),
        ("Nobody had asked the mayor, the Boston Globe reported.", ("The Boston Globe", "reported", "Boston Globe")),
        ("Smoke over Dransk on Monday. (Jane Roe/Reuters)", ("Reuters", "photo", "Reuters")),
        ("Smoke over Dransk on Monday. Photograph: Jane Roe/MPA", ("MPA", "photo", "MPA")),
        ("Smoke over Dransk on Monday. (MPA Photo/Jane Roe)", ("MPA", "photo", "MPA")),
    ],
)
def test_an_agency_is_credited(paragraph: str, credit: tuple[str, str, str]) -> None:
    assert credits_of(f"{paragraph}\n\n{PROSE}\n\n{MORE}") == [credit]


def test_credits_at_head_and_foot() -> None:
    text = f"Harbour to open within days\n\nBy Jane Roe, Associated Press Writer\n\n{PROSE}\n\n{MORE}\n\nReuters contributed to this report."
    assert credits_of(text) == [
        ("The Associated Press", "byline", "Associated Press"),
        ("Reuters", "contributed", "Reuters"),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "A crew of CNN waited at the harbour, and nobody had asked the mayor.",
        "The mayor told the Herald that nobody had asked him.",
        "Reuters has its seat in London, where the envoys met on Monday.",
        "She told a Reuters-like story about the harbour, the envoy said.",
        "“I told Kovar,” said the mayor. Reuters were not in the room.",
        "The prices on the Dow Jones index fell, the exchange said on Monday.",
    ],
)
def test_a_name_alone_is_no_credit(paragraph: str) -> None:
    assert credits_of(f"{PROSE}\n\n{paragraph}\n\n{MORE}") == []


def test_people_called_like_an_agency_are_none() -> None:
    assert credits_of(f"Harbour to open within days\n\nBy Petra Almasy and Jane Roe\n\n{PROSE}\n\n{MORE}") == []
    assert credits_of(f"Harbour to open within days\n\nBy PETRA ALMASY\n\n{PROSE}\n\n{MORE}") == []


@pytest.mark.parametrize(
    ("outlet", "agency"),
    [
        ("Orel News Agency", "Orel News Agency"),  # the table has another agency that signs so
        ("Orel Night Advertiser", "Oman News Agency"),  # a paper prints what an agency signed
        (None, "Oman News Agency"),
    ],
)
def test_an_agency_signs_with_its_own_initials(outlet: str | None, agency: str) -> None:
    page = marked(f"DRANSK, Norland (ONA) — Nobody had asked the mayor, he said.\n\n{PROSE}\n\n{MORE}", outlet=outlet)
    assert [(credit.agency, credit.kind) for credit in page.source.credits] == [(agency, "dateline")]


@pytest.mark.parametrize("byline", ["Orel Fact Service", "By Petra Almasy and Jane Roe, Orel Fact Service"])
def test_an_agency_is_called_as_the_head_of_its_copy_calls_it(byline: str) -> None:
    text = f"Harbour to open within days\n\n{byline}\n\nDRANSK, Norland (OFS) — Nobody had asked the mayor.\n\n{PROSE}\n\n{MORE}"
    assert {credit.agency for credit in marked(text).source.credits} == {"Orel Fact Service"}


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Harbour Ledger / Reuters, 15 May 2031", "Reuters"),
        ("15 May 2031 | Harbour Ledger, with AFP", "Agence France-Presse"),
        ("Harbour Ledger with AFP, 15 May 2031", "Agence France-Presse"),
        ("Dransk, 15 May 2031", None),
        ("Reuters Street, 15 May 2031", None),
    ],
)
def test_a_line_of_names_and_a_date_credits_an_agency_that_stands_alone_in_it(line: str, agency: str | None) -> None:
    found = credits_of(f"Harbour to open within days\n\n{line}\n\n{PROSE}\n\n{MORE}")
    assert [name for name, _, _ in found] == ([agency] if agency else [])


def test_an_outlets_own_name_credits_nobody() -> None:
    text = f"The mayor told CNN that nobody had asked him.\n\n{PROSE}\n\n{MORE}"
    assert [credit.agency for credit in marked(text, outlet="BBC News").source.credits] == ["CNN"]
    assert marked(text, outlet="CNN").source.credits == ()
