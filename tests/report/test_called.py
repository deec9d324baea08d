"""Whether reasons call texts by their names, and leave words that only look like ids."""

from __future__ import annotations

import pytest

from crosswire.report.called import Called

CALLED = Called({"agency": "Harbour Wire", "a-1": "The Desk", "talks": "Inland Courier", "post": "Union Post"})


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("post same-copy agency: 90% of it", "Union Post prints the same copy as Harbour Wire: 90% of it"),
        ("post same-copy nobody: 90%", "post same-copy nobody: 90%"),
        ("agency is dated earlier", "Harbour Wire is dated earlier"),
        ("credited in the dateline: agency", "credited in the dateline: Harbour Wire"),
        ("only talks is signed or dated", "only Inland Courier is signed or dated"),
        ("a-1 has a sentence in the words of agency", "The Desk has a sentence in the words of Harbour Wire"),
        ("an agency credited by the post, before talks began", "an agency credited by the post, before talks began"),
        ("the same day, in a-1", "the same day, in The Desk"),
    ],
)
def test_a_reason_calls_texts_by_name(reason: str, told: str) -> None:
    assert CALLED.told(reason) == told


def test_without_texts_nothing_is_called() -> None:
    assert Called({}).told("post same-copy agency: 90%") == "post same-copy agency: 90%"
