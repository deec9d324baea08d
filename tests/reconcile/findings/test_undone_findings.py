"""One act that a text tells as done and another as not done: a conflict only where the verb is flatly denied."""

from __future__ import annotations

import pytest

from tests.stories_of_ours import read_text, record_of

FIRST = "Gulls sat on the empty quay. {}"
SECOND = "The bakers of the old town were out of flour by nine. {}"


def _titles(one: str, other: str, days: tuple[str, str] = ("2031-05-15", "2031-05-15")) -> list[str]:
    texts = (
        read_text("a", FIRST.format(one), days[0], outlet="A"),
        read_text("b", SECOND.format(other), days[1], outlet="B"),
    )
    found = record_of(*texts).findings
    return [each.statement for each in found if each.verdict == "conflict" and "not done" in each.statement]


def test_done_here_and_not_done_there() -> None:
    other = "Contrary to some reports it has not recalled its ambassador, who is at his desk."
    (title,) = _titles("Kenya recalled its ambassador from Uganda on Wednesday.", other)
    assert (
        title
        == "Kenya recalled its ambassador from Uganda on Wednesday: told as done in one account, as not done in another"
    )


@pytest.mark.parametrize(
    "other",
    [
        "Contrary to some reports Kenya did not need to recall its ambassador.",
        "Kenya has not recalled its troops.",
        "Uganda has not recalled its ambassador.",
    ],
)
def test_what_denies_another_thing(other: str) -> None:
    assert not _titles("Kenya recalled its ambassador from Uganda on Wednesday.", other)


def test_what_was_done_later_is_news() -> None:
    before = "Kenya has not recalled its ambassador from Uganda."
    assert not _titles("Kenya recalled its ambassador from Uganda on Wednesday.", before, ("2031-05-15", "2031-05-12"))
