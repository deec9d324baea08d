"""When a report or a short quotation says what another wording says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.passage import Passage
from crosswire.model.values import Who
from crosswire.reconcile.statements.reports import fragment, reported_alike
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.story_words import Common, StoryWords
from tests.reconcile.pieces import piece

QUOTED = "We will repair the eastern dyke before the spring floods, whatever it costs."


def reported(one: Slice, other: Slice) -> bool:
    return reported_alike(one, other, StoryWords.of([one, other]).common(one, other))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the eastern dyke would be repaired before the floods", True),
        ("repairs of the dyke, at whatever cost, would come first", True),
        ("the northern ferry had been sold to a trader", False),
        ("costs", False),  # one word tells nothing without marks
    ],
)
def test_a_report_of_one_speaker(text: str, expected: bool) -> None:
    assert reported(piece(QUOTED, "a"), piece(text, "b", kind="indirect")) is expected


def test_an_unclear_speaker_needs_more() -> None:
    short, long = (
        "the dyke would be looked at again in the autumn",
        "the eastern dyke would be repaired before the spring floods",
    )
    assert reported(piece(QUOTED, "a"), piece(short, "b", kind="indirect"))
    assert not reported(piece(QUOTED, "a"), piece(short, "b", kind="indirect", actor=None))
    assert reported(piece(QUOTED, "a"), piece(long, "b", kind="indirect", actor=None))


def test_whoever_may_be_another_speaks_of_the_same_without_a_negation() -> None:
    one = piece("the eastern dyke would be repaired before the spring floods", "a", kind="indirect")
    denied = "the eastern dyke would never be repaired before the spring floods"
    assert not reported(one, piece(denied, "b", kind="indirect", actor=None))
    assert reported(one, piece(denied, "b", kind="indirect"))


def test_reports_of_speakers_told_by_other_words_must_say_nearly_the_same() -> None:
    def told(text: str, source: str, who: str) -> Slice:
        made = piece(text, source, kind="indirect", actor=None)
        return replace(made, speaker=Who(Passage(source, 90, 90 + len(who), who), who, None))

    hit = told("drones hit a depot and a dairy in the harbour town overnight", "a", "the regional governor")
    rest = "drones over the harbour town had left bakers homeless"
    alike, very = Common(4, 9.0, 0.45), Common(6, 16.0, 0.8)
    assert not reported_alike(hit, told(rest, "b", "the rescue service"), alike)
    assert reported_alike(hit, told(rest, "b", "the rescue service"), very)
    assert reported_alike(hit, told(rest, "b", "the governor"), alike)
    assert reported_alike(hit, told(rest, "b", "she"), alike)  # who may be the governor


def test_two_words_of_which_one_counts_are_one() -> None:
    one = piece("both pilots had to make headway", "a", kind="indirect")
    assert not reported(one, piece("both pilots to bargain", "b", kind="indirect"))


def test_other_numbers_are_of_another_thing() -> None:
    one = piece("the dyke would cost 40 million crowns", "a", kind="indirect")
    assert reported(one, piece("repairs would cost 40 million crowns in all", "b", kind="indirect"))
    assert not reported(one, piece("the school roof would cost 3 million crowns", "b", kind="indirect"))


def test_other_months_are_of_another_thing() -> None:
    one = piece("the harbour pilot would leave the salt works on January 1", "a", kind="indirect")
    alike = Common(4, 9.0, 0.45)
    june, january = "the harbour pilot would retire from the salt works in June", "the pilot would leave in January"
    assert not reported_alike(one, piece(june, "b", kind="indirect"), alike)
    assert reported_alike(one, piece(january, "b", kind="indirect"), alike)
    may = "the harbour pilot may leave the salt works soon"
    assert reported_alike(one, piece(may, "b", kind="indirect"), alike)


def test_names_alone_tell_of_whom_not_what() -> None:
    one = piece(
        "Mayor Oda Brenn had met Karel Vost in secret under the bridge of the old salt works", "a", kind="indirect"
    )
    assert not reported(
        one, piece("Oda Brenn and Karel Vost were cousins who quarrelled over the pastures", "b", kind="indirect")
    )


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        ("repair the eastern dyke", True),
        ("repairing the eastern dyke", True),
        ("the eastern floods", False),  # not close together
        ("dyke repair", False),  # another order
        ("what", False),
    ],
)
def test_a_short_quotation(short: str, expected: bool) -> None:
    one, other = piece(QUOTED, "a", kind="indirect"), piece(short, "b", kind="partial")
    assert fragment(one, other, StoryWords.of([one, other])) is expected
    assert fragment(other, one, StoryWords.of([one, other])) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They refused every invasion of the strait.", True),
        ("They feared every inventory of the straw.", False),
    ],
)
def test_a_verb_and_its_noun_are_one_word(text: str, expected: bool) -> None:
    report = piece("a refusal of the plan to invade the strait", "b", kind="indirect")
    assert reported(piece(text, "a"), report) is expected


@pytest.mark.parametrize(
    ("other", "actor", "expected"),
    [
        ("he will not be blackmailed by pilots who stay on the quay", "ann", True),
        ("he will not be blackmailed by pilots who stay on the quay", "bob", False),
        ("he would be blackmailed by pilots who stay on the quay", "ann", False),
        ("the pilots had blackmailed whoever did not pay on the quay", "ann", False),
    ],
)
def test_a_short_clause_is_known_by_one_rare_word(other: str, actor: str, expected: bool) -> None:
    one = piece("he would not be blackmailed", "a", kind="indirect")
    assert reported(one, piece(other, "b", kind="indirect", actor=actor)) is expected


def test_two_officials_told_by_one_description_may_be_two_who_say_the_contrary() -> None:
    official = Who(Passage("a", 0, 18, "a ports ministry official"), "a ports ministry official", None)
    denied, told = (
        replace(piece(text, source, kind="indirect"), speaker=replace(official, passage=None))
        for text, source in (
            ("the blockade of the eastern harbour was not part of the talks", "a"),
            ("the blockade of the eastern harbour was one of the subjects of the talks", "b"),
        )
    )
    assert not reported(denied, told)
