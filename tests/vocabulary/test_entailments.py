"""How the table of what acts and states entail is read."""

from __future__ import annotations

from crosswire.vocabulary.entailments import Slot, questions, ways


def test_a_way_is_found_by_its_verb_with_who_what_and_the_words_between() -> None:
    arrival = [way for way in ways()["arrive"] if way.question == "arrival"]
    assert [(way.yes, way.exact, way.state) for way in arrival] == [(True, True, False)]
    assert arrival[0].slots == (
        Slot(frozenset({"subject"}), bound="who"), Slot(frozenset({"in", "at", "on"}), bound="what"),
    )  # fmt: skip


def test_a_state_is_told_by_any_verb_of_being_or_being_left() -> None:
    for verb in ("be", "remain", "leave"):
        damage = [way for way in ways()[verb] if way.question == "damage" and not way.yes]
        assert any("intact" in slot.heads for way in damage for slot in way.slots)


def test_one_beside_the_head_is_bound_within_its_phrase() -> None:
    held = [slot for way in ways()["be"] if way.question == "possession" for slot in way.slots if slot.within]
    assert {slot.bound for slot in held} == {"who", "what"}


def test_every_question_has_both_answers_or_but_one_holder() -> None:
    answered = {(way.question, way.yes) for found in ways().values() for way in found}
    denied = {way.question for found in ways().values() for way in found if way.exact}
    for name, question in questions().items():
        assert (name, True) in answered
        assert question.sole or (name, False) in answered or name in denied
