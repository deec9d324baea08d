"""Phrases, rows of links, boxes of other stories, the foot of a page, lines a page repeats."""

from __future__ import annotations

import pytest

from tests.mark.pages import MORE, PROSE, kind_of, kinds


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Your browser does not support HTML5", "video_fallback"),
        ("Video unavailable. This content cannot be played on your device.", "video_fallback"),
        ("Skip to main content", "navigation"),
        ("Home | World | Sport | Jobs", "navigation"),
        ("Home - News - Sport - Tides", "navigation"),
        ("World News · Markets · Photos · About", "navigation"),
        ("___", "furniture"),
        ("★ ★ ★ ★ ★", "furniture"),
        ("(Undated)", "furniture"),
        ("(Reuters)", "byline"),
        ("We use cookies to keep this site reliable and secure. Manage preferences", "cookie"),
        ("Your choice? We and our 90 partners store information on your phone. [Yes] [No]", "cookie"),
        ("Sign up to First Edition, our free morning newsletter. Unsubscribe at any time.", "newsletter"),
        ("Subscribe to the Herald for $1 a week", "newsletter"),
        ("Rate this article", "widget"),
        ("© 2031 The Harrow Courier Ltd. All rights reserved.", "footer"),
        (
            "Copyright 2031 Meridian Press. This material may not be rewritten or redistributed without permission.",
            "footer",
        ),
        ("(c) 2031 Standard Newspapers", "footer"),
    ],
)
def test_a_line_of_furniture_is_told_wherever_it_stands(line: str, kind: str) -> None:
    assert kind_of(line) == kind


def test_the_title_of_a_video_goes_with_its_fallback() -> None:
    text = f"{PROSE}\nYour browser doesn’t support HTML5\nRockets Hit The Harbour Of Dransk\n{MORE}"
    assert kinds(text) == [
        ("video_fallback", "Your browser doesn’t support HTML5"),
        ("video_fallback", "Rockets Hit The Harbour Of Dransk"),
    ]
    apart = f"{PROSE}\n\nYour browser doesn’t support HTML5\n\nA heading of our own\n\n{MORE}"
    assert ("heading", "A heading of our own") in kinds(apart)


def test_a_footer_sentence_counts_at_the_foot_only() -> None:
    note = "This story will be updated as soon as the minister has spoken."
    assert kinds(f"{PROSE}\n\n{MORE}\n\n{note}") == [("footer", note)]
    assert kinds(f"{PROSE}\n\n{note}\n\n{MORE}") == []


def test_a_box_of_other_stories_in_the_text() -> None:
    text = f"{PROSE}\n\nMore from Kestrel\nHeat record broken in four states\nZoo welcomes twin otters\n\nA heading\n\n{MORE}"
    assert [(kind, words) for kind, words in kinds(text) if kind != "navigation"] == [("heading", "A heading")]
    assert len(kinds(text)) == 4


def test_the_foot_of_a_page() -> None:
    foot = [
        "Previous Article",
        "Zoo Welcomes Twin Otters",
        "Next Article",
        "Strike On Port Kills Nine In Worst Attack Yet",
        "Latest News",
        "Menu",
    ]
    text = "\n".join([f"{PROSE}\n\n{MORE}\n\nMore on US News\n", *foot])
    assert [words for _, words in kinds(text)] == ["More on US News", *foot]
    assert {kind for kind, _ in kinds(text)} <= {"navigation", "see_also"}


def test_lines_in_one_run_with_furniture_at_the_foot() -> None:
    text = f"{PROSE}\n\n{MORE}\n\nNotes (112)\nStars for the week\n© Dransk Daily 2031"
    assert [kind for kind, _ in kinds(text)] == ["navigation", "navigation", "footer"]


def test_a_copyright_sign_without_a_year_is_no_clause_of_a_list() -> None:
    foot = "Photo gallery (24)\nWeather in Dransk: 8, windy\n(c) Dransk Post. Published by the City Press"
    assert [kind for kind, _ in kinds(f"{PROSE}\n\n{MORE}\n\n{foot}")] == ["navigation", "navigation", "footer"]
    clauses = (
        "(a) The parties open the harbour on Monday.\n(b) The parties guard it.\n(c) The parties meet again in May."
    )
    assert kinds(f"{PROSE}\n\n{MORE}\n\n{clauses}") == []


def test_a_last_line_without_a_full_stop_is_kept_where_no_furniture_follows() -> None:
    assert kinds(f"{PROSE}\n\n{MORE}\n\n“We will go home on Sunday”") == []


def test_a_label_printed_twice_is_furniture() -> None:
    text = f"{PROSE}\n\nKestrel explains\n\n{MORE}\n\nKestrel explains\n\n{PROSE} {MORE}"
    assert kinds(text) == [("furniture", "Kestrel explains"), ("furniture", "Kestrel explains")]
    assert kinds(text, kind="transcript") == [("heading", "Kestrel explains"), ("heading", "Kestrel explains")]


def test_a_sentence_printed_twice_is_not() -> None:
    assert kinds(f"{PROSE}\n\nHe declined to comment.\n\n{MORE}\n\nHe declined to comment.\n\n{PROSE}") == []
