"""Which part of a sentence tells an event, and which time and place are its own."""

from __future__ import annotations

import pytest

from crosswire.model.mention import Event, NamedPlace
from crosswire.model.passage import Passage
from crosswire.model.values import When
from crosswire.reconcile.events.clause import clause_of, without_borrowed_time

STRIKE = "A drone hit a mill on Friday, wounding a baker, just days after a missile on Sunday killed two."


def passage(words: str, sentence: str) -> Passage:
    start = sentence.index(words)
    return Passage("a", start, start + len(words), words)


def event(trigger: str, sentence: str, day: str | None = None, place: str | None = None) -> Event:
    when = When(day, day, day, day, "day", "clause") if day else None
    where = NamedPlace(passage(place, sentence), place) if place else None
    word = passage(trigger, sentence)
    return Event(id=trigger, passage=word, type="ASSAULT", status="happened", when=when, place=where, found_by="hand")


def clause(trigger: str, sentence: str, told: dict[str, str | None]) -> str:
    events = {word: event(word, sentence, day) for word, day in told.items()}
    times = {day: passage(day, sentence) for day in told.values() if day}
    others = [other for word, other in events.items() if word != trigger]
    return clause_of(events[trigger], others, passage(sentence, sentence), times)


@pytest.mark.parametrize(
    ("trigger", "told", "shown"),
    [
        (
            "killed",
            {"hit": "Friday", "wounding": "Friday", "killed": "Sunday"},
            "… just days after a missile on Sunday killed two.",
        ),
        ("hit", {"hit": "Friday", "killed": "Sunday"}, "A drone hit a mill on Friday, wounding a baker …"),
        ("hit", {"hit": "Friday", "wounding": "Friday"}, STRIKE),
        ("hit", {"hit": "Friday", "wounding": None}, STRIKE),
    ],
)
def test_what_another_time_brought_is_left_out(trigger, told, shown):
    assert clause(trigger, STRIKE, told) == shown


def test_what_the_rest_hangs_on_stays():
    sentence = "If the handover on Friday fails, the army will bomb the bridge on Monday."
    assert clause("bomb", sentence, {"handover": "Friday", "bomb": "Monday"}) == sentence


def test_a_quotation_is_not_cut():
    sentence = "They struck on Friday, and Ann Bel said, “We were bombed on Monday.”"
    assert clause("bombed", sentence, {"struck": "Friday", "bombed": "Monday"}) == sentence


def test_a_noun_keeps_no_day_and_place_of_another_part_of_its_sentence():
    sentence = "The nurses were freed in Arvo on Tuesday, ending a kidnapping that shut the road."
    freed, kidnapping = (event(word, sentence, "Tuesday", "Arvo") for word in ("freed", "kidnapping"))
    times, whole = {"Tuesday": passage("Tuesday", sentence)}, passage(sentence, sentence)
    bare = without_borrowed_time(kidnapping, [freed], whole, times)
    assert (bare.when, bare.place) == (None, None)
    assert without_borrowed_time(freed, [kidnapping], whole, times) == freed
