"""A toll in the sentence after another is of the same happening, unless something says that it is not."""

from __future__ import annotations

import pytest

from tests.stories_of_ours import read_text, record_of

OPENINGS = ("The square of Dorr was quiet, and shops stayed shut. ", "Fishing boats kept to the harbour as snow fell. ")
ONE = (
    "Four workers died and 17 people were injured when drones hit the biggest oil refinery in Kenya early on Wednesday."
)
STRUCK = "Drones struck the refinery at Mombasa before dawn on Wednesday, killing four workers. "


def wounded(other: str) -> list[tuple[str, str]]:
    texts = [
        read_text(name, opening + text, outlet=outlet, published="2031-05-14")
        for name, opening, text, outlet in zip(
            "ab", OPENINGS, (ONE, STRUCK + other), ("The Desk", "Evening Post"), strict=True
        )
    ]
    found = (one for one in record_of(*texts).findings if one.statement.startswith("wounded"))
    return [(one.verdict, one.statement.partition(": ")[2]) for one in found if one.verdict != "single-source"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Seventeen people were wounded, the governor said.", [("agree", "17 (the same number)")]),
        ("Nineteen people were wounded, the governor said.", [("conflict", "17 / 19 (differ; may be an update)")]),
        ("Nineteen people were wounded elsewhere, the governor said.", []),
        ("Nineteen people were wounded in Nairobi on Monday.", []),
    ],
)
def test_a_toll_that_follows_another(sentence: str, told: list[tuple[str, str]]) -> None:
    assert wounded(sentence) == told
