"""Where and when an act of force was, told by the act it was done in or by: "killed when a bomb went off near Odessa"."""

from __future__ import annotations

import pytest

from tests.extract.told import event_at


@pytest.mark.parametrize(
    ("sentence", "trigger", "place", "day"),
    [
        ("In Monday's ambush near Odessa, rebels shot dead five guards.", "shot dead", "Odessa", "2031-05-12"),
        ("Norland mourned the massacre at Odessa, where troops shot 30 farmers in May.", "shot", "Odessa", "2031-05"),
        (
            "An attack on a consulate in Odessa on Monday, in which three sailors of Kenya were killed, was condemned.",
            "killed",
            "Odessa",
            "2031-05-12",
        ),
        ("Ten soldiers were hurt when a bomb exploded outside a bar in Odessa on Monday.", "hurt", "Odessa", "2031-05-12"),
        ("Seven civilians died in the bombing of the Odessa market.", "bombing", "Odessa", None),
        ("Three sailors of Kenya were killed by rebels on Monday.", "killed", None, "2031-05-12"),
    ],
)  # fmt: skip
def test_an_act_is_where_and_when_the_act_was_that_it_was_done_in(
    sentence: str, trigger: str, place: str | None, day: str | None
) -> None:
    event = event_at(sentence, trigger, "2031-05-14")
    assert event is not None
    assert (event.place and event.place.name, event.when and event.when.value) == (place, day)


@pytest.mark.parametrize(
    ("sentence", "trigger", "word"),
    [
        ("Shelling of Odessa by the army killed four people.", "killed", "shell"),
        ("Ten soldiers were wounded when a bomb exploded in Odessa.", "wounded", "explode"),
        ("The raid on Odessa, in which two guards were killed, was condemned.", "killed", "raid"),
    ],
)
def test_a_verb_of_harm_goes_by_the_act_that_did_it(sentence: str, trigger: str, word: str) -> None:
    event = event_at(sentence, trigger)
    assert event is not None
    assert event.found_by == f"verb of harm: {word}"


def test_a_shelled_town_shells_nobody() -> None:
    event = event_at("Shelling of Odessa by the army killed four people.", "killed")
    assert event is not None
    assert [who.name for who in event.actors] == ["the army"]


def test_nobody_is_harmed_by_being_near() -> None:
    event = event_at("A third man was wounded when their car hit a mine near Odessa.", "wounded")
    assert event is None or "Odessa" not in [who.name for who in event.recipients]
