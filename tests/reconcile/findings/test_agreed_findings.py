"""Whether two sentences on one act are told to agree only where neither puts another thing in a place of the other."""

from __future__ import annotations

import pytest

from crosswire.reconcile.findings.agreed import end_otherwise, put_another
from crosswire.wording import words
from tests.stories_of_ours import read_text, record_of


def _forms(text: str) -> tuple[str, ...]:
    return tuple(word.form for word in words(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland shelled the port on Monday", "Sudmark shelled the port on Monday"),
        ("An earthquake brought down the dam at Orel", "A saboteur brought down the dam at Orel"),
        ("All of the miners were brought up alive at noon", "Some of the miners were brought up alive at noon"),
        ("Carla Dunn, 44, was sworn in as speaker", "Carla Dunn, 49, was sworn in as speaker"),
        ("Palace guards shot the envoy at the gate", "Smugglers shot the envoy at the gate"),
        ("The fleet left before the vote was held", "The fleet left after the vote was held"),
    ],
)
def test_another_thing_in_one_place(one: str, other: str) -> None:
    assert put_another(_forms(one), _forms(other))
    assert put_another(_forms(other), _forms(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland shelled the port on Monday", "Norland shelled the port on Monday night"),
        ("Norland shelled the port on Monday", "Norland attacked the port on Monday"),
        ("A bus was hit by a drone near Orel", "On Monday a drone struck a passenger bus outside Orel"),
        ("The miners were brought up alive at noon", "The twelve miners were brought up alive at noon"),
        (
            "The envoy met the premier in Orel to talk about grain",
            "The envoy met the premier in Orel for what he called a chat",
        ),
    ],
)
def test_another_way_to_tell_it(one: str, other: str) -> None:
    assert not put_another(_forms(one), _forms(other))


FIRST = "Gulls sat on the empty quay, and the chess club met as it does. {}"
SECOND = "The bakers of the old town were out of flour by nine. {}"


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ("Uganda shelled Kolin on Monday.", "Kenya shelled Kolin on Monday.", False),
        ("A storm wrecked the pier in Kolin on Monday.", "A barge wrecked the pier in Kolin on Monday.", False),
        ("Nine miners were freed in Kolin on Monday.", "Eleven miners were freed in Kolin on Monday.", False),
        ("Uganda shelled Kolin on Monday.", "On Monday Uganda shelled Kolin.", True),
    ],
)
def test_no_side_speaks_for_the_other_in_what_differs(one: str, other: str, agrees: bool) -> None:
    texts = (FIRST.format(one), SECOND.format(other))
    found = record_of(
        *(read_text(f"p{number}", text, outlet=f"Paper {number}") for number, text in enumerate(texts))
    ).findings
    assert any(each.verdict == "agree" and each.about.kind == "event" for each in found) is agrees


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (
            "the warden of the Brenn ferry resigned over the toll",
            "the warden of the Brenn ferry resigned because of a quarrel",
            True,
        ),
        ("the ferry fee would be doubled", "the ferry fee would be cut by half", True),
        ("the warden of the Brenn ferry resigned over the toll", "the warden of the Brenn ferry resigned", False),
        (
            "the warden of the Brenn ferry resigned over the toll",
            "the warden of the Brenn ferry resigned over the harbour toll",
            False,
        ),
    ],
)
def test_ends_with_nothing_in_common_make_no_agreement(one: str, other: str, apart: bool) -> None:
    forms = _forms(one), _forms(other)
    assert end_otherwise(*forms) is apart
    assert not put_another(*forms)  # nor is it another thing in one place
