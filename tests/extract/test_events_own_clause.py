"""The words that tell an event by themselves: who, the act, to whom, and nothing of the clauses beside it."""

from __future__ import annotations

import pytest

from tests.extract.told import event_at, told

STRUCK = (
    "A drone struck a bakery in Sarn on Friday, killing a customer, days after a missile strike left 34 people dead."
)


@pytest.mark.parametrize(
    ("sentence", "trigger", "clause"),
    [
        (
            "Mara Lind, who was named in May, met Ivo Brandt in Velm on Friday after he had left the talks.",
            "met",
            ["Mara Lind", "met Ivo Brandt in Velm on Friday"],
        ),
        ("The tower being vacated by Envoy Holt is thought safe.", "vacated", ["The tower being vacated by Envoy Holt"]),
        ("Holt was convicted because he lied to the court.", "convicted", ["Holt was convicted"]),
        (STRUCK, "struck", ["A drone struck a bakery in Sarn on Friday"]),
        (STRUCK, "killing", ["A drone", "killing a customer"]),
        ("“We will not leave,” said Brandt, who was arrested in Velm on Monday.", "arrested", ["Brandt", "was arrested in Velm on Monday"]),
        ("The two sides agreed to extend the truce, officials said.", "agreed", ["The two sides agreed to extend the truce"]),
        ("Norland's army has seized the town of Velm, according to the ministry.", "seized", ["Norland's army has seized the town of Velm"]),
        ("The army shelled the port and seized a ship.", "shelled", ["The army shelled the port"]),
        ("The army shelled the port and seized a ship.", "seized", ["The army", "seized a ship"]),
        ("The arrest of the mayor of Velm shook the town.", "arrest", ["The arrest of the mayor of Velm"]),
        ("At least one sailor was killed in the attack.", "attack", ["At least one sailor was killed in the attack"]),
    ],
)  # fmt: skip
def test_clause_of_an_event(sentence: str, trigger: str, clause: list[str]) -> None:
    event = event_at(sentence, trigger)
    assert event is not None
    assert [piece.text for piece in event.clause] == clause


def test_the_clause_holds_the_trigger_and_stands_in_order() -> None:
    events = told(STRUCK).events
    assert len(events) > 1
    for event in events:
        assert any(piece.start <= event.passage.start < piece.end for piece in event.clause)
        assert list(event.clause) == sorted(event.clause)
