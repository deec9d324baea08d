"""Quoted spans: every style of marks, marks that are missing or turned, and what only looks like a mark."""

from __future__ import annotations

import time

import pytest

from crosswire.annotate.blocks import find_blocks
from crosswire.annotate.quoted import find_quoted
from crosswire.model.article import Article, QuotedSpan
from crosswire.settings import Settings
from tests.stories_of_ours import source


def spans(text: str) -> tuple[QuotedSpan, ...]:
    stored = source("own", text)
    blocks, _ = find_blocks(Article(stored), Settings(max_block=1_000_000))
    return find_quoted(stored, blocks)


def words(text: str) -> list[str]:
    return [span.passage.text for span in spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We stay," she said. "For now."', ["We stay,", "For now."]),
        ("“We stay,” she said. “For now.”", ["We stay,", "For now."]),
        ('"We stay,” she said. “For now."', ["We stay,", "For now."]),
        ("“It is late,“ said Okoro. “Very.”", ["It is late,", "Very."]),
        ("”We stay,“ said Okoro.", ["We stay,"]),
        ("``We stay,'' she said.", ["We stay,"]),
        ("''We stay,'' she said. ''For now.''", ["We stay,", "For now."]),
        ("« Nous restons », a dit Okoro.", ["Nous restons"]),
        ("»Wir bleiben«, sagte Okoro. „Vorerst.“", ["Wir bleiben", "Vorerst."]),
        ("'We stay,' said the ministers' aide.", ["We stay,"]),
        ("‘The leaders’ talks failed,’ said the aide.", ["The leaders’ talks failed,"]),
        ("'We don't know,' she said. 'It's late.'", ["We don't know,", "It's late."]),
        ('he said,"We stay,"and left', ["We stay,"]),
        ('She called it "a start"—and left.', ["a start"]),
        ('("We stay.")', ["We stay."]),
    ],
)
def test_styles_of_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministers' cars were late, and Okoro's too.",
        "It was the summer of '97, rock and roll.",
        "He is 5'10\" tall.",
        "They don't know; we're late.",
        "Ol' Tom's boat",
        '<post author="@harbour" id="17">All quiet.',
        "",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "`` The quay is closed .\n\nI do n't know when I 'm going home , '' said Okoro , 45 , a docker .",
            ["The quay is closed .", "I do n't know when I 'm going home ,"],
        ),
        (
            '" The quay is closed .\n\nWe wait for orders , " said Okoro .\n\nThe port opened .',
            ["The quay is closed .", "We wait for orders ,"],
        ),
        # no quotation runs on here: such a mark opens one
        ('The quay is closed .\n\nOkoro was calm , " We wait for orders .', ["We wait for orders ."]),
    ],
)
def test_a_quotation_that_runs_on_in_the_next_paragraph_without_a_mark_ends_there(
    text: str, expected: list[str]
) -> None:
    assert words(text) == expected


def test_a_nested_span_names_the_one_around_it() -> None:
    found = spans("“They told us ‘you are late’ and left,” he said. “No.”")
    assert [(span.passage.text, span.inside) for span in found] == [
        ("They told us ‘you are late’ and left,", None),
        ("you are late", 0),
        ("No.", None),
    ]


def test_a_mark_reopened_in_the_next_paragraph_leaves_the_one_before_open() -> None:
    found = spans("“We stay.\n\n“We always did.\n\n“Goodbye,” she said.\n\n“Another day,” he said.")
    assert [(span.passage.text, span.closed) for span in found] == [
        ("We stay.", False),
        ("We always did.", False),
        ("Goodbye,", True),
        ("Another day,", True),
    ]


def test_single_marks_reopen_too() -> None:
    found = spans("‘We stay. It’s ours.\n\n‘Goodbye,’ she said.")
    assert [(span.passage.text, span.closed) for span in found] == [
        ("We stay. It’s ours.", False),
        ("Goodbye,", True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay, and nobody moves us.\n\nThe harbour is closed.", ["We stay, and nobody moves us."]),
        ('"We stay. "Not for long," he said.', ["We stay.", "Not for long,"]),
        ('"Without a pilot, he added, "no ship moves."', ["Without a pilot,", "no ship moves."]),
        ('We stay," she said.', ["We stay,"]),
        (
            "“We sail when none of ours is held there, he said. He did not mention the mate.",
            ["We sail when none of ours is held there,"],
        ),
        ("“We stay, the mayor said. Rain fell.", ["We stay,"]),
        (
            "“We stay, you know. We always did, I said. Rain fell.",
            ["We stay, you know. We always did, I said. Rain fell."],
        ),
    ],
)
def test_a_forgotten_mark(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_an_open_quotation_is_told_apart() -> None:
    (found,) = spans("“We stay, and nobody moves us.")
    assert not found.closed


@pytest.mark.parametrize("piece", ["“a ", '"a" ', "'a “ ", "‘", "“‘a’ ", '"'])
def test_time_grows_with_length_alone(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            spans(text)
            best = min(best, time.process_time() - started)
        return best

    seconds(100)
    assert seconds(6_000) < 6 * seconds(3_000) + 0.05
