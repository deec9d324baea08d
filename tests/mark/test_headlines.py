from __future__ import annotations

import pytest

from tests.mark.pages import MORE, PROSE, kind_of, kinds, marked

HEADLINE = "Harbour to open within days, minister says"


def test_the_first_line_without_a_full_stop_is_the_headline() -> None:
    assert kinds(f"{HEADLINE}\n\n{PROSE}\n\n{MORE}") == [("headline", HEADLINE)]
    assert kinds(f"{HEADLINE}\n{PROSE}\n{MORE}") == [("headline", HEADLINE)]


def test_it_gives_the_source_its_title_unless_one_was_given() -> None:
    assert marked(f"{HEADLINE}\n\n{PROSE}\n\n{MORE}").source.title == HEADLINE
    assert marked(f"{HEADLINE}\n\n{PROSE}\n\n{MORE}", title="Given").source.title == "Given"
    assert marked(f"{PROSE}\n\n{MORE}").source.title is None


def test_a_headline_with_a_full_stop_is_known_by_the_title_given() -> None:
    text = f"Harbour to open within days, minister says.\n\n{PROSE}\n\n{MORE}"
    assert kinds(text) == []
    assert kinds(text, title=HEADLINE) == [("headline", "Harbour to open within days, minister says.")]


def test_what_stands_above_it_is_furniture_and_it_may_be_printed_twice() -> None:
    text = (
        f"The Harrow Courier\nNews   World   Business   Sport\n\nWORLD\n\n{HEADLINE}\n\n{HEADLINE}\n\n{PROSE}\n\n{MORE}"
    )
    assert kinds(text, outlet="The Harrow Courier") == [
        ("furniture", "The Harrow Courier"),
        ("navigation", "News   World   Business   Sport"),
        ("navigation", "WORLD"),
        ("headline", HEADLINE),
        ("headline", HEADLINE),
    ]


def test_a_motto_beside_the_links_is_no_headline() -> None:
    text = f"LAKELAND HERALD\nServing the lake counties since 1891\nHome | Local | Sport | Jobs\n\n{HEADLINE}\n\n{PROSE}\n\n{MORE}"
    assert ("headline", HEADLINE) in kinds(text)
    assert ("furniture", "Serving the lake counties since 1891") in kinds(text)


def test_the_line_below_it_is_a_heading() -> None:
    below = "Foreign minister says her team will go home unless monitors are let on to the pass"
    assert kinds(f"{HEADLINE}\n\n{below}\n\n{PROSE}\n\n{MORE}") == [("headline", HEADLINE), ("heading", below)]


@pytest.mark.parametrize(
    "line",
    [
        "A deal at last?",
        "Growing doubts as the deal proves elusive",
        "Kovar Cites “Important Steps” in Talks",
        "‘Hopeful’ about ending the war",
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(line: str) -> None:
    assert kind_of(line) == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "“We will not go back”",
        "Nothing was signed.",
        "The minister added:",
        "and then went home",
        "• Wheat prices fall",
        "QUESTION: Will you go home?",
        "Kovar said: “Are you stunned?”",
        "Earlier the minister had said that the ships would sail before the end of the week and that no one would stop them",
        "The deal is the least of it. Taxes? Fuel?",
    ],
)
def test_what_is_no_heading_stays_a_paragraph(line: str) -> None:
    assert kind_of(line) is None


def test_a_text_of_one_line_has_no_headline() -> None:
    assert kinds(HEADLINE) == []
    assert kinds("Rebels shelled the harbour of Dransk on Monday and killed two people there") == []


def test_two_headings_in_a_row() -> None:
    text = f"{PROSE}\n\nU.S. Signals It May Leave the Talks if No Step Is Made\n\nA Deeper Look\n\n{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["heading", "heading"]


def test_a_label_before_the_headline_makes_it_no_turn_of_a_speaker() -> None:
    live = "LIVE: Harbour reopens after nine days"
    found = kinds(f"{live}\nThe Desk, 4 June\n\n{PROSE}\n\n{MORE}")
    assert found[:2] == [("furniture", "LIVE:"), ("headline", "Harbour reopens after nine days")]


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("UPDATE 2-Harbour of Velm reopens after nine days", "Harbour of Velm reopens after nine days"),
        ("EXCLUSIVE-Harbour of Velm reopens after nine days", "Harbour of Velm reopens after nine days"),
        ("LEAKED: how the harbour of Velm was sold", "how the harbour of Velm was sold"),
        ("NATO-Velm talks end after nine days", "NATO-Velm talks end after nine days"),
        ("MAYOR: We will open the harbour", "MAYOR: We will open the harbour"),
    ],
)
def test_what_a_desk_stamps_before_a_headline_is_no_part_of_it(line: str, headline: str) -> None:
    assert ("headline", headline) in kinds(f"{line}\n\n{PROSE}\n\n{MORE}")


@pytest.mark.parametrize("line", ["The Desk, 4 June", "The Harrow Courier - June 4, 2031", "Coast Wire | 4 Jun"])
def test_an_outlet_and_a_day_are_no_headline(line: str) -> None:
    assert ("headline", line) not in kinds(f"{line}\n\n{PROSE}\n\n{MORE}")


def test_a_headline_may_end_in_a_day() -> None:
    head = "Norland and Sarn to meet in Lund, 4 June"
    assert ("headline", head) in kinds(f"{head}\n\n{PROSE}\n\n{MORE}")


@pytest.mark.parametrize(
    "line",
    [
        "PM: We will not pay",
        "UN: Half a million are without water",
        "Lind: “We will not pay”",
        "Sarn is struck. Here is what we know",
    ],
)
def test_a_line_that_opens_the_page_over_a_blank_line_and_prose_is_its_headline(line: str) -> None:
    assert kinds(f"{line}\n\n{PROSE}\n\n{MORE}") == [("headline", line)]
    assert kinds(f"{line}\n{PROSE}\n{MORE}") == []


def test_the_first_turn_of_a_transcript_is_no_headline() -> None:
    turn = "MODERATOR: We will take the first question"
    assert kinds(f"{turn}\n\nLIND: {PROSE}\n\n{MORE}") == []
    assert kinds(f"{turn}\n\n{PROSE}\n\nMinister Lind: {MORE}") == []


def test_a_first_line_with_a_full_stop_is_a_sentence() -> None:
    assert kinds(f"LIND: “We will not pay.”\n\n{PROSE}\n\n{MORE}") == []
